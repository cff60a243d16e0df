import type { Input } from '@nuanyu/types/actions'
import type { MonthlyState, MonthlyView } from '@nuanyu/types/monthly'
import { cast } from '../fixtures/cast'
import { departments } from '../fixtures/hospital'
import { newCommandId, type TestHospital } from './hospital'

export function onReport({ id, version }: Pick<MonthlyView, 'id' | 'version'>) {
  return { commandId: newCommandId(), reportId: id, version }
}

type Written = Pick<Input<'monthly.edit'>, 'summary' | 'cases'>

export const aSummary: Written = {
  summary: '本期反馈集中在候诊时间和态度。\n下一步在门诊推行候诊告知。',
  cases: [
    {
      title: '候诊没有人告知要等多久',
      happened: '有患者反映做检查前等了很久，问了两次都没有得到明确答复，心里着急。',
      done: '分诊台每半小时报一次排队情况，显示屏同步更新，科室主动向患者致歉。',
    },
  ],
}

/** Written by 孟佳, approved by 方铮. */
export async function reportIn(
  state: Extract<MonthlyState, 'draft' | 'review' | 'approved'>,
  hospital: TestHospital,
  period = '2026-08',
  written: Written = aSummary,
): Promise<MonthlyView> {
  const writer = hospital.as(cast.mengJia)
  let view = await writer.call('monthly.draft', { commandId: newCommandId(), period })
  view = await writer.call('monthly.edit', { ...onReport(view), ...written })
  if (state === 'draft') return view
  view = await writer.call('monthly.submit', onReport(view))
  if (state === 'review') return view
  return hospital.as(cast.fangZheng).call('monthly.approve', onReport(view))
}

/** August of twelve departments, as it is stored when it is added up: large ones, small ones, and one with three people. */
export function countAugust(hospital: TestHospital): void {
  const ids = departments.slice(0, 12).map(({ id }) => id)
  const sheet = (_id: string, part: 'main' | 'heard', of: (n: number) => object) => ({
    _id,
    pending: false,
    year: '2026',
    departments: ids.map((id, index) => ({ id, [part]: { '08': of(3 + index * 11), '07': of(20 + index * 9) } })),
  })
  const cases = (n: number) => ({ complaints: n, due: n, onTime: n - 1, asked: n, solved: n - 2, satisfied: n - 3 })
  const main = (n: number) => ({
    ratings: n * 4,
    stars: n * 17,
    thanks: Math.floor(n / 2),
    suggestions: n,
    ...cases(n),
    changed: Math.floor(n / 3),
    replied: { 2: n - 1, 5: 1 },
    attitudes: { cold: n, harsh: Math.floor(n / 2), stiff: Math.floor(n / 4) },
    subjects: { attitude: cases(n) },
    channels: { qr: cases(n) },
  })
  const heard = (n: number) => ({ warm: { greet: n * 2 }, forbidden: { wait: n } })
  hospital.cloud.db.remove('rollups', {})
  hospital.cloud.db.insert('rollups', [sheet('2026', 'main', main), sheet('2026-heard', 'heard', heard)])
}
