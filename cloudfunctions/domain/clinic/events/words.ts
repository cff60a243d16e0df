import type { ClinicForm } from '@nuanyu/types/clinic'

/** What the public will read of a form, for the content check. */
export function wordsOf({ title, summary, bring, place, doctors, sessions }: ClinicForm): string[] {
  return [
    title,
    summary,
    bring,
    place.name,
    place.address,
    ...doctors.map((doctor) => `${doctor.name} ${doctor.title} ${doctor.specialty}`),
    ...sessions.map((session) => session.title),
  ].filter((words) => words.trim() !== '')
}

/** Of a file about the event, without what a device does not take in a name. */
export function fileNameOf({ form }: { form: Pick<ClinicForm, 'title'> }, what: string): string {
  return `${form.title.replace(/[\\/:*?"<>|]/g, ' ').trim()} ${what}`
}
