import fc from '../../../support/properties'
import { AppError } from '@nuanyu/types/errors'
import type { CheckItem, Outcome } from '@nuanyu/types/inspection'
import type { CallRecord } from '../../../../cloudfunctions/domain/inspection/calls/records'
import { assign, complained, dial, drawn, drop, record } from '../../../../cloudfunctions/domain/inspection/calls/rules'
import { formatLocal } from '../../../../cloudfunctions/domain/time/localTime'
import type { At } from '../../../../cloudfunctions/kernel/living/record'
import { grant, oncology, staffViewer } from '../../../fixtures/factories'

/** Whatever an inspector tries in whatever order, at whatever hour. */

const START = new Date('2026-09-28T00:00:00+08:00').getTime()
const inspector = staffViewer('inspector', grant('inspector'))
const items: CheckItem[] = [{ id: 'a', text: '做到了吗？', source: 'voices', answer: 'good_yes', weight: 1 }]

const given = {
  planId: 'plan',
  plan: '回访',
  from: '2026-09-28',
  until: '2026-10-02',
  calleeId: 'callee',
  lineKey: 'line',
  order: 0,
  reserve: false,
  department: oncology,
  postKind: null,
  name: '周**',
  leftOn: null,
  inspectorKey: 'inspector',
  inspector: '夏明',
}

type Try = (call: CallRecord, at: At) => CallRecord
const outcomes: Outcome[] = ['reached', 'refused', 'no_answer', 'wrong_number']
const tries: fc.Arbitrary<Try> = fc.oneof(
  fc.constant<Try>((call, at) => dial(call, call.version, inspector, at)),
  fc.constantFrom(...outcomes).map<Try>((outcome) => (call, at) => {
    const answers = outcome === 'reached' ? [{ itemId: 'a', value: 'yes' as const, note: '' }] : []
    return record(call, { outcome, answers, words: '', items }, call.version, inspector, at)
  }),
  fc.constant<Try>((call, at) => complained(call, 'CODE', call.version, inspector, at)),
  fc.constant<Try>((call, at) => assign(call, { key: 'other', name: '白露' }, inspector, at)),
  fc.constant<Try>((call, at) => drop(call, inspector, at)),
)
const steps = fc.array(fc.record({ attempt: tries, minutes: fc.integer({ min: 0, max: 400 }) }), { maxLength: 40 })

const half = (at: Date) => `${formatLocal(at, 'MM-DD')} ${formatLocal(at, 'HH:mm') < '12:00' ? 'am' : 'pm'}`

test('at most three attempts, each in a half-day of its own, and an end is an end', () => {
  fc.assert(
    fc.property(steps, (history) => {
      let minutes = 9 * 60
      const at = (index: number): At => ({
        now: new Date(START + minutes * 60_000),
        commandId: `command-${index}`,
        fingerprint: `print-${index}`,
      })
      let call = drawn('call', given, inspector, at(-1))
      history.forEach(({ attempt, minutes: later }, index) => {
        minutes += later
        const before = call
        try {
          call = attempt(call, at(index))
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          call = before
          return
        }
        // Sent again it is the same; another inspector's step is nobody's to send again.
        if (call !== before && call.inspectorKey === 'inspector' && call.history.at(-1)?.command !== 'assign')
          expect(attempt(call, at(index))).toEqual(call)
        if (before.state !== 'to_call') {
          expect(call.state).toBe(before.state)
          expect(call.attempts).toEqual(before.attempts)
        }
      })
      expect(call.attempts.length).toBeLessThanOrEqual(3)
      expect(new Set(call.attempts.map(({ at: moment }) => half(moment))).size).toBe(call.attempts.length)
      expect(call.queue).toBe(call.state === 'to_call' ? 'todo' : 'done')
      expect(call.answers.length > 0).toBe(call.state === 'reached')
      if (call.state === 'unreachable') expect(call.openSince).toBeNull()
      expect(call.version).toBe(call.history.length)
    }),
    { numRuns: 300 },
  )
})
