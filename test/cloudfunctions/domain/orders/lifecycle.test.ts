import { AppError } from '@nuanyu/types/errors'
import { OrderCommand, OrderState } from '@nuanyu/types/orders'
import { judgements } from '../../../../cloudfunctions/domain/orders/lifecycle'
import { commandsOf, partsOf, whyNotJudge } from '../../../../cloudfunctions/domain/orders/policy'
import { type Command, decide } from '../../../../cloudfunctions/domain/orders/rules'
import type { OrderRecord } from '../../../../cloudfunctions/domain/orders/records'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { at, fresh, give, inState, LOOKBACK, now, sample, who } from './orders'

function outcome(order: OrderRecord, command: Command, viewer: Viewer, moment = now): string {
  try {
    return give(order, command, viewer, moment).state
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

/** State × command → where it leads; what is not in here is refused with WRONG_STATE. */
type Table = Record<OrderState, Partial<Record<OrderCommand, OrderState>>>

const executing: Table = {
  issued: { acknowledge: 'acknowledged' },
  acknowledged: { plan: 'planned', askExtension: 'acknowledged' },
  planned: { plan: 'planned', progress: 'doing', askExtension: 'planned' },
  doing: { progress: 'doing', submit: 'submitted', askExtension: 'doing' },
  returned: { plan: 'planned', progress: 'returned', submit: 'submitted', askExtension: 'returned' },
  submitted: {},
  lookback: {},
  closed: {},
  cancelled: {},
}
const helping: Table = {
  ...Object.fromEntries(OrderState.options.map((state) => [state, {}])),
  planned: { progress: 'planned' },
  doing: { progress: 'doing' },
  returned: { progress: 'returned' },
} as Table
/** Who is in charge belongs to the leading department: with their first report the work has begun. */
const inCharge: Table = { ...helping, planned: { progress: 'doing' } }
const judging: Table = {
  issued: { remind: 'issued' },
  acknowledged: { remind: 'acknowledged' },
  planned: { remind: 'planned' },
  doing: { remind: 'doing' },
  returned: { remind: 'returned' },
  submitted: { accept: 'lookback', sendBack: 'returned' },
  lookback: { close: 'closed', relapse: 'returned' },
  closed: {},
  cancelled: {},
}
const issuing: Table = {
  ...judging,
  ...Object.fromEntries(
    (['issued', 'acknowledged', 'planned', 'doing', 'returned', 'submitted'] as const).map((state) => [
      state,
      { ...judging[state], cancel: 'cancelled' },
    ]),
  ),
}
const executorOnly: OrderCommand[] = ['acknowledge', 'plan', 'submit', 'askExtension']
const officeOnly: OrderCommand[] = [...judgements, 'remind']

const parts: [string, Viewer, Table, OrderCommand[]][] = [
  ['a handler of the leading department', who.handler, executing, officeOnly],
  ['its head, who holds no role', who.head, executing, officeOnly],
  ['a handler of a helping department', who.helper, helping, [...executorOnly, ...officeOnly]],
  ['who is in charge', who.doctor, inCharge, [...executorOnly, ...officeOnly]],
  ['the issuer', who.party, issuing, [...executorOnly, 'progress']],
  ['another of the issuing office', who.party2, issuing, [...executorOnly, 'progress']],
  ['supervision', who.supervision, judging, [...executorOnly, 'progress', 'cancel']],
]

describe('who may do what in which state', () => {
  const cells = parts.flatMap(([label, viewer, table, never]) =>
    OrderState.options.flatMap((state) =>
      OrderCommand.options.map((command) => [label, state, command, viewer, table, never] as const),
    ),
  )

  test.each(cells)('%s, %s, %s', (_label, state, command, viewer, table, never) => {
    const order = inState(state)
    expect(order.state).toBe(state)
    // The day of the look-back, so that its own guard is met; deadlines of the samples lie after it.
    const moment = state === 'lookback' || state === 'closed' ? LOOKBACK : now
    const refusal = never.includes(command) ? 'FORBIDDEN' : 'WRONG_STATE'
    expect(outcome(order, sample[command], viewer, moment)).toBe(table[state][command] ?? refusal)
  })

  test.each(OrderState.options)('%s: for others it is not there, and who only reads may do nothing', (state) => {
    const order = inState(state)
    for (const command of OrderCommand.options) {
      for (const viewer of [who.patient, who.stranger, who.admin])
        expect(outcome(order, sample[command], viewer)).toBe('NOT_FOUND')
      for (const viewer of [who.complaint, who.discipline, who.secretary])
        expect(outcome(order, sample[command], viewer)).toBe('FORBIDDEN')
    }
  })

  test('a page offers exactly what is not refused', () => {
    for (const state of OrderState.options)
      for (const viewer of Object.values(who)) {
        const order = inState(state)
        const done = OrderCommand.options.filter((one) => /^[a-z]/.test(outcome(order, sample[one], viewer)))
        expect(commandsOf(order, viewer, now).sort()).toEqual(done.sort())
      }
  })
})

describe('nobody judges what they did', () => {
  const both = (viewer: Viewer, from: Viewer): Viewer => ({
    ...viewer,
    staff: viewer.staff && { ...viewer.staff, roles: [...viewer.staff.roles, ...(from.staff?.roles ?? [])] },
  })

  test.each(['accept', 'sendBack', 'cancel'] as const)('%s: not who executed, in whatever role', (command) => {
    const handlerInOffice = both(who.handler, who.party)
    expect(outcome(inState('submitted'), sample[command], handlerInOffice)).toBe('SELF_REVIEW')
    // Somebody who moved to supervision since.
    const moved = { ...who.supervision, personKey: who.handler.personKey }
    if (command !== 'cancel') expect(outcome(inState('submitted'), sample[command], moved)).toBe('SELF_REVIEW')
    expect(whyNotJudge(inState('submitted'), handlerInOffice, now)).not.toBe('')
    expect(whyNotJudge(inState('submitted'), who.party2, now)).toBe('')
  })

  test('not somebody who works in an executing department, leading or helping, nor who is in charge', () => {
    for (const departmentId of ['dept-neurology', 'dept-cardiology']) {
      const insider = { ...who.supervision, staff: { ...who.supervision.staff!, departmentId } }
      expect(outcome(inState('submitted'), sample.accept, insider)).toBe('SELF_REVIEW')
      expect(outcome(inState('lookback'), sample.relapse, insider)).toBe('SELF_REVIEW')
    }
    const inCharge = { staffId: who.supervision.staff!.staffId, name: '员工supervision' }
    expect(outcome(inState('submitted', { inCharge }), sample.accept, who.supervision)).toBe('SELF_REVIEW')
  })

  test('more time is not granted by who asked for it', () => {
    const asked = give(inState('doing'), sample.askExtension, who.handler)
    expect(outcome(asked, sample.decideExtension, who.handler)).toBe('FORBIDDEN')
    expect(outcome(asked, sample.decideExtension, both(who.handler, who.party))).toBe('SELF_REVIEW')
    expect(outcome(asked, sample.decideExtension, who.supervision)).toBe('doing')
    expect(outcome(asked, sample.askExtension, who.handler)).toBe('WRONG_STATE')
  })
})

describe('who sees it', () => {
  test('what discipline issued is not the complaint office’s', () => {
    const order = fresh({ office: 'discipline' }, who.discipline)
    expect(partsOf(order, who.complaint, now)).toEqual([])
    expect(partsOf(order, who.party, now)).toEqual(['watcher'])
    expect(partsOf(order, who.supervision, now)).toEqual(['supervision', 'watcher'])
    expect(partsOf(order, who.discipline, now)).toEqual(['issuer', 'watcher'])
  })

  test('a branch secretary sees their own branch’s', () => {
    expect(partsOf(fresh(), who.secretary, now)).toEqual(['watcher'])
    expect(partsOf(fresh({ branchId: 'branch-surgery' }), who.secretary, now)).toEqual([])
    expect(partsOf(fresh({ branchId: null }), who.secretary, now)).toEqual([])
  })

  test('nobody issues as an office that is not theirs', () => {
    expect(() => fresh({ office: 'discipline' }, who.party)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
    expect(() => fresh({}, who.handler)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }))
  })
})

describe('what commands change', () => {
  test('accepted work is looked at again after thirty days, and not before', () => {
    const order = inState('lookback')
    expect(order).toMatchObject({ lookbackOn: '2026-10-28', shelf: 'lookback' })
    expect(outcome(order, sample.close, who.supervision, new Date('2026-10-27T23:00:00+08:00'))).toBe('WRONG_STATE')
    expect(outcome(order, sample.close, who.supervision, LOOKBACK)).toBe('closed')
  })

  test('a relapse begins a round with a day of its own and remembers that there was one', () => {
    const order = give({ ...inState('lookback'), overdue: true }, sample.relapse, who.party, LOOKBACK)
    expect(order).toMatchObject({
      state: 'returned',
      dueOn: '2027-01-15',
      overdue: false,
      relapses: 1,
      flags: ['relapsed'],
      lookbackOn: null,
    })
  })

  test('more time never moves the first day: what missed it stays overdue', () => {
    const asked = give(inState('doing'), sample.askExtension, who.handler)
    const granted = give(asked, sample.decideExtension, who.supervision)
    expect(granted).toMatchObject({ dueOn: '2026-10-20', extendedTo: '2026-11-20', asking: null, flags: ['extended'] })
    const late = give(granted, sample.progress, who.handler, new Date('2026-10-21T00:30:00+08:00'))
    expect(late).toMatchObject({ overdue: true, flags: ['overdue', 'extended'] })
    const refused = give(asked, { name: 'decideExtension', granted: false, text: '人手够' }, who.party2)
    expect(refused).toMatchObject({ extendedTo: null, asking: null })
    expect(refused.history.at(-1)?.text).toBe('不同意：人手够')
  })

  test.each([
    ['a deadline that is past', () => fresh({ dueOn: '2026-09-27' })],
    ['a deadline years ahead', () => fresh({ dueOn: '2030-01-01' })],
    [
      'more time that is none',
      () => give(inState('doing'), { ...sample.askExtension, until: '2026-10-20' }, who.handler),
    ],
    ['a round for yesterday', () => give(inState('lookback'), { ...sample.relapse, dueOn: '2026-09-28' }, who.party)],
  ])('%s is refused', (_what, act) => {
    expect(act).toThrow(expect.objectContaining({ code: 'VALIDATION' }))
  })

  test('a second reminder waits for the next day', () => {
    const reminded = give(inState('doing'), sample.remind, who.party)
    expect(outcome(reminded, sample.remind, who.supervision)).toBe('WRONG_STATE')
    expect(outcome(reminded, sample.remind, who.supervision, new Date('2026-09-29T00:01:00+08:00'))).toBe('doing')
  })

  test('stale, sent twice, and something else under the same id', () => {
    const order = inState('issued')
    const moment = at()
    const after = decide(order, sample.acknowledge, 1, who.handler, moment)
    expect(decide(after, sample.acknowledge, 1, who.handler, moment)).toBe(after)
    expect(() => decide(after, sample.acknowledge, 1, who.handler, { ...moment, fingerprint: 'g' })).toThrow(
      expect.objectContaining({ code: 'ALREADY_ARRIVED' }),
    )
    expect(() => decide(after, sample.plan, 1, who.handler, at())).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    )
  })
})
