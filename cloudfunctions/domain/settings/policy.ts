import type { Role } from '@nuanyu/types/roles'
import { type FixedKind, isCalendar, type SettingGroup, type SettingKind, yearOf } from '@nuanyu/types/settings'
import { hasRole, type Viewer } from '../../kernel/viewer'

/**
 * Everything that can be set, what it is for, and who changes it (DOMAIN §4): the Party office its taxonomies, the
 * complaint office its templates, the administrator the rest and, as configuration, all of it.
 */

type About = { group: SettingGroup; title: string; note: string; editors: readonly Role[] }

const TAXONOMIES: readonly Role[] = ['party_office', 'admin']
const TEMPLATES: readonly Role[] = ['complaint_office', 'admin']
const CONFIGURATION: readonly Role[] = ['admin']

/** In the order in which they are listed. */
export const catalogue: Record<FixedKind, About> = {
  voices: { group: 'rating', title: '三声', note: '评价时可以点的：来有迎声、问有答声、去有送声', editors: TAXONOMIES },
  hearts: { group: 'rating', title: '五心', note: '评价时可以点的：爱心、责任心、细心……', editors: TAXONOMIES },
  attitudes: { group: 'rating', title: '生冷硬顶推拖', note: '评价时可以点的不好的态度', editors: TAXONOMIES },
  processTests: { group: 'rating', title: '懂不懂、通不通、好不好', note: '走流程时的三问', editors: TAXONOMIES },
  subjects: { group: 'rating', title: '投诉类别', note: '反映什么，直接转纪检还是先给科室', editors: TAXONOMIES },
  replyTemplates: { group: 'words', title: '答复模板', note: '写答复时可以这样开头', editors: TEMPLATES },
  consents: { group: 'words', title: '同意书', note: '提交时患者同意的内容，按版本留存', editors: CONFIGURATION },
  messages: { group: 'words', title: '微信消息模板', note: '模板编号和字段名，和微信后台一致', editors: CONFIGURATION },
  codes: { group: 'words', title: '二维码', note: '印小程序码，还是普通链接的二维码', editors: CONFIGURATION },
  deadlines: { group: 'time', title: '办理期限', note: '受理、答复、提醒、督办、重新办理', editors: CONFIGURATION },
  delivery: { group: 'time', title: '消息时间', note: '夜里不打扰，每小时最多几条', editors: CONFIGURATION },
  nineRules: { group: 'lists', title: '九项准则', note: '医疗机构工作人员廉洁从业', editors: TAXONOMIES },
  ethicsGrades: { group: 'lists', title: '医德考评等级', note: '优秀、良好、一般、较差', editors: TAXONOMIES },
  postKinds: { group: 'lists', title: '岗位类别', note: '岗位归哪一类，暖语手册也按它编排', editors: TAXONOMIES },
  postMarks: { group: 'lists', title: '党员岗位标识', note: '责任区、示范岗、先锋岗怎么叫', editors: TAXONOMIES },
  declineGrounds: { group: 'lists', title: '不予受理的理由', note: '法定的理由和给患者的解释', editors: TAXONOMIES },
  retention: { group: 'keeping', title: '保存期限', note: '各类资料存多久，到期自动清除', editors: CONFIGURATION },
  vault: { group: 'keeping', title: '身份保管', note: '批准后联系方式可以看多久', editors: CONFIGURATION },
  limits: { group: 'keeping', title: '防刷', note: '一个人一小时内最多做几次', editors: CONFIGURATION },
  watching: { group: 'keeping', title: '异常提醒', note: '什么样的评价要提醒看一看', editors: CONFIGURATION },
}

export function aboutOf(kind: SettingKind): About {
  if (!isCalendar(kind)) return catalogue[kind]
  const note = '放假和调休上班，按国务院办公厅的通知'
  return { group: 'time', title: `${yearOf(kind)} 年节假日`, note, editors: CONFIGURATION }
}

export function maySave(kind: SettingKind, viewer: Viewer, now: Date): boolean {
  return aboutOf(kind).editors.some((role) => hasRole(viewer, role, now))
}
