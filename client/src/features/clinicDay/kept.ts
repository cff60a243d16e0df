import { DayList, type DayNote } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { storageKeys } from '../../session/storageKeys'
import { readList, writeList } from '../clinic/kept'
import { readNotes } from './outbox'

/** As long as notes of a day are taken: names of patients stay no longer on a volunteer's telephone. */
const KEPT_MS = 4 * 24 * 3600_000

const listKey = (eventId: string) => `${storageKeys.clinicDay}${eventId}`
const outboxKey = (eventId: string) => `${storageKeys.clinicOutbox}${eventId}`

/** The list as the server last said it. */
export function keptList(eventId: string, now = Date.now()): DayList | undefined {
  const [stored] = readList<unknown>(listKey(eventId))
  const list = DayList.safeParse(stored)
  return list.success && now - Date.parse(list.data.at) < KEPT_MS ? list.data : undefined
}

export function keepList(list: DayList): void {
  writeList(listKey(list.event.id), [list])
}

export function keptNotes(eventId: string): DayNote[] {
  return readNotes(readList<unknown>(outboxKey(eventId)))
}

/** Says whether the device could: if not, whoever notes must know that closing the page would lose it. */
export function keepNotes(eventId: string, notes: readonly DayNote[]): boolean {
  return writeList(outboxKey(eventId), notes)
}

/** Events of which something still lies on this device, with how many notes. */
export function unsentDays(): { eventId: string; count: number }[] {
  return keysOf(storageKeys.clinicOutbox)
    .map((key) => key.slice(storageKeys.clinicOutbox.length))
    .map((eventId) => ({ eventId, count: keptNotes(eventId).length }))
    .filter(({ count }) => count > 0)
}

/** Lists of days gone by. What has not been sent stays: it is somebody's work. */
export function sweepLists(now = Date.now()): void {
  for (const key of keysOf(storageKeys.clinicDay)) {
    if (keptList(key.slice(storageKeys.clinicDay.length), now) === undefined) Taro.removeStorageSync(key)
  }
}

export function forgetLists(): void {
  for (const key of keysOf(storageKeys.clinicDay)) Taro.removeStorageSync(key)
}

function keysOf(prefix: string): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
}
