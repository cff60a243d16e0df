import type { DeadlineRules, Delivery, Retention, SettingValues, Watching } from '@nuanyu/types/settings'

/** Numbers the software ships with. What the law or good sense allows around them is in the contract. */

/** 《医疗机构投诉管理办法》 (2019): acknowledged in 1, answered in 5, in 10 where departments must be coordinated. */
export const defaultDeadlines: DeadlineRules = {
  acknowledgeDays: 1,
  replyDays: 5,
  coordinatedDays: 10,
  extensionDays: 10,
  holdDays: 90,
  soonDays: 2,
  remindFirst: 2,
  remindLast: 1,
  // Reminders come when people start work, not at midnight.
  remindHour: 8,
  supervisionAfter: 3,
  leaderAfter: 5,
  reopenDays: 15,
  unratedDays: 15,
  archiveDays: 30,
}

/** For how long things are kept (DOMAIN §2). */
export const defaultRetention: Retention = {
  caseYears: 5,
  identityYears: 3,
  ratingYears: 5,
  noticeYears: 1,
  auditYears: 5,
  limitHours: 2,
  exportHours: 24,
}

/** When and how often people are told something by WeChat. Between the two times of day messages wait. */
export const defaultDelivery: Delivery = { quietFrom: '21:00', quietUntil: '08:00', perHour: 3 }

/** What looks odd enough to ask about it. Nothing is refused because of it. */
export const defaultWatching: Watching = {
  burst: 20,
  burstMinutes: 10,
  sameWords: 5,
  sameWordsLength: 6,
  samePost: 15,
  pastedBy: 5,
  pastedLength: 12,
  fallPercent: 50,
}

/** How long the vault stays open for one request. */
export const defaultVault: SettingValues['vault'] = { openHours: 24 }
