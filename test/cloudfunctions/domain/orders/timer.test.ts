import fc from '../../../support/properties'
import type { OrderCommand } from '@nuanyu/types/orders'
import { AppError } from '@nuanyu/types/errors'
import { deadlineOf } from '../../../../cloudfunctions/domain/orders/deadline'
import { derived } from '../../../../cloudfunctions/domain/orders/derive'
import { judgements } from '../../../../cloudfunctions/domain/orders/lifecycle'
import { noticesFor } from '../../../../cloudfunctions/domain/orders/notify'
import type { OrderRecord } from '../../../../cloudfunctions/domain/orders/records'
import { passTime } from '../../../../cloudfunctions/domain/orders/timer'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { fresh, give, inState, now, sample, who } from './orders'

const local = (moment: string) => new Date(`${moment}+08:00`)
const run = (order: OrderRecord, moment: string) => passTime(order, local(moment), calendar)
const titles = (before: OrderRecord, after: OrderRecord) => [
  ...new Set(noticesFor(before, after).map(({ title, to }) => `${title} → ${to.kind === 'role' ? to.role : to.kind}`)),
]

describe('the timer of an order due on Tuesday 20 October', () => {
  test.each([
    ['2026-10-14T23:59', 'none', false, '还剩 4 个工作日', 'running'],
    ['2026-10-15T09:00', 'first', false, '还剩 3 个工作日', 'due_soon'],
    ['2026-10-19T09:00', 'last', false, '还剩 1 个工作日', 'due_soon'],
    ['2026-10-20T09:00', 'due', false, '今天到期', 'due_today'],
    ['2026-10-20T23:59', 'due', false, '今天到期', 'due_today'],
    ['2026-10-21T00:00', 'due', true, '已逾期 1 个工作日', 'overdue'],
    ['2026-10-21T09:00', 'supervision', true, '已逾期 1 个工作日', 'overdue'],
    ['2026-10-26T09:00', 'supervision', true, '已逾期 4 个工作日', 'overdue'],
    ['2026-10-27T09:00', 'party', true, '已逾期 5 个工作日', 'overdue'],
  ] as const)('%s: %s', (moment, stage, overdue, label, status) => {
    const order = run(inState('doing'), moment)
    expect(order).toMatchObject({ stage, overdue, escalated: stage === 'party', version: inState('doing').version })
    expect(deadlineOf(order, local(moment), calendar)).toEqual({ status, label })
  })

  test('each step is told to whom it is for, once a morning however many', () => {
    const doing = inState('doing')
    expect(titles(doing, run(doing, '2026-10-15T09:00'))).toEqual([
      '3 个工作日内有 {n} 件督办到期 → handler',
      '3 个工作日内有 {n} 件督办到期 → person',
    ])
    const due = run(doing, '2026-10-20T09:00')
    expect(titles(due, run(due, '2026-10-21T00:00'))).toEqual([])
    expect(titles(due, run(due, '2026-10-21T09:00'))).toEqual([
      '{n} 件督办逾期没有办结 → supervision',
      '{n} 件督办已经逾期 → handler',
      '{n} 件督办已经逾期 → person',
    ])
    const late = run(doing, '2026-10-26T09:00')
    expect(titles(late, run(late, '2026-10-27T09:00'))).toEqual(['{n} 件督办逾期 5 个工作日，请过问 → party_office'])
    // After a long pause every escalation is told, and of the reminders none.
    expect(titles(doing, run(doing, '2026-11-27T09:00'))).toHaveLength(4)
  })

  describe('while the offices look at it, the clock does not run', () => {
    const submittedAt = (moment: string) =>
      give(run(inState('doing'), moment), sample.submit, who.handler, local(moment))
    const back = (order: OrderRecord, moment: string) => give(order, sample.sendBack, who.party, local(moment))

    test.each([
      ['handed in with a day left, looked at for three', '2026-10-19T15:00', '2026-10-22T10:00', '2026-10-23'],
      ['handed in on the day', '2026-10-20T16:00', '2026-10-28T10:00', '2026-10-28'],
      ['sent back on the same day', '2026-10-19T15:00', '2026-10-19T17:00', '2026-10-20'],
      ['sent back on a Saturday', '2026-10-20T16:00', '2026-10-24T10:00', '2026-10-26'],
      ['sent back after weeks', '2026-10-20T16:00', '2026-11-27T10:00', '2026-11-27'],
    ])('%s', (_what, submitted, returned, due) => {
      const order = submittedAt(submitted)
      expect(run(order, '2026-12-27T09:00')).toBe(order)
      const again = back(order, returned)
      expect(run(again, `${due}T23:59`)).toMatchObject({ overdue: false, escalated: false, dueOn: '2026-10-20' })
      expect(again.goalAt).toEqual(local(`${due}T00:00`))
      expect(run(again, '2027-01-27T09:00')).toMatchObject({ overdue: true, escalated: true, stage: 'party' })
    })

    test('each time it is sent back counts; a day that was missed before stays missed', () => {
      const once = back(submittedAt('2026-10-19T15:00'), '2026-10-21T10:00')
      const twice = back(give(once, sample.submit, who.handler, local('2026-10-22T10:00')), '2026-10-23T10:00')
      expect(twice.heldTo).toBe('2026-10-23')
      const late = back(submittedAt('2026-10-21T10:00'), '2026-11-20T10:00')
      expect(run(late, '2026-11-20T10:01')).toMatchObject({ overdue: true, escalated: false })
    })

    test('granted time is held as well', () => {
      const granted = give(give(inState('doing'), sample.askExtension, who.handler), sample.decideExtension, who.party)
      const order = give(granted, sample.submit, who.handler, local('2026-11-19T10:00'))
      expect(back(order, '2026-11-24T10:00')).toMatchObject({ extendedTo: '2026-11-25' })
    })
  })

  test('granted time moves the reminders and not the mark', () => {
    const asked = give(inState('doing'), sample.askExtension, who.handler)
    const granted = give(asked, sample.decideExtension, who.party)
    const order = run(granted, '2026-10-21T09:00')
    expect(order).toMatchObject({ stage: 'none', overdue: true })
    expect(deadlineOf(order, local('2026-10-21T09:00'), calendar).label).toBe('已逾期，延期到11月20日')
    expect(run(order, '2026-11-27T09:00')).toMatchObject({ stage: 'party', escalated: true })
  })

  test('after another calendar, what is not due yet is no longer found by its old day', () => {
    const doing = inState('doing')
    const holidays = new Set([...calendar.holidays, '2026-10-15', '2026-10-16', '2026-10-19'])
    const earlier = derived(doing, { ...calendar, holidays })
    expect(earlier.nextStepAt!.getTime()).toBeLessThan(local('2026-10-14T00:00').getTime())
    const later = passTime(earlier, local('2026-10-13T09:30'), calendar)
    expect(later).toEqual({ ...doing, nextStepAt: local('2026-10-15T09:00') })
    expect(noticesFor(earlier, later)).toEqual([])
    expect(passTime(later, local('2026-10-13T09:30'), calendar)).toBe(later)
  })

  test('on the day of the look-back those who judge are told, once', () => {
    const order = inState('lookback')
    expect(run(order, '2026-10-28T08:59')).toBe(order)
    const due = run(order, '2026-10-28T09:00')
    expect(titles(order, due)).toEqual([
      '{n} 件督办到了回头看的日子 → supervision',
      '{n} 件督办到了回头看的日子 → party_office',
    ])
    expect(due.nextStepAt).toBeNull()
  })

  test('an order for today is not reminded of days that are gone', () => {
    expect(fresh({ dueOn: '2026-09-28' })).toMatchObject({ stage: 'due' })
    expect(fresh({ dueOn: '2026-09-29' })).toMatchObject({ stage: 'last' })
  })
})

/** Somebody tries something after some hours; the timer runs in between. */
type Move = { by: Viewer; command: (typeof sample)[OrderCommand]; hours: number }
/** Handler of the leading department and of the office that issued it: tempted to judge their own work. */
const both: Viewer = {
  ...who.handler,
  staff: who.handler.staff && {
    ...who.handler.staff,
    roles: [...who.handler.staff.roles, ...(who.party.staff?.roles ?? [])],
  },
}
const likely: [Viewer, OrderCommand][] = [
  [both, 'accept'],
  [both, 'close'],
  [who.handler, 'acknowledge'],
  [who.handler, 'plan'],
  [who.handler, 'progress'],
  [who.handler, 'submit'],
  [who.supervision, 'accept'],
  [who.party, 'sendBack'],
  [who.party, 'relapse'],
  [who.supervision, 'close'],
  [who.handler, 'askExtension'],
  [who.party, 'decideExtension'],
]
const hours = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }) }, fc.integer({ min: 40, max: 900 }))
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.record({
      by: fc.constantFrom<Viewer>(...Object.values(who)),
      command: fc.constantFrom(...Object.values(sample)),
      hours,
    }),
    fc
      .tuple(fc.constantFrom(...likely), hours)
      .map(([[by, name], after]) => ({ by, command: sample[name], hours: after })),
  ),
  { minLength: 8, maxLength: 40 },
)

describe('random histories', () => {
  test('nobody judges what they took part in, and what is derived always fits', () => {
    fc.assert(
      fc.property(moves, (life) => {
        let order = fresh()
        let moment = now.getTime()
        for (const { by, command, hours } of life) {
          moment += hours * 3_600_000
          order = passTime(order, new Date(moment), calendar)
          const before = order
          try {
            order = give(order, command, by, new Date(moment))
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            continue
          }
          expect(order.version).toBe(before.version + 1)
          if (judgements.includes(command.name)) {
            const worked = before.history.filter(({ command }) => ['plan', 'progress', 'submit'].includes(command))
            expect(worked.map(({ by }) => by.key)).not.toContain(by.personKey)
          }
          // Being looked at makes nothing late: what was in time when it was handed in is so when it comes back.
          if (command.name === 'sendBack')
            expect(passTime(order, new Date(moment), calendar).overdue).toBe(before.overdue)
          if (before.overdue && command.name !== 'relapse') expect(order.overdue).toBe(true)
          expect(order.history).toHaveLength(order.steps.length)
          expect(derived(order, calendar)).toEqual(order)
          const { nextStepAt } = passTime(order, new Date(moment), calendar)
          if (nextStepAt) expect(nextStepAt.getTime()).toBeGreaterThan(moment)
          expect(passTime(order, new Date(moment), calendar)).toEqual(
            passTime(passTime(order, new Date(moment), calendar), new Date(moment), calendar),
          )
          if (order.state === 'closed') expect(dayAfter(order.history.at(-2)!.at, moment)).toBeGreaterThanOrEqual(29)
        }
      }),
      { numRuns: 150 },
    )
  })
})

function dayAfter(from: Date, to: number): number {
  return (to - from.getTime()) / 86_400_000
}
