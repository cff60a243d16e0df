import { type BulletinCommand, type BulletinState, bulletinStates } from '@nuanyu/types/bulletins'
import { AppError } from '@nuanyu/types/errors'
import { Audience } from '@nuanyu/types/receipts'
import type { Role } from '@nuanyu/types/roles'
import fc from '../../../support/properties'
import { commandsOf, refusalOf } from '../../../../cloudfunctions/domain/bulletins/policy'
import type { BulletinContent, BulletinRecord } from '../../../../cloudfunctions/domain/bulletins/records'
import { begin, type Command, decide } from '../../../../cloudfunctions/domain/bulletins/rules'
import { presentPaper } from '../../../../cloudfunctions/domain/bulletins/views'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'

const NOW = new Date('2026-09-28T02:00:00Z')

function viewer(key: string, roles: Role[], departmentId = 'dept-party'): Viewer {
  const grants = roles.map((role) => ({ role, scope: { kind: 'hospital' as const }, until: null }))
  const staff = {
    _id: key,
    openid: `o-${key}`,
    staffId: `QH-${key}`,
    name: key,
    title: '',
    departmentId,
    departmentName: departmentId,
    branchId: null,
    roles: grants,
    active: true,
    desks: [],
    leads: [],
    roleStepAt: null,
  }
  return { openid: staff.openid, personKey: key, staff }
}

function leading(one: Viewer, id: string): Viewer {
  return { ...one, staff: one.staff && { ...one.staff, leads: [id] } }
}

function handling(one: Viewer, id: string): Viewer {
  const grant = { role: 'handler' as const, scope: { kind: 'department' as const, id }, until: null }
  return { ...one, staff: one.staff && { ...one.staff, roles: [...one.staff.roles, grant] } }
}

const people = {
  writer: viewer('writer', ['party_office']),
  second: viewer('second', ['party_office']),
  third: viewer('third', ['party_office']),
  discipline: viewer('discipline', ['discipline'], 'dept-discipline'),
  /** Works in the unit that it judges. */
  ofUnit: viewer('ofUnit', ['party_office'], 'dept-neurology'),
  headOfUnit: leading(viewer('headOfUnit', ['party_office']), 'dept-neurology'),
  actsForUnit: handling(viewer('actsForUnit', ['party_office']), 'dept-neurology'),
  /** It is about them, though they are of the Party office. */
  named: viewer('named', ['party_office', 'discipline']),
  handler: viewer('handler', ['handler', 'supervision', 'complaint_office', 'admin']),
}
type Who = keyof typeof people

const content: BulletinContent = {
  kind: 'criticism',
  text: { title: '通报', body: '正文' },
  grounds: '第六条',
  decision: null,
  persons: [{ staffId: 'QH-named', name: 'named', departmentId: 'dept-party', departmentName: '', key: 'named' }],
  departments: [{ id: 'dept-neurology', name: '神经内科' }],
  sources: [],
  audience: Audience.parse({ everyone: true }),
}

let serial = 0
const at = (now = NOW) => ({ now, commandId: `command-${++serial}`, fingerprint: 'f' })
const give = (record: BulletinRecord, who: Who, command: Command, now = NOW) =>
  decide(record, command, record.version, people[who], at(now))

/** A criticism by the writer in each state; what waits for approval misses nothing. */
function recordIn(state: BulletinState): BulletinRecord {
  let record = begin('b', content, people.writer, at())
  if (state === 'draft') return record
  record = give(record, 'writer', { name: 'submit' })
  if (state === 'withdrawn') return give(record, 'writer', { name: 'withdraw', reason: '' })
  record = give(record, 'second', { name: 'clear', justified: [] })
  record = give(record, 'discipline', { name: 'consult', agrees: true, opinion: '同意' })
  if (state === 'privacy_check') return record
  record = give(record, 'second', { name: 'approve' })
  if (state === 'approved') return record
  record = give(record, 'writer', { name: 'issue', number: { year: 2026, n: 1 } })
  if (state === 'issued') return record
  record = give(record, 'writer', { name: 'correct', text: content.text, note: '' })
  record = give(record, 'discipline', { name: 'consult', agrees: true, opinion: '同意' })
  return state === 'correction' ? record : give(record, 'second', { name: 'approveCorrection', justified: [] })
}

/** What each may do in each state; everything that is not here is refused. */
const may: Record<BulletinState, Partial<Record<Who, BulletinCommand[]>>> = {
  draft: {
    writer: ['edit', 'submit', 'withdraw'],
    second: ['edit', 'submit', 'withdraw'],
    third: ['edit', 'submit', 'withdraw'],
    ofUnit: ['edit', 'submit'],
    headOfUnit: ['edit', 'submit'],
    actsForUnit: ['edit', 'submit'],
  },
  privacy_check: {
    writer: ['sendBack', 'withdraw'],
    second: ['sendBack', 'clear', 'approve', 'withdraw'],
    third: ['sendBack', 'clear', 'approve', 'withdraw'],
    discipline: ['consult'],
  },
  approved: {
    writer: ['sendBack', 'issue', 'withdraw'],
    second: ['sendBack', 'issue', 'withdraw'],
    third: ['sendBack', 'issue', 'withdraw'],
  },
  issued: {
    writer: ['remind', 'correct', 'withdraw'],
    second: ['remind', 'correct', 'withdraw'],
    third: ['remind', 'correct', 'withdraw'],
    ofUnit: ['remind', 'correct'],
    headOfUnit: ['remind', 'correct'],
    actsForUnit: ['remind', 'correct'],
  },
  correction: {
    writer: ['dropCorrection', 'withdraw'],
    second: ['approveCorrection', 'dropCorrection', 'withdraw'],
    third: ['approveCorrection', 'dropCorrection', 'withdraw'],
    discipline: ['consult'],
  },
  corrected: {
    writer: ['remind', 'correct', 'withdraw'],
    second: ['remind', 'correct', 'withdraw'],
    third: ['remind', 'correct', 'withdraw'],
    ofUnit: ['remind', 'correct'],
    headOfUnit: ['remind', 'correct'],
    actsForUnit: ['remind', 'correct'],
  },
  withdrawn: {},
}

const states = Object.keys(bulletinStates) as BulletinState[]

describe.each(states)('in state %s', (state) => {
  test.each(Object.keys(people) as Who[])('%s may do what the table says, and nothing else', (who) => {
    const allowed = commandsOf(recordIn(state), people[who], NOW)
    expect([...allowed].sort()).toEqual([...(may[state][who] ?? [])].sort())
  })
})

test('why not: not there, not theirs, own work, not now', () => {
  const record = recordIn('privacy_check')
  expect(refusalOf('approve', record, people.named, NOW)).toBe('NOT_FOUND')
  expect(refusalOf('consult', record, people.named, NOW)).toBe('NOT_FOUND')
  expect(refusalOf('approve', record, people.handler, NOW)).toBe('NOT_FOUND')
  expect(refusalOf('approve', record, people.discipline, NOW)).toBe('FORBIDDEN')
  expect(refusalOf('consult', record, people.second, NOW)).toBe('FORBIDDEN')
  expect(refusalOf('approve', record, people.writer, NOW)).toBe('SELF_REVIEW')
  for (const who of ['ofUnit', 'headOfUnit', 'actsForUnit'] as const) {
    for (const command of ['clear', 'approve', 'sendBack', 'withdraw'] as const)
      expect(refusalOf(command, record, people[who], NOW)).toBe('SELF_REVIEW')
    expect(refusalOf('issue', recordIn('approved'), people[who], NOW)).toBe('SELF_REVIEW')
    expect(refusalOf('dropCorrection', recordIn('correction'), people[who], NOW)).toBe('SELF_REVIEW')
  }
  expect(refusalOf('issue', record, people.second, NOW)).toBe('WRONG_STATE')
  expect(refusalOf('approve', { ...record, check: null }, people.second, NOW)).toBe('WRONG_STATE')
  expect(refusalOf('approve', { ...record, opinion: null }, people.second, NOW)).toBe('WRONG_STATE')
})

describe('over random histories', () => {
  const commands: Command[] = [
    { name: 'edit', content },
    { name: 'submit' },
    { name: 'approve' },
    { name: 'remind' },
    { name: 'sendBack', reason: '退回' },
    { name: 'dropCorrection', reason: '不改' },
    { name: 'withdraw', reason: '撤回' },
    { name: 'clear', justified: [] },
    { name: 'consult', agrees: true, opinion: '同意' },
    { name: 'consult', agrees: false, opinion: '不同意' },
    { name: 'issue', number: { year: 2026, n: 1 } },
    { name: 'correct', text: { title: '新标题', body: '新正文' }, note: '更正' },
    { name: 'approveCorrection', justified: [] },
  ]
  const anything = (Object.keys(people) as Who[]).flatMap((who) => commands.map((command) => ({ who, command })))
  /** Most steps are ones that may be taken and lead on, or hardly any bulletin would come to be issued. */
  const step = fc.record({ lawful: fc.boolean(), onwards: fc.boolean(), nth: fc.nat() })
  const back = ['withdraw', 'sendBack', 'edit', 'dropCorrection', 'remind']
  const next = (
    record: BulletinRecord,
    { lawful, onwards, nth }: { lawful: boolean; onwards: boolean; nth: number },
  ) => {
    const may = anything.filter(({ who, command }) => refusalOf(command.name, record, people[who], NOW) === null)
    const on = may.filter(({ command }) => !back.includes(command.name) && !('agrees' in command && !command.agrees))
    const among = [...(onwards ? [on] : []), ...(lawful || onwards ? [may] : []), anything].find(
      (some) => some.length > 0,
    )!
    return among[nth % among.length]!
  }

  test('nobody’s own work is checked or approved by them, and nothing is issued that misses a step', () => {
    const reached = new Set<BulletinState>()
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let record = begin('b', content, people.writer, at())
        for (const one of steps) {
          const before = record
          const { who, command } = next(record, one)
          try {
            record = give(record, who, command)
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            continue
          }
          reached.add(record.state)
          expect(who).not.toBe('named')
          expect(record.version).toBe(before.version + 1)
          if (['clear', 'approve', 'consult'].includes(command.name) && before.state === 'privacy_check')
            expect(before.writers.map(({ key }) => key)).not.toContain(who)
          if (command.name === 'approveCorrection') expect(before.proposal?.by.key).not.toBe(who)
          if (record.state === 'approved' || record.number)
            expect([record.check !== null, record.number !== null || record.opinion?.agrees === true]).toEqual([
              true,
              true,
            ])
          if (before.number) expect(record.number).toEqual(before.number)
          expect(record.former.length).toBeGreaterThanOrEqual(before.former.length)
          const paper = presentPaper(record, { firstReadAt: null }, '医院', [], people.handler, NOW)
          if (record.state === 'withdrawn') expect([paper.title, ...paper.paragraphs]).toEqual([''])
        }
      }),
      { numRuns: 300 },
    )
    expect([...reached].sort()).toEqual(Object.keys(bulletinStates).sort())
  })
})
