import { type ClinicCard, clinicKinds, type ClinicForm } from '@nuanyu/types/clinic'
import { dayOf, daysAfter, sayMonthDay, timeOf, weekdayOf } from '../time/day'
import { newSession, seatsIn } from './slots'

/** The Saturday that leaves a week to hear of it. */
export function likelyDay(today: string): string {
  for (let ahead = 7; ; ahead++) {
    const day = daysAfter(today, ahead)
    if (weekdayOf(day) === '六') return day
  }
}

export function freshForm(
  own: { branchId: string | null; department: { id: string } | null },
  day: string,
): ClinicForm {
  return {
    title: '',
    kind: 'free_clinic',
    summary: '',
    bring: '',
    branchId: own.branchId,
    departmentId: own.department?.id ?? null,
    place: { name: '', address: '', point: null },
    phone: '',
    doctors: [],
    filing: '',
    promises: [],
    sessions: [newSession(day)],
    release: 'first_come',
    opensAt: null,
    closesAt: null,
    cancelHours: 2,
    perAccount: 5,
    waitlist: true,
    walkIns: 'if_free',
  }
}

/** The card as patients will see it. */
export function previewOf(form: ClinicForm, branch: string | null): ClinicCard {
  const days = [...new Set(form.sessions.map(({ day }) => day))].filter((day) => day !== '').sort()
  const { capacity, desk } = seatsIn(form.sessions)
  return {
    id: 'preview',
    title: form.title === '' ? '（活动名称）' : form.title,
    kind: form.kind,
    kindLabel: clinicKinds[form.kind],
    phase: form.release === 'draw' ? 'drawing' : 'open',
    phaseLabel: form.release === 'draw' ? '登记抽签中' : '报名中',
    when: whenOf(form, days),
    days,
    place: { ...form.place, name: form.place.name === '' ? '（地点）' : form.place.name },
    branch,
    left: capacity - desk,
    capacity,
    hint: form.opensAt === null ? '' : `${sayMoment(form.opensAt)} 开始报名`,
  }
}

function whenOf({ sessions }: ClinicForm, days: readonly string[]): string {
  const [first] = days
  if (first === undefined) return '（时间）'
  const day = `${sayMonthDay(first)} 周${weekdayOf(first)}`
  if (days.length > 1) return `${day} 起，共 ${String(days.length)} 天`
  const slots = sessions.flatMap((session) => session.slots)
  const from = slots.map((slot) => slot.from).sort()[0] ?? ''
  const to =
    slots
      .map((slot) => slot.to)
      .sort()
      .at(-1) ?? ''
  return `${day} ${from}–${to}`
}

function sayMoment(at: string): string {
  return `${sayMonthDay(dayOf(at))} ${timeOf(at)}`
}

/** A moment by the hospital's clock, as it is chosen and as it is sent. */
export function momentOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString()
}

// ---- what is wrong, by the path of the form

export type Problems = Record<string, string>

/** The contract says `form.title`, the rules say `title`. */
export function plainPaths(problems: Problems): Problems {
  return Object.fromEntries(Object.entries(problems).map(([path, message]) => [path.replace(/^form\./, ''), message]))
}

/** What is wrong of a field or of anything in it. */
export function below(problems: Problems, path: string): string | undefined {
  const said = Object.entries(problems).flatMap(([key, message]) =>
    key === path || key.startsWith(`${path}.`) ? [message] : [],
  )
  return said.length === 0 ? undefined : [...new Set(said)].join('；')
}

/** What somebody is working at is not wrong until it is looked at again. */
export function without(problems: Problems, path: string): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([key]) => key !== path && !key.startsWith(`${path}.`)))
}
