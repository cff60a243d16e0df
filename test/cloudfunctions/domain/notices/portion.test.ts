import { shipped } from '../../../../cloudfunctions/domain/settings/defaults'
import { bundleOf } from '../../../../cloudfunctions/domain/notices/bundle'
import type { NoticeRecord } from '../../../../cloudfunctions/domain/notices/notice'
import { portion } from '../../../../cloudfunctions/domain/notices/portion'
import { templateData } from '../../../../cloudfunctions/domain/notices/templates'

const NOW = new Date('2026-10-08T09:00:00+08:00')

function some(n: number, urgency: NoticeRecord['urgency'] = 'normal'): NoticeRecord[] {
  return Array.from({ length: n }, (_value, index) => ({
    _id: `${urgency}-${index}`,
    to: 'nurse',
    caseId: null,
    at: NOW,
    template: 'case_todo' as const,
    title: '收到新的患者反馈',
    body: 'ABCD2345',
    page: 'staff/case/index?id=1',
    urgency,
    matters: [],
    read: false,
    delivery: 'pending' as const,
    notBefore: NOW,
    claimedAt: null,
    attempts: 0,
  }))
}

test.each([
  // waiting, told within the hour → apart, together, later
  [0, 0, 0, 0, 0],
  [1, 0, 1, 0, 0],
  [3, 0, 3, 0, 0],
  [4, 0, 2, 2, 0],
  [60, 0, 2, 58, 0],
  [1, 2, 1, 0, 0],
  [2, 2, 0, 2, 0],
  [1, 3, 0, 0, 1],
  [60, 3, 0, 0, 60],
  [1, 9, 0, 0, 1],
])('%i waiting after %i: %i apart, %i in one, %i later', (waiting, told, apart, together, later) => {
  const parts = portion(some(waiting), told, 3)
  expect([parts.apart.length, parts.together.length, parts.later.length]).toEqual([apart, together, later])
})

test('digests come beside, whatever else waits', () => {
  const parts = portion([...some(9), ...some(2, 'digest')], 3, 3)
  expect(parts.apart.map(({ urgency }) => urgency)).toEqual(['digest', 'digest'])
  expect(parts.later).toHaveLength(9)
})

test('the message for several says how many and where to look, within WeChat’s twenty characters', () => {
  const more = bundleOf(some(4), false, NOW)
  expect(more).toMatchObject({ title: '另有 4 件事项', body: '请打开工作台', page: 'staff/workbench/index' })
  expect(bundleOf(some(4), true, NOW).title).toBe('有 4 件事项')
  for (const { value } of Object.values(templateData(more, shipped.messages.case_todo)))
    expect([...value].length).toBeLessThanOrEqual(20)
})
