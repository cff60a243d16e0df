import { addToDigest, isStale } from '../../../../cloudfunctions/domain/notices/digest'
import type { Notice, NoticeRecord } from '../../../../cloudfunctions/domain/notices/notice'

const MORNING = new Date('2026-10-08T08:00:00+08:00')

function reminder(code: string): Extract<Notice, { urgency: 'digest' }> {
  const to = { kind: 'person', personKey: 'nurse' } as const
  const title = '今天有 {n} 件到期'
  return { to, template: 'case_todo', title, body: code, page: 'staff/workbench/index', urgency: 'digest', kind: 'due' }
}

const told = (...codes: string[]) =>
  codes.reduce<NoticeRecord | null>((digest, code) => addToDigest(digest, reminder(code), 'nurse', MORNING), null)

test.each([
  [['AAAA2222'], '今天有 1 件到期', 'AAAA2222'],
  [['AAAA2222', 'BBBB3333'], '今天有 2 件到期', 'AAAA2222 BBBB3333'],
  [['AAAA2222', 'BBBB3333', 'CCCC4444'], '今天有 3 件到期', 'AAAA2222 等 3 件'],
  [['AAAA2222', 'AAAA2222'], '今天有 1 件到期', 'AAAA2222'],
])('%j: %s', (codes, title, body) => {
  const digest = told(...codes)
  expect(digest).toMatchObject({ _id: 'digest-2026-10-08-due-nurse', title, body, delivery: 'pending' })
  expect([...(digest?.body ?? '')].length).toBeLessThanOrEqual(20)
})

test('words stand where the matters have no code for people, and they are counted all the same', () => {
  const first = addToDigest(null, { ...reminder('hash-1'), words: '请打开查看' }, 'nurse', MORNING)
  const second = addToDigest(first, { ...reminder('hash-2'), words: '请打开查看' }, 'nurse', MORNING)
  expect(second).toMatchObject({ title: '今天有 2 件到期', body: '请打开查看', matters: ['hash-1', 'hash-2'] })
})

test('what was sent is not sent again when one more comes, but is to be read again', () => {
  const sent = { ...told('AAAA2222')!, delivery: 'sent' as const, read: true }
  const later = new Date('2026-10-08T15:00:00+08:00')
  expect(addToDigest(sent, reminder('BBBB3333'), 'nurse', later)).toMatchObject({
    delivery: 'sent',
    read: false,
    title: '今天有 2 件到期',
  })
})

test('the message waits until the morning’s reminders are all there', () => {
  expect(told('AAAA2222')?.notBefore).toEqual(new Date('2026-10-08T08:05:00+08:00'))
})

test('yesterday’s reminder is no news today', () => {
  const digest = told('AAAA2222')!
  expect(isStale(digest, new Date('2026-10-08T23:59:00+08:00'))).toBe(false)
  expect(isStale(digest, new Date('2026-10-09T00:00:00+08:00'))).toBe(true)
  expect(isStale({ ...digest, urgency: 'normal' }, new Date('2026-10-19T00:00:00+08:00'))).toBe(false)
})
