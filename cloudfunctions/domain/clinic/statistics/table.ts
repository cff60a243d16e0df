import { clinicKinds, type ClinicStatistics } from '@nuanyu/types/clinic'
import type { WrittenSheet } from '../../tables/write'
import { dayOf } from '../../time/localTime'
import type { Held } from './figures'

/** The half-year as a workbook: what the screen shows, and every event in a line. */
export function sheetsOf(figures: ClinicStatistics, held: readonly Held[]): WrittenSheet[] {
  const by = (name: string, title: string, lines: ClinicStatistics['byKind']): WrittenSheet => ({
    name,
    columns: [
      { title, width: 24 },
      { title: '场次', width: 10 },
      { title: '人次', width: 10 },
      { title: '其中现场来的', width: 14 },
    ],
    rows: lines.map(({ label, events, visits, walkIns }) => [label, events, visits, walkIns]),
  })
  return [
    {
      name: '总览',
      columns: [
        { title: figures.halfLabel, width: 34 },
        { title: '数值', width: 12 },
      ],
      rows: [
        ['场次', figures.events],
        ['人次', figures.visits],
        ['上一个半年的场次', figures.before.events],
        ['上一个半年的人次', figures.before.visits],
        ['预约（约上名额的）', figures.registered],
        ['现场来的', figures.walkIns],
        ['只计人数的（如学校筛查）', figures.heads],
        ['约了没有来的', figures.noShows],
        ['不同的人（留了姓名和电话的）', figures.people],
        ['分不出是谁的人次', figures.unnamed],
      ],
    },
    by('按类别', '类别', figures.byKind),
    by('按支部', '支部或科室', figures.byBranch),
    {
      ...by('按医生', '医生', []),
      columns: [
        { title: '医生', width: 24 },
        { title: '场次', width: 10 },
        { title: '人次（多位医生的活动只算记下的）', width: 34 },
      ],
      rows: [
        ...figures.byDoctor.map(({ label, events, visits }) => [label, events, visits]),
        ['没有记是哪位医生的人次', null, figures.doctorUnnoted],
      ],
    },
    by('按月', '月份', figures.byMonth),
    {
      name: '每场',
      columns: [
        { title: '日期', width: 12 },
        { title: '活动', width: 30 },
        { title: '类别', width: 12 },
        { title: '支部或科室', width: 20 },
        { title: '地点', width: 24 },
        { title: '预约', width: 8 },
        { title: '现场来的', width: 10 },
        { title: '只计人数', width: 10 },
        { title: '没有来', width: 8 },
        { title: '人次', width: 8 },
      ],
      rows: held.map(({ startsAt, form, branchName, departmentName, tally }) => [
        dayOf(startsAt),
        form.title,
        clinicKinds[form.kind],
        branchName ?? departmentName,
        form.place.name,
        tally.registered,
        tally.walkIns,
        tally.heads,
        tally.noShows,
        tally.visits,
      ]),
    },
  ]
}
