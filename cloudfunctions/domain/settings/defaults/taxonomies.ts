import type { Choice, Ground, Subject } from '@nuanyu/types/settings'

/**
 * Taxonomies the software ships with (DOMAIN §1 and §3), used until the hospital publishes its own version.
 * Ids are stored with every rating and case, so an id is never renamed or reused; labels may change freely.
 */

/** 三声 */
export const voices: Choice[] = [
  { id: 'greeting', label: '来有迎声' },
  { id: 'answering', label: '问有答声' },
  { id: 'farewell', label: '去有送声' },
]

/** 五心 */
export const hearts: Choice[] = [
  { id: 'care', label: '爱心' },
  { id: 'responsibility', label: '责任心' },
  { id: 'attention', label: '细心' },
  { id: 'patience', label: '耐心' },
  { id: 'sincerity', label: '诚心' },
]

/** 生冷硬顶推拖, each with what a patient would call it. */
export const attitudes: Choice[] = [
  { id: 'indifferent', label: '生 · 爱理不理' },
  { id: 'cold', label: '冷 · 冷冰冰' },
  { id: 'harsh', label: '硬 · 说话冲' },
  { id: 'argumentative', label: '顶 · 跟人争' },
  { id: 'deflecting', label: '推 · 推来推去' },
  { id: 'stalling', label: '拖 · 一拖再拖' },
]

/** What a complaint is about. */
export const subjects: Subject[] = [
  { id: 'attitude', label: '服务态度', suggest: null },
  { id: 'quality', label: '医疗质量与安全', suggest: null },
  { id: 'process', label: '流程与等候', suggest: null },
  { id: 'fees', label: '收费', suggest: null },
  { id: 'environment', label: '环境与设施', suggest: null },
  { id: 'privacy', label: '隐私', suggest: null },
  { id: 'integrity', label: '医德医风', lane: 'discipline', suggest: null },
  { id: 'other', label: '其他', suggest: null },
]

/** Kinds of post; the handbook is arranged by them. */
export const postKinds: Choice[] = [
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
export const processTests: Choice[] = [
  { id: 'understandable', label: '懂不懂' },
  { id: 'flowing', label: '通不通' },
  { id: 'pleasant', label: '好不好' },
]

/** 《医疗机构工作人员廉洁从业九项准则》 (2021), in the order of the text. */
export const nineRules: Choice[] = [
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

/** 医德考评的四个等级 */
export const ethicsGrades: Choice[] = [
  { id: 'excellent', label: '优秀' },
  { id: 'good', label: '良好' },
  { id: 'fair', label: '一般' },
  { id: 'poor', label: '较差' },
]

/** 责任区·示范岗·先锋岗. What they mean is fixed; what they are called is the hospital's. */
export const postMarks: Choice[] = [
  { id: 'area', label: '党员责任区' },
  { id: 'model', label: '党员示范岗' },
  { id: 'pioneer', label: '党员先锋岗' },
]

const LAW = '《医疗机构投诉管理办法》（2019）'

/** The five grounds to decline, each with what the person is told. Anonymity is none. */
export const declineGrounds: Ground[] = [
  {
    id: 'court_or_mediation',
    label: '已进入诉讼或调解',
    explained: '这件事正在由法院或调解组织处理，按规定医院不再重复受理，以他们的结论为准。',
    source: LAW,
  },
  {
    id: 'authority_handled',
    label: '卫生主管或信访部门已处理',
    explained: '这件事卫生健康主管部门或信访部门已经处理过，请以他们的答复为准。',
    source: LAW,
  },
  {
    id: 'unclear',
    label: '没有明确的对象或事实',
    explained: '目前的内容里看不出是哪里、什么事，我们没有办法核实。补充了时间、地点或经过后，可以随时重新提交。',
    source: LAW,
  },
  {
    id: 'police',
    label: '属于治安或刑事案件',
    explained: '这件事属于公安机关管辖，请拨打110或到派出所报案，我们会配合调查。',
    source: LAW,
  },
  {
    id: 'outside_remit',
    label: '不属于医院职责范围',
    explained: '这件事不归医院管，我们没有权限处理。请向主管的部门反映。',
    source: LAW,
  },
]
