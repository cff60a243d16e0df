import type { Input } from '@nuanyu/types/actions'
import type { ClinicForm, ClinicManage } from '@nuanyu/types/clinic'
import { addDays } from '../../cloudfunctions/domain/time/localTime'
import { cast } from '../fixtures/cast'
import { newCommandId, type TestHospital } from './hospital'

/** Monday 28 September 2026: a free clinic planned for the Saturday after the next. */
export const CLINIC_DAY = '2026-10-17'

/** A whole form, to be varied by the tests: one morning of two half hours of four seats each, one of them for the desk. */
export function aClinic(change: Partial<ClinicForm> = {}): ClinicForm {
  return {
    title: '国庆后慢病义诊',
    kind: 'free_clinic',
    summary: '心血管、内分泌医生坐诊，测血压血糖，看报告，讲用药。',
    bring: '带上最近的化验单和正在吃的药',
    branchId: 'branch-internal-1',
    departmentId: 'dept-neurology',
    place: { name: '清禾路社区服务中心', address: '清禾路 18 号一楼大厅', point: null },
    phone: '0500-00001234',
    doctors: [{ name: '凌志远', title: '主治医师', specialty: '神经内科' }],
    filing: '清卫义备〔2026〕031号',
    promises: ['noFees', 'noSales', 'noReferralPay', 'filed'],
    sessions: [
      {
        key: 'morning',
        title: '上午',
        day: CLINIC_DAY,
        slots: [
          { key: 'slot0800', from: '08:00', to: '08:30', capacity: 4, desk: 1 },
          { key: 'slot0830', from: '08:30', to: '09:00', capacity: 4, desk: 1 },
        ],
      },
    ],
    release: 'first_come',
    opensAt: null,
    closesAt: null,
    cancelHours: 2,
    perAccount: 5,
    waitlist: true,
    walkIns: 'welcome',
    ...change,
  }
}

/** The form with its day and slots changed at once. */
export function onDay(day: string, change: Partial<ClinicForm> = {}): ClinicForm {
  const form = aClinic(change)
  return { ...form, sessions: form.sessions.map((session) => ({ ...session, day })) }
}

export function anEntry(eventId: string, change: Partial<Input<'clinic.register'>> = {}): Input<'clinic.register'> {
  return {
    commandId: newCommandId(),
    eventId,
    slotId: `${eventId}.slot0800`,
    attendee: { ...cast.linXiaomei.contact, relation: 'self' },
    waitlist: true,
    subscribed: [],
    ...change,
  }
}

export function onEvent({ id, version }: Pick<ClinicManage, 'id' | 'version'>) {
  return { commandId: newCommandId(), eventId: id, version }
}

type Walk = 'draft' | 'approval' | 'published'

/** Planned by the ward's handler and approved by the Party office, through the real actions, up to a state. */
export async function clinicIn(
  state: Walk,
  hospital: TestHospital,
  change: Partial<ClinicForm> = {},
): Promise<ClinicManage> {
  const handler = hospital.as(cast.guYun)
  let view = await handler.call('clinic.save', { commandId: newCommandId(), eventId: null, form: aClinic(change) })
  if (state === 'draft') return view
  view = await handler.call('clinic.submit', onEvent(view))
  if (state === 'approval') return view
  return hospital.as(cast.fangZheng).call('clinic.approve', onEvent(view))
}

/** Eight in the morning of the event, by the hospital's clock. */
export function atHour(hour: number, day = CLINIC_DAY, minute = 0): string {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`).toISOString()
}

export function weekAfter(day: string, weeks = 1): string {
  return addDays(day, 7 * weeks)
}

/** What is wrong by the answer, or that nothing is. */
export const fieldsOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 'accepted'
  } catch (error) {
    return (
      (error as { details: { fields?: { path: string }[] } }).details.fields?.map(({ path }) => path) ?? String(error)
    )
  }
}

/** A saving of the form: of a new event, or of one that is there. */
export const save = (change = {}, eventId: string | null = null, version?: number) => ({
  commandId: newCommandId(),
  eventId,
  ...(version === undefined ? {} : { version }),
  form: aClinic(change),
})

/** The morning's slots an hour later, on another day. */
export const moved = (day: string) => [
  {
    key: 'morning',
    day,
    slots: [
      { key: 'slot0800', from: '09:00', to: '09:30' },
      { key: 'slot0830', from: '09:30', to: '10:00' },
    ],
  },
]
