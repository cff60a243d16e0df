import type { Session } from '@nuanyu/types/session'
import type { IconName } from '../../ui'

type Home = Exclude<Session['homes'][number], 'patient'>

export interface Workplace {
  id: string
  /** Which answer of the server opens it. */
  home: Home
  /** Short, for the navigation. */
  title: string
  note: string
  icon: IconName
  url: string
}

/** Where people at work can go, by what they come for. */
export const workplaceGroups: readonly { title: string; places: readonly Workplace[] }[] = [
  {
    title: '办理',
    places: [
      place('workbench', '工作台', '今天要办的事，按期限排列', 'list', '/staff/workbench/index'),
      place('search', '查找', '按说过的话、编号、状态找反馈', 'search', '/staff/search/index'),
      place('enter', '代为登记', '来访、电话、来信和12345转办', 'edit', '/staff/enter/index'),
      place('thanksQueue', '感谢核实', '对上是哪位同事，送到 TA 手里', 'check', '/staff/thanks/index?show=verify'),
      place('clinicDay', '义诊签到', '当天签到、现场登记，没网也能用', 'qr', '/staff/clinicDay/index'),
      place('myOrders', '科室督办', '交办到科室的事，按期限排列', 'flag', '/staff/orders/index'),
      place('calls', '电话回访', '今天要打的电话，照着问、随手记', 'phone', '/staff/calls/index'),
      place('visits', '我的检查', '暗访、走流程、现场检查，没网也能做', 'search', '/staff/visits/index'),
      place('vault', '身份保管', '查阅保密身份的申请', 'lock', '/office/vault/index'),
    ],
  },
  {
    title: '看全局',
    places: [
      place('overview', '总览', '反馈数量、三率和逾期', 'chart', '/office/overview/index'),
      place('monthly', '月报', '月、季、半年、年的数字和案例', 'letter', '/office/monthly/index'),
      place('overdue', '今天要推动的', '今天到期和逾期的投诉、督办', 'clock', '/office/overdue/index'),
      place('questions', '数据疑问', '不寻常的评价，请看一看，不是定论', 'info', '/office/questions/index'),
      { ...place('phraseHeat', '听到的话', '哪个岗位说了哪一句', 'megaphone', '/office/phrases/index'), id: 'phrases' },
    ],
  },
  {
    title: '督查',
    places: [
      place('spotChecks', '巡查计划', '计划、抽样、进度和结果', 'shield', '/office/spotChecks/index'),
      {
        ...place('findings', '检查安排', '派谁、去哪、看什么和得分', 'calendar', '/office/visits/index'),
        id: 'officeVisits',
      },
      place('findings', '检查发现', '复核、告知、认定和处理', 'flag', '/office/findings/index'),
      place('talks', '约谈', '安排、记录、确认和办结', 'chat', '/office/talks/index'),
      place('orders', '督办台账', '交办、验收、回头看，调研问题', 'flag', '/office/orders/index'),
    ],
  },
  {
    title: '医德',
    places: [
      place('bulletins', '通报', '表扬和批评，谁读了、谁没读', 'megaphone', '/office/bulletins/index'),
      place('consequences', '结果运用', '考评、绩效、晋升、评优的决定', 'list', '/office/consequences/index'),
      place('reminders', '廉政提醒', '节前和重点岗位，到日子自动发', 'shield', '/office/reminders/index'),
      place('appraisals', '医德考评', '每年的依据、等次、公布和申诉', 'star', '/office/appraisals/index'),
      place('vetoes', '一票否决', '提出、告知、陈述、决定和申诉', 'shield', '/office/vetoes/index'),
      place('branchWork', '支部积分', '积分台账、评议定级和按时率', 'flag', '/office/branchPoints/index'),
    ],
  },
  {
    title: '公布',
    places: [
      place('thanksOffice', '感谢公布', '确认、公布、表扬推荐', 'heart', '/office/thanks/index'),
      place('changes', '您提我改', '起草、审核和公开由反馈带来的改进', 'check', '/office/changes/index'),
      place('clinics', '义诊安排', '起草、批准、报名情况和统计', 'calendar', '/office/clinics/index'),
      place('handbookEdit', '手册编修', '起草、比较、发布和导入导出', 'letter', '/office/handbook/index'),
    ],
  },
  {
    title: '管理',
    places: [
      place('places', '组织与二维码', '科室、岗位、支部和张贴的小程序码', 'qr', '/office/places/index'),
      {
        ...place('places', '打印海报', '选科室、岗位，生成可打印的二维码', 'printer', '/office/posters/index'),
        id: 'posters',
      },
      place('people', '人员与角色', '职工名单、邀请、角色和离岗', 'users', '/office/people/index'),
      place('settings', '设置', '选项、期限、模板和节假日', 'edit', '/office/settings/index'),
      place('recounts', '数字核对', '夜里按原始记录核对的结果和更正', 'check', '/office/recounts/index'),
      place('audit', '审计', '谁在什么时候看过、办过', 'shield', '/office/audit/index'),
    ],
  },
  {
    title: '我自己',
    places: [
      place('papers', '通报与提醒', '发给您的通报和廉政提醒', 'letter', '/staff/bulletins/index'),
      place('thanks', '收到的感谢', '患者写给您的信，院内感谢墙', 'heart', '/staff/thanks/index'),
      place('handbook', '暖语手册', '今天的一句、查一句话、小测', 'heart', '/staff/handbook/index'),
      place('statements', '情况说明', '有反映涉及您，请说明情况', 'chat', '/staff/statements/index'),
      place('checks', '与我有关的检查', '检查发现和谈话，请您看、请您说', 'flag', '/staff/checks/index'),
      place('myAppraisal', '我的医德考评', '今年的依据、等次和申诉', 'star', '/staff/appraisal/index'),
    ],
  },
]

function place(home: Home, title: string, note: string, icon: IconName, url: string): Workplace {
  return { id: home, home, title, note, icon, url }
}

/** The groups with what the server opened for this person; empty groups are left out. */
export function openTo(homes: Session['homes']): { title: string; places: Workplace[] }[] {
  return workplaceGroups
    .map(({ title, places }) => ({ title, places: places.filter(({ home }) => homes.includes(home)) }))
    .filter(({ places }) => places.length > 0)
}
