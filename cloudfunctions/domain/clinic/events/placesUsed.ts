import type { ClinicPlace } from '@nuanyu/types/clinic'
import type { ClinicRecord } from './records'

const MOST = 20

/** Each place once, the latest first; with its point, if it ever had one. Pure. */
export function placesUsed(events: readonly { form: Pick<ClinicRecord['form'], 'place'> }[]): ClinicPlace[] {
  const places = new Map<string, ClinicPlace>()
  for (const { form } of events) {
    const { name, address, point } = form.place
    const key = `${name} ${address}`.replace(/\s/g, '')
    const known = places.get(key)
    places.set(key, known ? { ...known, point: known.point ?? point } : { name, address, point })
  }
  return [...places.values()].slice(0, MOST)
}
