import { VetoCommand, VetoState } from '@nuanyu/types/veto'
import fc from '../../../support/properties'
import { hashOf } from '../../../../cloudfunctions/domain/veto/lock'
import { refusalOf } from '../../../../cloudfunctions/domain/veto/policy'
import { presentRow, presentVeto } from '../../../../cloudfunctions/domain/veto/views'
import type { VetoRecord } from '../../../../cloudfunctions/domain/veto/records'
import { decide, passTime } from '../../../../cloudfunctions/domain/veto/rules'
import { noticesFor } from '../../../../cloudfunctions/domain/veto/notify'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { grant } from '../../../fixtures/factories'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import { AFTER_TERM, aVeto, colleague, commands, d1, d2, d3, items, MONDAY, nobody } from './cast'
import { p1, p2, person, s1, step, vetoIn } from './cast'

const grants = ({ staff }: Viewer) => staff?.roles ?? []
const refusedAs = (work: () => unknown): string => {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

/**
 * Who may do what in which state, after the term: proposed by p1, told by p2, agreed by d1 and p2. What is not here is
 * FORBIDDEN for a part that never may, and WRONG_STATE for one that may at another time.
 */
const can: [Parameters<typeof vetoIn>[0], string, string[]][] = [
  ['proposed', 'p1', ['notify', 'add']],
  ['proposed', 'd1', ['notify', 'add']],
  ['proposed', 's1', []],
  ['proposed', 'person', []],
  ['notified', 'p1', ['add']],
  ['notified', 'p2', ['add', 'approve', 'dismiss']],
  ['notified', 'd1', ['add', 'approve', 'dismiss']],
  ['notified', 'colleague', ['add']],
  ['notified', 'person', ['state']],
  ['statement', 'p1', ['add']],
  ['statement', 'd2', ['add', 'approve', 'dismiss']],
  ['statement', 'person', ['state']],
  ['deciding', 'p1', ['add']],
  ['deciding', 'd1', ['add']],
  ['deciding', 'p2', ['add', 'approve', 'dismiss']],
  ['deciding', 'd2', ['add', 'approve', 'dismiss']],
  ['deciding', 'person', ['state']],
  ['in_force', 'p2', []],
  ['in_force', 'd3', []],
  ['in_force', 'person', ['appeal']],
  ['appealed', 'p1', []],
  ['appealed', 'p2', []],
  ['appealed', 'd1', []],
  ['appealed', 'd2', ['uphold', 'revoke']],
  ['appealed', 's1', ['uphold', 'revoke']],
  ['appealed', 'colleague', []],
  ['appealed', 'person', []],
  ['upheld', 'd2', []],
  ['upheld', 'person', []],
  ['revoked', 'd2', []],
  ['revoked', 'person', []],
  ['dismissed', 'd2', []],
  ['dismissed', 'person', []],
]
const viewers = { p1, p2, d1, d2, d3, s1, person, colleague, nobody }

test.each(can)('%s: %s may %j and nothing else', (state, who, expected) => {
  const { record, now } = vetoIn(state)
  const viewer = viewers[who as keyof typeof viewers]
  const allowed = VetoCommand.options.filter((command) => refusalOf(command, record, viewer, now) === null)
  expect(allowed).toEqual(expected)
})

test.each(VetoState.options)('%s: whoever has nothing to do with it finds nothing, whatever they try', (state) => {
  const { record, now } = vetoIn(state)
  for (const command of VetoCommand.options) expect(refusalOf(command, record, nobody, now)).toBe('NOT_FOUND')
})

test.each(['approve', 'dismiss', 'add', 'notify', 'uphold', 'revoke'] as const)(
  'whom it is about does not %s, whatever else they are',
  (command) => {
    for (const state of VetoState.options.filter((one) => one !== 'proposed')) {
      const { record, now } = vetoIn(state)
      expect(refusalOf(command, record, person, now)).toBe('SELF_REVIEW')
    }
  },
)

describe('who judges', () => {
  test('not who proposed, nor who brought evidence, nor a colleague, nor twice', () => {
    const { record, now } = vetoIn('statement')
    expect(refusalOf('approve', record, p1, now)).toBe('SELF_REVIEW')
    expect(refusalOf('approve', record, colleague, now)).toBe('SELF_REVIEW')
    const added = step(record, commands.add, d2, now)
    const later = new Date('2026-10-30T02:00:00Z')
    expect(refusalOf('approve', added, d2, later)).toBe('SELF_REVIEW')
    const once = step(record, commands.approve, d1, now)
    expect(refusalOf('approve', once, d1, now)).toBe('SELF_REVIEW')
    expect(refusalOf('dismiss', once, d1, now)).toBe('SELF_REVIEW')
  })

  test('the last to agree is of discipline, where nobody before was', () => {
    const told = step(aVeto(d1), commands.notify, p1, MONDAY)
    const once = step(told, commands.approve, p1, AFTER_TERM)
    expect(refusalOf('approve', once, p2, AFTER_TERM)).toBe('FORBIDDEN')
    expect(refusalOf('dismiss', once, p2, AFTER_TERM)).toBeNull()
    expect(step(once, commands.approve, d2, AFTER_TERM).state).toBe('in_force')
  })

  test('an appeal is looked at by nobody who proposed or agreed', () => {
    const { record, now } = vetoIn('appealed')
    for (const one of [p1, p2, d1]) expect(refusalOf('uphold', record, one, now)).toBe('SELF_REVIEW')
    for (const one of [d2, d3, s1]) expect(refusalOf('revoke', record, one, now)).toBeNull()
  })
})

test('whom it is about cannot tell that one person has agreed: not by what they see, and not by what they do', () => {
  const calendarAt = { sources: new Map(), links: new Map(), calendar }
  const seen = (record: VetoRecord) => presentVeto(record, person, AFTER_TERM, calendarAt)
  for (const state of ['notified', 'statement'] as const) {
    const { record } = vetoIn(state)
    const agreed = step(record, commands.approve, d1, AFTER_TERM)
    expect(seen(agreed)).toEqual(seen(record))
    expect(presentRow(agreed, true, AFTER_TERM)).toEqual(presentRow(record, true, AFTER_TERM))
    const at = { now: AFTER_TERM, commandId: `own-${state}`, fingerprint: 'f', calendar }
    const spoken = [record, agreed].map((one) => decide(one, commands.state, seen(record).version, person, at))
    expect(seen(spoken[1]!)).toEqual(seen(spoken[0]!))
    // Who agreed has agreed.
    expect(step(spoken[1]!, commands.approve, p2, AFTER_TERM).state).toBe('in_force')
    const added = [record, agreed].map((one) => seen(step(one, commands.add, d3, AFTER_TERM)))
    expect({ ...added[1], locks: [] }).toEqual({ ...added[0], locks: [] })
  }
})

test('who has no account is heard on paper: an office enters it, once they have none, and does not judge it then', () => {
  const { record } = vetoIn('notified')
  expect(refusalOf('state', record, d1, MONDAY)).toBe('FORBIDDEN')
  const without = { ...record, person: { ...record.person, key: null } }
  expect(refusalOf('state', without, d1, MONDAY)).toBeNull()
  expect(refusalOf('state', without, s1, MONDAY)).toBe('NOT_FOUND')
  const spoken = step(without, commands.state, d1, MONDAY)
  expect(spoken.statements).toMatchObject([{ by: { staffId: 'd1' } }])
  expect(refusalOf('approve', spoken, d1, AFTER_TERM)).toBe('SELF_REVIEW')
  let after = step(step(spoken, commands.approve, d2, AFTER_TERM), commands.approve, p2, AFTER_TERM)
  after = step(after, commands.appeal, d3, AFTER_TERM)
  expect(after).toMatchObject({ state: 'appealed', appeal: { by: { staffId: 'd3' } } })
  for (const one of [d1, d3]) expect(refusalOf('revoke', after, one, AFTER_TERM)).toBe('SELF_REVIEW')
  expect(refusalOf('revoke', after, s1, AFTER_TERM)).toBeNull()
})

test('who handles the complaints about that department does not judge its people', () => {
  const { record, now } = vetoIn('statement')
  const both = { ...d1, staff: d1.staff && { ...d1.staff, roles: [...grants(d1), grant('handler', 'dept-neurology')] } }
  expect(refusalOf('approve', record, both, now)).toBe('SELF_REVIEW')
  expect(refusalOf('approve', record, d1, now)).toBeNull()
})

test('who agreed before evidence was added does not look at the appeal either', () => {
  const { record, now } = vetoIn('deciding')
  const later = new Date('2026-10-30T02:00:00Z')
  let after = step(record, commands.add, d3, now)
  after = step(step(after, commands.approve, d2, later), commands.approve, p2, later)
  after = step(after, commands.appeal, person, later)
  expect(refusalOf('uphold', after, d1, later)).toBe('SELF_REVIEW')
  expect(refusalOf('revoke', after, d1, later)).toBe('SELF_REVIEW')
  expect(refusalOf('revoke', after, s1, later)).toBeNull()
})

describe('terms', () => {
  test('five working days after the day of the notice, over a holiday with its make-up day; not before, also when the person spoke', () => {
    const told = step(aVeto(), commands.notify, p2, MONDAY)
    // 9月28日 is day zero; 29, 30, then 国庆 to 7 October, 8, 9, and the make-up Saturday 10.
    expect(told.statementUntil).toEqual(new Date('2026-10-10T15:59:59.999Z'))
    const spoken = step(told, commands.state, person, MONDAY)
    const last = new Date('2026-10-10T15:59:59.999Z')
    for (const record of [told, spoken]) {
      expect(refusalOf('approve', record, d1, last)).toBe('WRONG_STATE')
      expect(refusalOf('dismiss', record, d1, last)).toBe('WRONG_STATE')
      expect(refusalOf('approve', record, d1, new Date(last.getTime() + 1))).toBeNull()
    }
  })

  test('what is added gives a full term again and takes back who had agreed; what was locked is as it was', () => {
    const { record, now } = vetoIn('deciding')
    const after = step(record, { name: 'add', items: [{ ...items[0]!, text: '新的材料' }] }, d3, now)
    expect(after).toMatchObject({ state: 'statement', approvals: [], termTold: false })
    expect(after.statementUntil!.getTime()).toBeGreaterThan(now.getTime())
    expect(after.locks[0]).toEqual(record.locks[0])
    expect(after.locks[1]!.hash).not.toBe(after.locks[0]!.hash)
    expect(refusalOf('approve', after, d1, now)).toBe('WRONG_STATE')
  })

  test('an appeal within ten working days and not later', () => {
    const { record, now } = vetoIn('in_force')
    expect(refusalOf('appeal', record, person, now)).toBeNull()
    const until = record.appealUntil!
    expect(refusalOf('appeal', record, person, until)).toBeNull()
    expect(refusalOf('appeal', record, person, new Date(until.getTime() + 1))).toBe('WRONG_STATE')
  })

  test('that a term is over is told once, and makes nobody’s page old', () => {
    const { record } = vetoIn('statement')
    expect(passTime(record, MONDAY)).toBe(record)
    const told = passTime(record, AFTER_TERM)
    expect(told).toMatchObject({ version: record.version, termTold: true, stepAt: null })
    expect(noticesFor(record, told)).toHaveLength(2)
    expect(passTime(told, AFTER_TERM)).toBe(told)
  })
})

test('who has not spoken is reminded once, the working day before the term ends; an addition begins anew', () => {
  const { record } = vetoIn('notified')
  const before = new Date('2026-10-09T00:59:00Z')
  // The term ends with Saturday, 10 October, a make-up workday.
  const morning = new Date('2026-10-09T01:00:00Z')
  expect(record.stepAt).toEqual(morning)
  expect(passTime(record, before)).toBe(record)
  const reminded = passTime(record, morning)
  expect(reminded).toMatchObject({ version: record.version, reminded: true, stepAt: record.statementUntil })
  expect(noticesFor(record, reminded)).toMatchObject([{ to: { kind: 'person', personKey: 'person' } }])
  expect(passTime(reminded, morning)).toBe(reminded)
  const spoken = vetoIn('statement').record
  expect(passTime(spoken, morning)).toBe(spoken)
  const added = step(spoken, { name: 'add', items }, d3, morning)
  expect(added.stepAt!.getTime()).toBeLessThan(added.statementUntil!.getTime())
  expect(noticesFor(added, passTime(added, added.stepAt!))).toHaveLength(1)
})

describe('the order in which it is refused', () => {
  test('a resend is known before anything else, a changed one is refused', () => {
    const { record, now } = vetoIn('statement')
    const at = { now, commandId: 'same', fingerprint: 'f', calendar }
    const once = decide(record, commands.approve, record.version, d1, at)
    expect(decide(once, commands.approve, record.version, d1, at)).toBe(once)
    expect(refusedAs(() => decide(once, commands.approve, once.version, d1, { ...at, fingerprint: 'other' }))).toBe(
      'ALREADY_ARRIVED',
    )
  })

  test('an old page is told so before the state is', () => {
    const { record, now } = vetoIn('in_force')
    const at = { now, commandId: 'new', fingerprint: 'f', calendar }
    expect(refusedAs(() => decide(record, commands.approve, 1, d2, at))).toBe('CONFLICT')
    expect(refusedAs(() => decide(record, commands.approve, record.version, d2, at))).toBe('WRONG_STATE')
    expect(refusedAs(() => decide(record, commands.approve, 1, s1, at))).toBe('NOT_FOUND')
  })
})

test('the lock answers another number for another person, rule, time, doer, former lock, text, photo, source, order or ground', () => {
  const grounds = { person: { staffId: 'a' }, year: 2026, rules: [{ id: 'a', label: '甲' }], facts: '事由' }
  const [one] = items
  const two = { ...one!, text: '第二项' }
  const by = { staffId: 'p', name: '提', office: 'party' as const }
  const lock = { at: MONDAY, by, previousHash: '', items: [one!, two] }
  const hash = hashOf(grounds, lock)
  const others = [
    hashOf(grounds, { ...lock, items: [two, one!] }),
    hashOf({ ...grounds, facts: '别的' }, lock),
    hashOf({ ...grounds, year: 2025 }, lock),
    hashOf({ ...grounds, person: { staffId: 'b' } }, lock),
    hashOf({ ...grounds, rules: [{ id: 'a', label: '乙' }] }, lock),
    hashOf(grounds, { ...lock, at: AFTER_TERM }),
    hashOf(grounds, { ...lock, by: { ...by, staffId: 'q' } }),
    hashOf(grounds, { ...lock, previousHash: 'x' }),
    hashOf(grounds, { ...lock, items: [one!, { ...two, source: { kind: 'case', id: 'c' } }] }),
    hashOf(grounds, { ...lock, items: [one!, { ...two, files: [{ id: 'f', sha256: 'x' }] }] }),
    hashOf(grounds, { ...lock, items: [one!, { ...two, photosShown: true }] }),
  ]
  expect(new Set([hash, ...others]).size).toBe(12)
  expect(hashOf(grounds, { ...lock, items: [one!, { ...two }] })).toBe(hash)
})

test('whatever is tried in whatever order: nobody is vetoed without the procedure', () => {
  const days = fc.integer({ min: 0, max: 9 })
  const by = fc.constantFrom(p1, p2, d1, d2, d3, s1, person, colleague, nobody)
  // Half of the moves are likely ones, so that random procedures get somewhere.
  const likely = fc.constantFrom(
    { by: p2, name: 'notify' as const },
    { by: person, name: 'state' as const },
    { by: d1, name: 'approve' as const },
    { by: d2, name: 'approve' as const },
    { by: person, name: 'appeal' as const },
    { by: s1, name: 'uphold' as const },
  )
  const tries = fc.array(
    fc.oneof(
      fc.record({ by, name: fc.constantFrom(...VetoCommand.options), days }),
      fc.record({ move: likely, days }).map(({ move, days: after }) => ({ ...move, days: after })),
    ),
    { minLength: 12, maxLength: 40 },
  )
  const reached = new Set<string>()
  fc.assert(
    fc.property(tries, (list) => {
      let now = MONDAY
      let record: VetoRecord = aVeto()
      for (const { by, name, days } of list) {
        now = new Date(now.getTime() + days * 86_400_000)
        record = passTime(record, now)
        const before = record
        try {
          record = step(record, commands[name], by, now)
        } catch (error) {
          if (!(error as { code?: string }).code) throw error
          expect(record).toBe(before)
        }
        check(record)
        reached.add(record.state)
      }
    }),
    { numRuns: 400 },
  )
  expect([...reached].sort()).toEqual(expect.arrayContaining(['appealed', 'deciding', 'dismissed', 'in_force']))
})

/** What holds of every record at every moment. */
function check(record: VetoRecord): void {
  const { state, approvals, locks, proposer, history, outcome } = record
  expect(record.version).toBe(history.length)
  expect(record.effective).toBe(['in_force', 'appealed', 'upheld'].includes(state))
  for (const [index, lock] of locks.entries()) {
    expect(hashOf(record, lock)).toBe(lock.hash)
    expect(lock.previousHash).toBe(locks[index - 1]?.hash ?? '')
  }
  const brought = [proposer, ...locks.map(({ by }) => by)].map(({ staffId }) => staffId)
  for (const { staffId } of approvals) expect([...brought, 'person', 'colleague']).not.toContain(staffId)
  if (record.effective || state === 'revoked') {
    expect(new Set(approvals.map(({ staffId }) => staffId)).size).toBe(2)
    expect(approvals.map(({ office }) => office)).toContain('discipline')
    for (const { at } of approvals) expect(at.getTime()).toBeGreaterThan(record.statementUntil!.getTime())
  }
  if (outcome)
    expect([...brought, ...approvals.map(({ staffId }) => staffId), 'person', 'colleague']).not.toContain(
      outcome.staffId,
    )
}
