import type { Input } from '@nuanyu/types/actions'
import type { FindingView } from '@nuanyu/types/findings'
import type { VisitView } from '@nuanyu/types/visits'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'
import { findingsExamples } from './wellFormed/findings'

export const greeting = {
  id: 'voices-greeting',
  text: '来有迎声',
  source: 'voices',
  answer: 'good_yes',
  weight: 1,
} as const
export const patience = { id: 'hearts-patience', text: '耐心', source: 'hearts', answer: 'scale', weight: 2 } as const

/** A visit as the Party office would plan it for the cast's inspector. */
export function aVisit(change: Partial<Input<'visits.schedule'>> = {}): Input<'visits.schedule'> {
  return {
    ...findingsExamples['visits.schedule']!,
    commandId: newCommandId(),
    items: [greeting, patience],
    ...change,
  }
}

/** What the inspector brings back: one thing wrong, about one person. */
export function aPacket(
  { id, version }: Pick<VisitView, 'id' | 'version'>,
  change: Partial<Input<'visits.conduct'>> = {},
): Input<'visits.conduct'> {
  return {
    commandId: newCommandId(),
    visitId: id,
    version,
    startedAt: '2026-09-28T01:00:00.000Z',
    endedAt: '2026-09-28T01:30:00.000Z',
    place: '6病区护士站',
    answers: [
      { itemId: greeting.id, value: 'no', note: '连问三声没有人抬头' },
      { itemId: patience.id, value: 3, note: '' },
    ],
    remarks: [{ itemId: greeting.id, good: false, staffId: cast.lingZhiyuan.staffId, text: '连问三声没有人抬头' }],
    summary: '凌志远当班',
    photos: [],
    photosOf: [],
    ...change,
  }
}

export const onFinding = ({ id, version }: { id: string; version: number }) => ({
  commandId: newCommandId(),
  findingId: id,
  version,
})
export const onVisit = ({ id, version }: { id: string; version: number }) => ({
  commandId: newCommandId(),
  visitId: id,
  version,
})
export const onTalk = ({ id, version }: { id: string; version: number }) => ({
  commandId: newCommandId(),
  talkId: id,
  version,
})

/** A submitted visit and the finding it left. */
export async function reported(
  hospital: TestHospital,
  change: Partial<Input<'visits.conduct'>> = {},
): Promise<{ visit: VisitView; finding: FindingView }> {
  let visit = await hospital.as(cast.fangZheng).call('visits.schedule', aVisit())
  const inspector = hospital.as(cast.xiaMing)
  visit = await inspector.call('visits.conduct', aPacket(visit, change))
  visit = await inspector.call('visits.submit', onVisit(visit))
  const findingId = visit.findings[0]?.id ?? ''
  return { visit, finding: await hospital.as(cast.heJianping).call('findings.get', { findingId }) }
}

type Walk = 'submitted' | 'reviewed' | 'notified' | 'appealed' | 'confirmed'
const way: Walk[] = ['submitted', 'reviewed', 'notified', 'appealed', 'confirmed']

/** Led through the real actions up to a state: supervision reviews and tells, the person objects, the Party office decides. */
export async function findingIn(
  state: Walk,
  hospital: TestHospital,
  change: Partial<Input<'visits.conduct'>> = {},
): Promise<FindingView> {
  let { finding } = await reported(hospital, change)
  const supervision = hospital.as(cast.heJianping)
  const subject = change.remarks?.[0]?.staffId === null ? cast.liGuodong : cast.lingZhiyuan
  const steps = [
    () => supervision.call('findings.review', { ...onFinding(finding), wording: '来有迎声没有做到', showPhotos: true }),
    () => supervision.call('findings.notify', onFinding(finding)),
    async () => {
      const answer = { ...onFinding(finding), text: '当时在抢救另一位患者', photos: [] }
      await hospital.as(subject).call('findings.appeal', answer)
      return supervision.call('findings.get', { findingId: finding.id })
    },
    () => hospital.as(cast.fangZheng).call('findings.confirm', { ...onFinding(finding), reason: '经核实属实' }),
  ]
  for (let index = 0; index < way.indexOf(state); index++) finding = (await steps[index]?.()) ?? finding
  return finding
}
