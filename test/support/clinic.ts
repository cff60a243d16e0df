import type { ClinicForm, SlotForm, TicketView } from '@nuanyu/types/clinic'
import type { Input } from '@nuanyu/types/actions'
import { derived } from '../../cloudfunctions/domain/clinic/events/derive'
import type { ClinicRecord } from '../../cloudfunctions/domain/clinic/events/records'
import { seedLabel, sha256 } from '../../cloudfunctions/domain/clinic/seats/draw'
import { newDraw, newSlots } from '../../cloudfunctions/domain/clinic/seats/layout'
import type { RegistrationRecord, SlotRecord } from '../../cloudfunctions/domain/clinic/seats/records'
import { faultsOf, strangersOf } from '../../cloudfunctions/domain/clinic/seats/rules/faults'
import { newCommandId, type TestHospital } from './hospital'

/** Free clinics for tests: one that is published, people who register, and what must always hold. */

export const CLINIC_NOW = '2026-09-28T02:00:00Z'
/** A Wednesday, nine days later. */
export const CLINIC_DAY = '2026-10-07'
export const SEED = 'a'.repeat(64)

export function aSlot(key: string, capacity: number, from = '08:30', to = '09:00', desk = 0): SlotForm {
  return { key, from, to, capacity, desk }
}

export function aClinicForm(slots: SlotForm[] = [aSlot('slot1', 3)], change: Partial<ClinicForm> = {}): ClinicForm {
  return {
    title: '世界糖尿病日义诊',
    kind: 'free_clinic',
    summary: '测血糖、看报告、问用药',
    bring: '带上最近的化验单',
    branchId: 'branch-internal-1',
    departmentId: null,
    place: { name: '门诊大厅', address: '清河路 1 号', point: null },
    phone: '02885550001',
    doctors: [{ name: '顾云', title: '主任医师', specialty: '内分泌' }],
    filing: '义备〔2026〕12号',
    promises: ['noFees', 'noSales', 'noReferralPay', 'filed'],
    sessions: [{ key: 'sess1', title: '', day: CLINIC_DAY, slots }],
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

/** A published event, its slots and its draw, put where publishing puts them. */
export function publish(hospital: TestHospital, form: ClinicForm, id = 'clinic-1'): ClinicRecord {
  const { cloud, secrets } = hospital
  const at = new Date(CLINIC_NOW)
  const isDraw = form.release === 'draw'
  const event = derived({
    _id: id,
    version: 3,
    state: 'published',
    form,
    branchName: '内科第一党支部',
    departmentName: null,
    by: { key: 'someone', name: '某人' },
    writers: [{ key: 'someone', name: '某人' }],
    returned: '',
    at,
    startsAt: at,
    endsAt: at,
    days: [],
    months: [],
    half: '',
    scopes: [],
    shown: true,
    toldBy: [],
    published: {
      at,
      name: '方正',
      commitment: isDraw ? sha256(SEED) : '',
      seedSealed: isDraw ? secrets.seal(SEED, seedLabel(id)) : '',
    },
    postponed: null,
    moves: 0,
    cancelled: null,
    summary: null,
    queueCount: 0,
    heads: [],
    tally: null,
    tallied: 0,
    history: [],
    updatedAt: at,
  })
  cloud.db.insert('clinicEvents', event)
  cloud.db.insert('clinicSlots', newSlots(event))
  const draw = newDraw(event)
  if (draw) cloud.db.insert('clinicDraws', draw)
  return event
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨']
const GIVEN = [...'安邦德方刚浩嘉康磊明宁平青荣书涛']

/** Person number `n`: an openid, a name and a telephone of their own. */
export function visitor(n: number) {
  const at = (letters: string[], digit: number) => letters[Math.floor(n / 16 ** digit) % 16] ?? ''
  return {
    openid: `oVisitor${String(n).padStart(6, '0')}`,
    name: `${at(SURNAMES, 0)}${at(GIVEN, 1)}${at(GIVEN, 2)}`,
    phone: `139${String(n).padStart(8, '0')}`,
  }
}

export function asking(
  person: { name: string; phone: string },
  change: Partial<Input<'clinic.register'>> = {},
): Input<'clinic.register'> {
  return {
    commandId: newCommandId(),
    eventId: 'clinic-1',
    slotId: 'clinic-1.slot1',
    attendee: { name: person.name, phone: person.phone, relation: 'self' },
    waitlist: false,
    subscribed: [],
    ...change,
  }
}

export function register(
  hospital: TestHospital,
  n: number,
  change: Partial<Input<'clinic.register'>> = {},
): Promise<TicketView> {
  const person = visitor(n)
  return hospital.as(person).call('clinic.register', asking(person, change))
}

export function slotIn(hospital: TestHospital, id = 'clinic-1.slot1'): SlotRecord {
  return hospital.cloud.db.find<SlotRecord>('clinicSlots', { _id: id })[0]!
}

export function registrationsIn(hospital: TestHospital, query: object = {}): RegistrationRecord[] {
  return hospital.cloud.db.find<RegistrationRecord>('clinicRegistrations', query)
}

/** Everything that is wrong between the slots and the registrations; empty when all agree. */
export function disagreements(hospital: TestHospital): string[] {
  const all = registrationsIn(hospital)
  const slots = hospital.cloud.db.find<SlotRecord>('clinicSlots')
  const unfinished = all
    .filter(({ state, releasing }) => state === 'reserving' || releasing)
    .map(({ _id, state }) => `${_id} is ${state}`)
  return [
    ...unfinished,
    ...slots.flatMap((slot) => [
      ...faultsOf(slot).map((fault) => `${slot._id}: ${fault}`),
      ...strangersOf(
        slot,
        all.filter(({ slotId }) => slotId === slot._id),
      ).map((id) => `${slot._id}: ${id} disagrees`),
      ...(slot.unsettled ? [`${slot._id} is unsettled`] : []),
    ]),
  ]
}
