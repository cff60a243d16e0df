import { type AppError } from '@nuanyu/types/errors'
import { derive } from '../../../../cloudfunctions/domain/feedback/derive'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { assignTo as assignDesk, mergeWith } from '../../../../cloudfunctions/domain/feedback/rules/bulk'
import { type Command, decide } from '../../../../cloudfunctions/domain/feedback/rules'
import { passTime } from '../../../../cloudfunctions/domain/feedback/rules/timer'
import { takeBack, takeBackMerge } from '../../../../cloudfunctions/domain/feedback/rules/undo'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import type { StaffRecord, Viewer } from '../../../../cloudfunctions/kernel/viewer'
import * as people from '../../../fixtures/factories'
import { sampleCommands } from '../../../support/commands'

const { aCase, office, secondOffice, MONDAY, cardiology } = people
const minutes = (n: number) => new Date(MONDAY.getTime() + n * 60_000)
const moment = (commandId: string, now = MONDAY, fingerprint = 'f') => ({
  now,
  calendar,
  ...people.shippedRules,
  commandId,
  fingerprint,
})
const staff = [people.helper.staff as StaffRecord]
const desk = { ...cardiology, branchId: 'branch-2', staff }
const DOING = 'the-bulk-command'

const assigned = (record = aCase()) =>
  assignDesk(record, desk, { version: record.version, viewer: office, at: moment(DOING) })
const give = (record: CaseRecord, command: Command, viewer: Viewer, now = minutes(1)) =>
  decide(record, command, record.version, viewer, moment('another-command', now))
const without = ({ version: _v, history: _h, updatedAt: _u, undo: _n, ...rest }: CaseRecord) => rest

test('a case is as it was, and its history tells both', () => {
  const before = aCase()
  const after = assigned(before)
  expect(after.department).toEqual(cardiology)
  const back = takeBack(after, DOING, office, moment('undo', minutes(9)))
  expect(without(back)).toEqual(without(before))
  expect(back.history.slice(-2).map(({ command }) => command)).toEqual(['assign', 'undo'])
  expect(back.version).toBe(before.version + 2)
})

test.each<[string, (after: CaseRecord) => CaseRecord, Viewer, number, string]>([
  ['somebody noted something', (one) => give(one, sampleCommands.note, office), office, 2, 'WRONG_STATE'],
  ['the department began', (one) => give(one, sampleCommands.investigate, people.helper), office, 2, 'WRONG_STATE'],
  ['time moved it', (one) => passTime(one, new Date('2027-01-20T10:00:00+08:00'), calendar), office, 2, 'WRONG_STATE'],
  ['it was done by somebody else', (one) => one, secondOffice, 2, 'WRONG_STATE'],
  ['it is too late', (one) => one, office, 11, 'EXPIRED'],
  ['it is not their business', (one) => one, people.foreignHandler, 2, 'FORBIDDEN'],
  ['it is not there for them', (one) => one, people.otherPatient, 2, 'NOT_FOUND'],
  ['they are kept out', (one) => ({ ...one, keptOut: [office.personKey] }), office, 2, 'NOT_FOUND'],
])('not taken back where %s', (_why, meanwhile, viewer, after, code) => {
  const work = () => takeBack(meanwhile(assigned()), DOING, viewer, moment('undo', minutes(after)))
  expect(codeOf(work)).toBe(code)
})

test('sent twice it is done once, and a changed one is refused', () => {
  const back = takeBack(assigned(), DOING, office, moment('undo', minutes(1)))
  expect(takeBack(back, DOING, office, moment('undo', minutes(2)))).toBe(back)
  expect(codeOf(() => takeBack(back, DOING, office, moment('undo', minutes(2), 'other')))).toBe('ALREADY_ARRIVED')
  expect(codeOf(() => takeBack(back, DOING, office, moment('again', minutes(2))))).toBe('WRONG_STATE')
})

describe('merged', () => {
  const main = derive(aCase({ _id: 'main', code: 'MAIN2345', ownerKey: 'other' }), calendar)
  const one = derive(aCase({ _id: 'one', keptOut: ['x'] }), calendar)
  const two = derive(aCase({ _id: 'two', ownerKey: 'third', keptOut: ['x', 'y'] }), calendar)
  const seen = (record: CaseRecord) => ({ version: record.version, viewer: office, at: moment(DOING) })
  const [one1, main1] = mergeWith(one, main, [people.handler.staff as StaffRecord], seen(one))
  const [two1, main2] = mergeWith(two, main1, [people.handler.staff as StaffRecord], seen(two))
  const at = moment('undo', minutes(1))

  test('all come out again, and nothing of them stays', () => {
    const [two2, main3] = takeBackMerge(two1, main2, DOING, office, at)
    expect(main3.mergedFrom.map(({ id }) => id)).toEqual(['one'])
    const [one2, main4] = takeBackMerge(one1, main3, DOING, office, at)
    expect(without(main4)).toEqual(without(main))
    expect([without(one2), without(two2)]).toEqual([without(one), without(two)])
    expect(main4.history.map(({ command }) => command)).toEqual(['submit', 'absorb', 'absorb', 'undo', 'undo'])
  })

  test('where one cannot, those it keeps out stay out', () => {
    const [, main3] = takeBackMerge(two1, main2, DOING, office, at)
    expect(main3.keptOut).toEqual(expect.arrayContaining(['x', 'y']))
  })

  test('not once somebody has worked on the main case', () => {
    const worked = give(main2, sampleCommands.note, office)
    expect(codeOf(() => takeBackMerge(two1, worked, DOING, office, at))).toBe('WRONG_STATE')
  })
})

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as AppError).code
  }
}
