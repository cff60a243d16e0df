import type { Input } from '@nuanyu/types/actions'
import { type Festival, type Occasion, type ReminderTemplates, type ReminderView } from '@nuanyu/types/reminders'
import { type AudienceForm, audienceOf, formOf as audienceForm, NOBODY } from '../../features/papers/audience'
import { daysBefore, sayDate } from '../../features/time/day'

export interface ReminderForm {
  title: string
  body: string
  audience: AudienceForm
  occasions: Occasion[]
}

export const FIELDS = ['title', 'body', 'audience', 'occasions']

export function freshForm(): ReminderForm {
  return { title: '', body: '', audience: NOBODY, occasions: [] }
}

export function formOf({ title, body, audienceOf: audience, occasions }: ReminderView): ReminderForm {
  return { title, body, audience: audienceForm(audience), occasions: occasions.map(({ value }) => value) }
}

/** A text that ships takes the place of what is written; whom it is for stays. */
export function withTemplate(form: ReminderForm, template: ReminderTemplates['templates'][number]): ReminderForm {
  const { title, body, occasions } = template
  return { ...form, title, body, occasions }
}

export function contentOf({
  title,
  body,
  audience,
  occasions,
}: ReminderForm): Omit<Input<'reminders.draft'>, 'commandId'> {
  return { title, body, audience: audienceOf(audience), occasions }
}

export function isSame(one: Occasion, other: Occasion): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

type Festivals = ReminderTemplates['festivals']

export function occasionTitle(occasion: Occasion, festivals: Festivals): string {
  if (occasion.kind === 'day') return sayDate(occasion.day)
  const name = nameOf(occasion.festival, festivals)
  return occasion.daysBefore === 0 ? `${name}放假第一天` : `${name}放假前 ${occasion.daysBefore} 天`
}

/** On which day that would be this time. */
export function occasionNote(occasion: Occasion, festivals: Festivals): string {
  if (occasion.kind === 'day') return '当天 9 点发'
  const day = festivals.find(({ id }) => id === occasion.festival)?.day
  return day ? `${sayDate(daysBefore(day, occasion.daysBefore))} 9 点发` : '放假安排公布后自动排定，当天 9 点发'
}

function nameOf(festival: Festival, festivals: Festivals): string {
  return festivals.find(({ id }) => id === festival)?.label ?? festival
}
