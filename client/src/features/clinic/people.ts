import { Attendee, MAX_PER_ACCOUNT } from '@nuanyu/types/clinic'
import { storageKeys } from '../../session/storageKeys'
import { readList, writeList } from './kept'

/** Oneself and up to four of the family, remembered on this device and nowhere else. */
export function rememberedPeople(): Attendee[] {
  return readList<unknown>(storageKeys.clinicPeople).flatMap((one) => {
    const known = Attendee.safeParse(one)
    return known.success ? [known.data] : []
  })
}

export function samePerson(a: Pick<Attendee, 'name' | 'phone'>, b: Pick<Attendee, 'name' | 'phone'>): boolean {
  return a.name === b.name && a.phone === b.phone
}

/** Oneself first, then the family in the order they were added; of the family the one added longest ago makes room. */
export function rememberPerson(person: Attendee): void {
  const all = [...rememberedPeople().filter(({ name }) => name !== person.name), person]
  const self = all.filter(({ relation }) => relation === 'self')
  const family = all.filter(({ relation }) => relation !== 'self')
  const room = MAX_PER_ACCOUNT - Math.min(1, self.length)
  writeList(storageKeys.clinicPeople, [...self.slice(-1), ...family.slice(-room)])
}

export function forgetPerson(person: Attendee): void {
  writeList(
    storageKeys.clinicPeople,
    rememberedPeople().filter((one) => !samePerson(one, person)),
  )
}
