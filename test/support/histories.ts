import fc from './properties'
import { receive } from '../../cloudfunctions/domain/feedback/intake'
import type { CaseRecord } from '../../cloudfunctions/domain/feedback/records'
import { type Command, decide } from '../../cloudfunctions/domain/feedback/rules'
import { defaultDeadlines } from '../../cloudfunctions/domain/settings/defaults'
import { passTime } from '../../cloudfunctions/domain/feedback/rules/timer'
import { officialCalendar as calendar } from '../../cloudfunctions/kernel/calendar'
import type { Viewer } from '../../cloudfunctions/kernel/viewer'
import * as people from '../fixtures/factories'
import { assignTo, sampleCommands } from './commands'

/** A move in the life of a case: somebody tries something, after some hours. Most moves of a random life are refused. */
export type Move = { by: Viewer; command: Command; hours: number }

const viewers: Viewer[] = [
  people.patient,
  people.handler,
  people.helper,
  people.office,
  people.secondOffice,
  people.discipline,
  people.otherDiscipline,
  people.partyOffice,
  people.supervision,
  people.otherPatient,
]

const variants: Command[] = [
  ...Object.values(sampleCommands),
  assignTo(people.neurology),
  assignTo(people.neurology, people.cardiology),
  { ...sampleCommands.nameStaff, staff: { ...sampleCommands.nameStaff.staff, staffed: false } },
  { name: 'evaluate', solved: false, satisfied: false, reason: '没有解决' },
  { name: 'reopen', why: 'dissatisfied', reason: '还是没有' },
  { name: 'decideExtension', granted: false, reason: '人手够' },
  {
    name: 'submitReply',
    text: '已改进，谢谢您。',
    change: { kind: 'made', text: '加派人手', on: '2026-10-01' },
    findings: [{ ref: 'named-1', finding: 'unfounded' }],
  },
  { name: 'hold', on: false, reason: '诉讼已结' },
]

/** Half of the moves are likely ones, so that random lives get somewhere. */
const likely: [Viewer, Command][] = [
  [people.handler, sampleCommands.accept],
  [people.office, sampleCommands.accept],
  [people.discipline, sampleCommands.accept],
  [people.office, assignTo(people.neurology, people.cardiology)],
  [people.handler, sampleCommands.investigate],
  [people.discipline, sampleCommands.investigate],
  [people.handler, sampleCommands.submitReply],
  [people.discipline, sampleCommands.submitReply],
  [people.office, sampleCommands.submitReply],
  [people.office, sampleCommands.approveReply],
  [people.secondOffice, sampleCommands.approveReply],
  [people.otherDiscipline, sampleCommands.approveReply],
  [people.patient, { name: 'evaluate', solved: false, satisfied: false, reason: '没有解决' }],
  [people.patient, sampleCommands.evaluate],
  [people.patient, sampleCommands.addInfo],
  [people.patient, sampleCommands.release],
]

const hours = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.integer({ min: 31, max: 900 }))

export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ by: fc.constantFrom(...viewers), command: fc.constantFrom(...variants), hours }),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...likely), hours)
        .map(([[by, command], after]) => ({ by, command, hours: after })),
    },
  ),
  { minLength: 10, maxLength: 40 },
)

export const beginnings: fc.Arbitrary<CaseRecord> = fc
  .record({
    lane: fc.constantFrom('department' as const, 'department' as const, 'discipline' as const),
    department: fc.constantFrom(people.neurology, people.neurology, null),
    staffed: fc.constantFrom(true, true, false),
    heldUntil: fc.constantFrom(null, null, '2026-10-20'),
    risk: fc.boolean(),
    hotline: fc.constantFrom(null, { number: 'GD-1', answerBy: '2026-09-30' }),
  })
  .map((given) => {
    const { _id, code, kind, ownerKey, identityMode, subject, branchId, post, happenedOn, words, photos } =
      people.aCase()
    return receive(
      {
        id: _id,
        code,
        kind,
        ownerKey,
        identityMode,
        subject,
        branchId,
        post,
        happenedOn,
        words,
        photos,
        commandId: 'command-of-the-submit',
        fingerprint: 'f',
        channel: 'wechat',
        rating: null,
        enteredBy: null,
        keptOut: [],
        ...given,
        heldUntil: given.risk ? null : given.heldUntil,
      },
      people.MONDAY,
      people.MONDAY,
      calendar,
      defaultDeadlines,
    )
  })

/** Every version of the case along the way, the timer's included. A refused move leaves it as it is. */
export function live(
  beginning: CaseRecord,
  taken: Move[],
  rules: typeof people.shippedRules = people.shippedRules,
): { record: CaseRecord; now: Date }[] {
  let now = beginning.submittedAt
  let record = beginning
  const versions = [{ record, now }]
  const keep = (next: CaseRecord) => {
    if (next !== record) versions.push({ record: next, now })
    record = next
  }
  taken.forEach(({ by, command, hours: after }, index) => {
    now = new Date(now.getTime() + after * 3_600_000)
    keep(passTime(record, now, calendar))
    try {
      keep(
        decide(record, command, record.version, by, {
          now,
          calendar,
          ...rules,
          commandId: `move-${index}`,
          fingerprint: 'f',
        }),
      )
    } catch (error) {
      if (!(error as { code?: string }).code) throw error
    }
  })
  return versions
}
