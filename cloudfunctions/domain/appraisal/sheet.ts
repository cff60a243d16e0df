import { appraisalStates } from '@nuanyu/types/appraisal'
import type { WrittenSheet } from '../tables/write'
import type { VetoRecord } from '../veto/records'
import type { AppraisalRecord } from './records'
import { isKnownToOwn, standingGrade } from './views'

/** A row a person. No figure by which one could be put before another. */
export function sheetOf(
  people: AppraisalRecord[],
  vetoes: VetoRecord[],
  grades: { id: string; label: string }[],
  /** Who takes it away reads their own grade once it is published, like everybody else. */
  reader: string | undefined,
): WrittenSheet {
  const vetoOf = new Map(vetoes.map((veto) => [veto.person.staffId, veto]))
  return {
    name: '医德考评',
    columns: [
      { title: '工号', width: 14 },
      { title: '姓名', width: 14 },
      { title: '科室', width: 22 },
      { title: '职务', width: 20 },
      { title: '年度', width: 8 },
      { title: '办理进度', width: 26 },
      { title: '等次', width: 10 },
      { title: '一票否决依据', width: 40 },
    ],
    rows: people.map((record) => {
      const { staffId, name, departmentName, title } = record.person
      const veto = vetoOf.get(staffId)
      const standing = standingGrade(record, veto !== undefined, grades)
      const grade = staffId === reader && !isKnownToOwn(record, standing) ? '' : (standing?.label ?? '')
      const why = veto?.rules.map(({ label }) => label).join('；') ?? ''
      return [staffId, name, departmentName, title, record.year, appraisalStates[record.state], grade, why]
    }),
  }
}
