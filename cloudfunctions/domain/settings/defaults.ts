/**
 * Taxonomies the software ships with (DOMAIN §1 and §3), used until the hospital publishes its own version.
 * Ids are stored with every rating and case, so an id is never renamed or reused; labels may change freely.
 */

export interface Choice {
  id: string
  label: string
}

/** A subject that does not go to the department says where it goes. */
export interface Subject extends Choice {
  lane?: 'discipline'
}

export interface Taxonomies {
  /** 0 is what ships; each published change adds one. */
  version: number
  voices: Choice[]
  hearts: Choice[]
  attitudes: Choice[]
  subjects: Subject[]
  postKinds: Choice[]
  processTests: Choice[]
  nineRules: Choice[]
}

/** 三声 */
const voices: Choice[] = [
  { id: 'greeting', label: '来有迎声' },
  { id: 'answering', label: '问有答声' },
  { id: 'farewell', label: '去有送声' },
]

/** 五心 */
const hearts: Choice[] = [
  { id: 'care', label: '爱心' },
  { id: 'responsibility', label: '责任心' },
  { id: 'attention', label: '细心' },
  { id: 'patience', label: '耐心' },
  { id: 'sincerity', label: '诚心' },
]

/** 生冷硬顶推拖, each with what a patient would call it. */
const attitudes: Choice[] = [
  { id: 'indifferent', label: '生 · 爱理不理' },
  { id: 'cold', label: '冷 · 冷冰冰' },
  { id: 'harsh', label: '硬 · 说话冲' },
  { id: 'argumentative', label: '顶 · 跟人争' },
  { id: 'deflecting', label: '推 · 推来推去' },
  { id: 'stalling', label: '拖 · 一拖再拖' },
]

/** What a complaint is about. */
const subjects: Subject[] = [
  { id: 'attitude', label: '服务态度' },
  { id: 'quality', label: '医疗质量与安全' },
  { id: 'process', label: '流程与等候' },
  { id: 'fees', label: '收费' },
  { id: 'environment', label: '环境与设施' },
  { id: 'privacy', label: '隐私' },
  { id: 'integrity', label: '医德医风', lane: 'discipline' },
  { id: 'other', label: '其他' },
]

/** Kinds of post; the handbook is arranged by them. */
const postKinds: Choice[] = [
  { id: 'registration', label: '挂号' },
  { id: 'triage', label: '导医分诊' },
  { id: 'outpatient', label: '门诊' },
  { id: 'ward', label: '病房护理' },
  { id: 'lab', label: '检验检查' },
  { id: 'cashier', label: '收费医保' },
  { id: 'pharmacy', label: '药房' },
  { id: 'emergency', label: '急诊' },
  { id: 'phone', label: '电话' },
  { id: 'security', label: '保安保洁' },
]

/** 懂不懂 通不通 好不好 */
const processTests: Choice[] = [
  { id: 'understandable', label: '懂不懂' },
  { id: 'flowing', label: '通不通' },
  { id: 'pleasant', label: '好不好' },
]

/** 《医疗机构工作人员廉洁从业九项准则》 (2021), in the order of the text. */
const nineRules: Choice[] = [
  { id: 'lawful-pay', label: '合法按劳取酬，不接受商业提成' },
  { id: 'honest-insurance', label: '严守诚信原则，不参与欺诈骗保' },
  { id: 'no-overtreatment', label: '依据规范行医，不实施过度诊疗' },
  { id: 'no-irregular-donations', label: '遵守工作规程，不违规接受捐赠' },
  { id: 'patient-privacy', label: '恪守保密准则，不泄露患者隐私' },
  { id: 'no-paid-referral', label: '服从诊疗需要，不牟利转介患者' },
  { id: 'fair-access', label: '维护诊疗秩序，不破坏就医公平' },
  { id: 'no-red-packets', label: '共建和谐关系，不收受患方“红包”' },
  { id: 'no-kickbacks', label: '恪守交往底线，不收受企业回扣' },
]

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

/** For how long things are kept (DOMAIN §2). */
export interface Retention {
  /** After it ended. */
  caseYears: number
  /** The sealed contact of a case, from its receipt. */
  identityYears: number
  /** A rating's words and photos, and whose it was. Its numbers stay. */
  ratingYears: number
  noticeYears: number
  auditYears: number
  limitHours: number
  exportHours: number
}

export const defaultRetention: Retention = {
  caseYears: 5,
  identityYears: 3,
  ratingYears: 5,
  noticeYears: 1,
  auditYears: 5,
  limitHours: 2,
  exportHours: 24,
}

/** When and how often people are told something by WeChat. */
export interface Delivery {
  /** 0 is what ships; each published change adds one. */
  version: number
  /** Local time of day: between the two, messages wait, unless somebody may be in danger. */
  quietFrom: string
  quietUntil: string
  /** Messages one person gets within an hour; the last of them counts all that wait. */
  perHour: number
}

export const defaultDelivery: Delivery = { version: 0, quietFrom: '21:00', quietUntil: '08:00', perHour: 3 }

/** What looks odd enough to ask about it. Nothing is refused because of it. */
export interface Watching {
  /** 0 is what ships; each published change adds one. */
  version: number
  /** Ratings by one code within so many minutes. */
  burst: number
  burstMinutes: number
  /** Ratings of one person within a day with the same words, and how many characters are words at all. */
  sameWords: number
  sameWordsLength: number
  /** Ratings of one person within a day for one post. */
  samePost: number
}

export const defaultWatching: Watching = {
  version: 0,
  burst: 20,
  burstMinutes: 10,
  sameWords: 5,
  sameWordsLength: 6,
  samePost: 15,
}
