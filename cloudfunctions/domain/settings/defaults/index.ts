import type { SettingValues } from '@nuanyu/types/settings'
import { PER_HOUR } from '../../../kernel/perHour'
import { defaultDeadlines, defaultDelivery, defaultRetention, defaultVault, defaultWatching } from './rules'
import * as taxonomies from './taxonomies'
import { defaultConsents, defaultMessages, defaultReplyTemplates } from './texts'

export { defaultDeadlines, defaultDelivery, defaultRetention, defaultVault, defaultWatching }
export type { Choice, DeadlineRules, Delivery, Retention, Subject, Watching } from '@nuanyu/types/settings'

/** The lists that people choose from. `version`: how often any of them has been changed; 0 is what ships. */
export type Taxonomies = { version: number } & Pick<
  SettingValues,
  'voices' | 'hearts' | 'attitudes' | 'subjects' | 'postKinds' | 'processTests' | 'nineRules'
>

const { voices, hearts, attitudes, subjects, postKinds, processTests, nineRules } = taxonomies
const { ethicsGrades, declineGrounds, postMarks } = taxonomies

export const defaultTaxonomies: Taxonomies = {
  version: 0,
  voices,
  hearts,
  attitudes,
  subjects,
  postKinds,
  processTests,
  nineRules,
}

/** What the software ships with, used until the hospital publishes its own. */
export const shipped: SettingValues = {
  voices,
  hearts,
  attitudes,
  subjects,
  processTests,
  nineRules,
  ethicsGrades,
  declineGrounds,
  postKinds,
  postMarks,
  replyTemplates: defaultReplyTemplates,
  consents: defaultConsents,
  deadlines: defaultDeadlines,
  delivery: defaultDelivery,
  messages: defaultMessages,
  codes: { link: '' },
  retention: defaultRetention,
  vault: defaultVault,
  limits: pick(PER_HOUR, ['rate', 'submit', 'follow', 'myData']),
  watching: defaultWatching,
}

/** Other rooms count more than a hospital may set. */
function pick<T extends object, K extends keyof T>(from: T, keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
}
