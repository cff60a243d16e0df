import Taro from '@tarojs/taro'
import { storageKeys } from '../../session/storageKeys'
import { forgetLists } from '../clinicDay/kept'

/** Tickets, people and favourites of this device: when somebody has their data deleted, or another takes the phone. */
export function forgetClinics(): void {
  for (const key of [storageKeys.clinicTickets, storageKeys.clinicPeople, storageKeys.clinicFavourites])
    Taro.removeStorageSync(key)
  forgetLists()
}
