import { type CaseCommand, caseCommands, type CaseState, type CaseView } from '@nuanyu/types/feedback'
import {
  consequenceOf,
  doneWord,
  isAside,
  offerOf,
  staffCommands,
  titleOf,
} from '../../client/src/features/case/commands'

function seen(state: CaseState, can: CaseCommand[], held: string | null = null): CaseView {
  return { state, can, draft: null, staffOnly: { held } } as unknown as CaseView
}

const patients = ['evaluate', 'addInfo', 'release', 'withdraw', 'reopen', 'reportRetaliation']
const all = Object.keys(caseCommands) as CaseCommand[]

test('every command but the patient’s own has a title, a consequence and a word once it is done', () => {
  const view = seen('submitted', all)
  expect(staffCommands(view)).toEqual(all.filter((command) => !patients.includes(command)))
  for (const command of staffCommands(view)) {
    expect(titleOf(command, view)).toMatch(/\p{Script=Han}/u)
    expect(consequenceOf(command, view)).toMatch(/。$/)
    // A toast takes seven characters.
    expect(doneWord(command).length).toBeLessThanOrEqual(7)
  }
})

test('nothing is lost between the bar and the sheet, and nothing is offered twice', () => {
  for (const state of ['submitted', 'assigned', 'investigating', 'reply_review', 'closed'] as const) {
    const view = seen(state, all)
    const { first, beside, rest } = offerOf(view)
    expect(beside.length).toBeLessThanOrEqual(2)
    const offered = [first, ...beside, ...rest.flatMap(({ commands }) => commands)]
    expect([...offered].sort()).toEqual([...staffCommands(view)].sort())
  }
})

test('the server’s order says what comes first; what may always be done never does', () => {
  expect(offerOf(seen('reply_review', ['approveReply', 'returnReply', 'note', 'hold']))).toMatchObject({
    first: 'approveReply',
    beside: ['returnReply'],
  })
  expect(offerOf(seen('investigating', ['nameStaff', 'submitReply', 'note'])).first).toBe('submitReply')
  // Only something aside is left: it is offered, but not as what has to be done.
  const notes = seen('closed', ['note', 'hold'])
  expect(offerOf(notes).first).toBe('note')
  expect(isAside('note', notes)).toBe(true)
  expect(offerOf(seen('replied', []))).toEqual({ first: undefined, beside: [], rest: [] })
})

test('assigning is the next step until a department works on it; then it is reassigning', () => {
  const accepted = seen('accepted', ['assign'])
  expect([isAside('assign', accepted), titleOf('assign', accepted)]).toEqual([false, '分派科室'])
  const working = seen('investigating', ['assign'])
  expect([isAside('assign', working), titleOf('assign', working)]).toEqual([true, '改派科室'])
})

test('a hold that is on is offered to be taken off', () => {
  expect(titleOf('hold', seen('closed', ['hold']))).toBe('保全材料')
  expect(titleOf('hold', seen('closed', ['hold'], '丁蕊：鉴定'))).toBe('解除保全')
})
