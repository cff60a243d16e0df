import type { Phrase } from '@nuanyu/types/handbook'
import { anyPhrases } from './any'
import { cashierPhrases } from './cashier'
import { emergencyPhrases } from './emergency'
import { labPhrases } from './lab'
import { outpatientPhrases } from './outpatient'
import { pharmacyPhrases } from './pharmacy'
import { phonePhrases } from './phone'
import { defaultPinyin } from './pinyin'
import { registrationPhrases } from './registration'
import { securityPhrases } from './security'
import { triagePhrases } from './triage'
import { wardPhrases } from './ward'

export const defaultPhrases: Phrase[] = [
  ...anyPhrases,
  ...registrationPhrases,
  ...triagePhrases,
  ...outpatientPhrases,
  ...wardPhrases,
  ...labPhrases,
  ...cashierPhrases,
  ...pharmacyPhrases,
  ...emergencyPhrases,
  ...phonePhrases,
  ...securityPhrases,
]

/** The 《暖语手册》 the software ships with: version 0, in force until the hospital publishes its own. */
export const defaultHandbook = {
  version: 0,
  title: '暖语手册',
  phrases: defaultPhrases.map((phrase) => ({ ...phrase, pinyin: defaultPinyin[phrase.id] ?? '' })),
}
