import { checkFrom } from '../../../../cloudfunctions/domain/feedback/intake'
import { asMediaVerdict } from '../../../../cloudfunctions/kernel/wechat'
import { aCase, MONDAY } from '../../../fixtures/factories'

const event = {
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: 'trace-1',
  errcode: 0,
  result: { suggest: 'pass' },
}

test.each([
  ['a pass', event, 'pass'],
  ['risky', { ...event, result: { suggest: 'risky', label: 20002 } }, 'risky'],
  ['to be looked at', { ...event, result: { suggest: 'review' } }, 'review'],
  ['a failure', { ...event, errcode: -1008, result: { suggest: 'risky' } }, 'unknown'],
  ['a word not known', { ...event, result: { suggest: 'maybe' } }, 'unknown'],
  ['no result', { ...event, result: undefined }, 'unknown'],
])('%s', (_what, pushed, suggest) => expect(asMediaVerdict(pushed)).toEqual({ traceId: 'trace-1', suggest }))

test.each([
  ['the timer', { Type: 'Timer', TriggerName: 'everyMinute' }],
  ['nothing', undefined],
  ['another event', { ...event, Event: 'subscribe_msg_popup_event' }],
  ['another kind of message', { ...event, MsgType: 'text' }],
  ['no trace id', { ...event, trace_id: undefined }],
  ['a trace id that is none', { ...event, trace_id: { $gt: '' } }],
])('%s is no verdict', (_what, pushed) => expect(asMediaVerdict(pushed)).toBeNull())

test.each([
  ['words', '按铃没人来', [], true, 'pending'],
  ['photos alone', '', ['cloud://a'], true, 'pending'],
  ['neither', '', [], true, 'skipped'],
  ['nobody to check for', '按铃没人来', ['cloud://a'], false, 'skipped'],
])('%s: %#', (_what, words, photos, checkable, text) => {
  expect(checkFrom(words, photos, checkable, MONDAY)).toEqual({
    text,
    risky: [],
    attempts: 0,
    nextAt: text === 'pending' ? MONDAY : null,
  })
})

test('a case waits for its check, an anonymous one is never sent to it', () => {
  expect(aCase().check.text).toBe('pending')
})
