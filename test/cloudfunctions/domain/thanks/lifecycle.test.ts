import { noteCommands, type NoteCommand, noteStates, type NoteState } from '@nuanyu/types/thanks'
import { receive } from '../../../../cloudfunctions/domain/thanks/intake'
import { commandsOf, relationsTo } from '../../../../cloudfunctions/domain/thanks/policy'
import type { NoteRecord } from '../../../../cloudfunctions/domain/thanks/records'
import { type Command, decide } from '../../../../cloudfunctions/domain/thanks/rules'
import { shelvesOf } from '../../../../cloudfunctions/domain/thanks/shelves'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'

const { MONDAY, grant, neurology, patient, staffViewer } = people

const thanked = staffViewer('thanked')
const party = staffViewer('party', grant('party_office'))
const otherParty = staffViewer('party2', grant('party_office'))
const secretary = staffViewer('secretary', {
  role: 'branch_secretary',
  scope: { kind: 'branch', id: 'branch-internal-1' },
  until: null,
})
const otherSecretary = staffViewer('secretary2', {
  role: 'branch_secretary',
  scope: { kind: 'branch', id: 'branch-surgery-1' },
  until: null,
})

const WORDS = '谢谢您天天来看我妈，我们全家记着。'

function aNote(change: Partial<NoteRecord> = {}): NoteRecord {
  const note = receive(
    {
      id: 'note-1',
      code: 'THANKS23',
      commandId: 'command-of-the-submit',
      fingerprint: 'f',
      form: 'letter',
      ownerKey: patient.personKey,
      department: neurology,
      branchId: 'branch-internal-1',
      post: null,
      to: { kind: 'person', name: '凌医生' },
      words: WORDS,
      photos: [],
      signature: { kind: 'surname', name: '林', honorific: '女士' },
      publish: 'public',
      consentVersion: '2026-11',
      reach: 'sealed',
      checkedFor: 'sealed',
    },
    MONDAY,
  )
  const next = { ...note, ...change }
  return { ...next, shelves: shelvesOf(next) }
}

const verified: Partial<NoteRecord> = {
  thanked: { key: 'thanked', ref: 'thanked', name: '员工thanked', title: '医师' },
  verified: { key: 'handler', name: '员工handler', at: MONDAY },
  check: { text: 'pass', passed: [], risky: [], attempts: 1, nextAt: null },
  staffConsent: { scope: 'public', key: 'thanked', at: MONDAY },
}
const onWall = (scope: 'internal' | 'public') => ({
  ...verified,
  published: { id: 'wall-1', scope, text: WORDS, photos: [], at: MONDAY, key: 'party' },
})

/** A note in the given state with what that state implies. */
function aNoteIn(state: NoteState, change: Partial<NoteRecord> = {}): NoteRecord {
  const implied: Partial<Record<NoteState, Partial<NoteRecord>>> = {
    recorded: verified,
    published_internal: onWall('internal'),
    published_public: onWall('public'),
    hidden: { ...onWall('public'), hidden: { reason: '家属来电', name: '员工party', at: MONDAY } },
    rejected: { rejected: 'not_found' },
    verifying: { check: { text: 'pass', passed: [], risky: [], attempts: 1, nextAt: null } },
  }
  return aNote({ state, ...implied[state], ...change })
}

type Cells = Record<'author' | 'thanked' | 'handler' | 'branch' | 'office' | 'party', string>
const hidden = 'invisible'
const nobody = { author: '', thanked: hidden, handler: hidden, branch: hidden, office: hidden, party: hidden }

/** Every cell decided by hand. `invisible`: for them the note does not exist. */
const table: Record<NoteState, Cells> = {
  submitted: { ...nobody, author: 'unpublish withdraw', office: '', party: '' },
  checking: { ...nobody, author: 'unpublish withdraw', office: '', party: '' },
  verifying: {
    ...nobody,
    author: 'unpublish withdraw',
    handler: 'verify pass reject',
    office: 'verify reject',
    party: 'verify reject',
  },
  recorded: {
    author: 'unpublish withdraw',
    thanked: 'consent',
    handler: 'nominate',
    branch: 'nominate',
    office: 'verify nominate',
    party: 'verify publish nominate',
  },
  published_internal: {
    author: 'unpublish withdraw',
    thanked: 'consent',
    handler: 'nominate',
    branch: 'nominate',
    office: 'nominate',
    party: 'publish hide nominate',
  },
  published_public: {
    author: 'unpublish withdraw',
    thanked: 'consent',
    handler: 'nominate',
    branch: 'nominate',
    office: 'nominate',
    party: 'publish hide nominate',
  },
  hidden: { author: 'unpublish withdraw', thanked: 'consent', handler: '', branch: '', office: '', party: 'show' },
  rejected: { ...nobody, author: 'withdraw', office: '', party: '' },
  withdrawn: nobody,
}

const viewers: [keyof Cells, Viewer][] = [
  ['author', patient],
  ['thanked', thanked],
  ['handler', people.handler],
  ['branch', secretary],
  ['office', people.office],
  ['party', party],
]

const samples: { [N in Command['name']]: Extract<Command, { name: N }> } = {
  withdraw: { name: 'withdraw' },
  unpublish: { name: 'unpublish' },
  consent: { name: 'consent', scope: 'internal' },
  verify: {
    name: 'verify',
    for: {
      thanked: { key: 'someone', ref: 'QH9', name: '员工someone', title: '' },
      department: neurology,
      branchId: 'branch-internal-1',
    },
    clear: [],
    found: [],
  },
  pass: { name: 'pass', reason: '不是我们科的' },
  reject: { name: 'reject', reason: 'not_found' },
  confirm: { name: 'confirm', reason: '已核实' },
  publish: { name: 'publish', scope: 'public', text: WORDS, shownPhotos: [], id: 'wall-2' },
  hide: { name: 'hide', reason: '家属来电' },
  show: { name: 'show' },
  recheck: { name: 'recheck', checkedFor: 'sealed' },
  nominate: { name: 'nominate', reason: '多次收到感谢' },
  decideNomination: { name: 'decideNomination', adopted: true, reason: '' },
}
const commands = Object.keys(noteCommands) as NoteCommand[]
const at = { now: MONDAY, commandId: 'command-of-this-test', fingerprint: 'f' }

function outcome(record: NoteRecord, command: Command, viewer: Viewer): string {
  try {
    decide(record, command, record.version, viewer, at)
    return 'done'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe.each(Object.entries(table) as [NoteState, Cells][])('a note that is %s', (state, cells) => {
  describe.each(viewers)('before the %s', (role, viewer) => {
    const cell = cells[role]
    const allowed = cell === hidden ? [] : cell.split(' ').filter(Boolean)

    test('offers exactly the commands of the table', () => {
      const record = aNoteIn(state)
      expect([...commandsOf(record, viewer, MONDAY)].sort()).toEqual([...allowed].sort())
      expect(relationsTo(record, viewer, MONDAY).length === 0).toBe(cell === hidden)
    })

    test('does each of them, and refuses every other by name', () => {
      for (const command of commands) {
        const result = outcome(aNoteIn(state), samples[command], viewer)
        const refused = cell === hidden ? 'NOT_FOUND' : expect.stringMatching(/^(FORBIDDEN|WRONG_STATE)$/)
        expect([command, result]).toEqual([command, allowed.includes(command) ? 'done' : refused])
      }
    })
  })
})

test('every state is decided in the table', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(noteStates).sort())
})

describe.each(Object.keys(noteStates) as NoteState[])('a note that is %s does not exist for', (state) => {
  test.each([
    ['another patient', people.otherPatient],
    ['a handler of another department', people.foreignHandler],
    ['the secretary of another branch', otherSecretary],
    ['a colleague without a role', staffViewer('colleague')],
    ['the administrator', people.administrator],
    ['discipline', people.discipline],
    ['an office that was given for a department only', staffViewer('limited', grant('party_office', neurology.id))],
  ])('%s', (_who, viewer) => {
    expect(relationsTo(aNoteIn(state), viewer, MONDAY)).toEqual([])
  })
})

describe('who is a part of it does not decide about it', () => {
  test('an author who holds every role is nothing but the author', () => {
    const author = staffViewer(patient.personKey, grant('party_office'), grant('complaint_office'), grant('handler'))
    for (const state of Object.keys(noteStates) as NoteState[])
      expect(relationsTo(aNoteIn(state), author, MONDAY)).toEqual(['author'])
  })

  test('whoever is thanked and works in the Party office neither publishes nor nominates it', () => {
    const both = staffViewer('thanked', grant('party_office'), grant('handler'))
    expect(commandsOf(aNoteIn('recorded'), both, MONDAY)).toEqual(['consent'])
    expect(commandsOf(aNoteIn('hidden'), both, MONDAY)).toEqual(['consent'])
  })

  test('the same with a new telephone, by their number', () => {
    const renewed = { ...staffViewer('new-key', grant('party_office')) }
    renewed.staff = { ...renewed.staff!, staffId: 'thanked' }
    expect(relationsTo(aNoteIn('recorded'), renewed, MONDAY)).toEqual(['thanked'])
  })

  test('nobody verifies thanks to themselves, or for the author', () => {
    const toSelf = {
      ...samples.verify,
      for: { ...samples.verify.for, thanked: { key: 'handler', ref: 'handler', name: '员工handler', title: '' } },
    }
    expect(outcome(aNoteIn('verifying'), toSelf, people.handler)).toBe('SELF_REVIEW')
    const toAuthor = {
      ...samples.verify,
      for: { ...samples.verify.for, thanked: { key: patient.personKey, ref: 'QH8', name: '作者', title: '' } },
    }
    expect(outcome(aNoteIn('verifying'), toAuthor, people.handler)).toBe('FORBIDDEN')
  })
})

describe('thanks to a unit', () => {
  const unit = (state: NoteState) => aNoteIn(state, { thanked: null, to: { kind: 'unit' } })

  test('its handler consents for it, and nobody is nominated', () => {
    expect(commandsOf(unit('recorded'), people.handler, MONDAY)).toEqual(['consent'])
    expect(commandsOf(unit('recorded'), party, MONDAY)).toEqual(['verify', 'publish'])
    expect(outcome(unit('recorded'), samples.consent, people.office)).toBe('FORBIDDEN')
  })
})

describe('a question waits for a second person', () => {
  const asked = (change: Partial<NoteRecord> = {}) =>
    aNoteIn('recorded', { questions: ['staff_author', 'mutual'], ...change })

  test('until then it is neither published nor nominated', () => {
    expect(commandsOf(asked(), party, MONDAY)).toEqual(['verify', 'confirm'])
    expect(outcome(asked(), samples.publish, party)).toBe('WRONG_STATE')
    expect(outcome(asked(), samples.nominate, people.handler)).toBe('WRONG_STATE')
  })

  test('whoever verified it does not confirm it', () => {
    const note = asked({ verified: { key: 'party', name: '员工party', at: MONDAY } })
    expect(outcome(note, samples.confirm, party)).toBe('SELF_REVIEW')
    expect(outcome(note, samples.confirm, otherParty)).toBe('done')
  })

  test('a word on one question is none on another that came later', () => {
    const note = decide(asked({ questions: ['staff_author'] }), samples.confirm, 1, party, at)
    expect(commandsOf(note, party, MONDAY)).toContain('publish')
    const later = { ...note, questions: [...note.questions, 'mutual' as const] }
    expect(commandsOf(later, party, MONDAY)).not.toContain('publish')
  })
})

describe('commendation', () => {
  const nominated = (by: string) =>
    aNoteIn('recorded', {
      nomination: { state: 'proposed', key: by, name: '', role: '', at: MONDAY, reason: '多次', decision: null },
    })

  test('whoever proposed it does not decide, and it is decided once', () => {
    expect(outcome(nominated('party'), samples.decideNomination, party)).toBe('SELF_REVIEW')
    const decided = decide(nominated('handler'), samples.decideNomination, 1, party, at)
    expect(decided.nomination).toMatchObject({ state: 'adopted', decision: { key: 'party' } })
    expect(outcome({ ...decided, history: [] }, samples.decideNomination, otherParty)).toBe('WRONG_STATE')
    expect(outcome(decided, samples.nominate, people.handler)).toBe('WRONG_STATE')
  })
})

describe('a consent that goes down', () => {
  test.each([
    ['published_public', 'internal', 'published_internal', 'internal'],
    ['published_public', 'none', 'recorded', undefined],
    ['published_internal', 'internal', 'published_internal', 'internal'],
    ['published_internal', 'none', 'recorded', undefined],
    ['hidden', 'internal', 'hidden', 'internal'],
    ['hidden', 'none', 'recorded', undefined],
  ] as const)('of the staff member: %s with %s is %s', (state, scope, after, shown) => {
    const note = decide(aNoteIn(state), { name: 'consent', scope }, null, thanked, at)
    expect([note.state, note.published?.scope]).toEqual([after, shown])
  })

  test.each(['recorded', 'published_internal', 'published_public', 'hidden'] as const)(
    'of the author takes it down from everywhere: %s',
    (state) => {
      const note = decide(aNoteIn(state), samples.unpublish, null, patient, at)
      expect(note).toMatchObject({ state: 'recorded', published: null, hidden: null })
      expect(note.consent).toMatchObject({ scope: 'public', withdrawnAt: MONDAY })
      expect(outcome(note, samples.publish, party)).toBe('WRONG_STATE')
    },
  )

  test('what was hidden is not shown again further than both agree', () => {
    const note = decide(aNoteIn('hidden'), { name: 'consent', scope: 'internal' }, null, thanked, at)
    expect(decide(note, samples.show, note.version, party, { ...at, commandId: 'another' }).state).toBe(
      'published_internal',
    )
  })
})

test('verified anew for somebody else, nobody’s yes speaks for them', () => {
  const note = decide(aNoteIn('recorded'), samples.verify, 1, people.office, at)
  expect(note).toMatchObject({ thanked: { key: 'someone' }, staffConsent: null, published: null, confirmed: null })
  expect(relationsTo(note, thanked, MONDAY)).toEqual([])
})

test('taken back, nothing of it is left but that there was one', () => {
  const note = decide(aNoteIn('published_public'), samples.withdraw, null, patient, at)
  expect(JSON.stringify(note)).not.toMatch(/谢谢您|林女士|凌医生/)
  expect(note).toMatchObject({ state: 'withdrawn', published: null, photos: [], reach: '', shelves: [] })
})
