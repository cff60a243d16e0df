import '../zod'
import * as z from 'zod'
import { keysOf } from '../common'

/** What an event is. 场次 are counted by it. */
export const clinicKinds = {
  free_clinic: '义诊',
  education: '健康宣教',
  outreach: '送医上门',
  lecture: '讲座',
  eyesight: '近视筛查',
  volunteer: '志愿活动',
} as const
export const ClinicKind = z.enum(keysOf(clinicKinds))
export type ClinicKind = z.infer<typeof ClinicKind>

/** What people decided about an event. Whether it is full or running is not decided but seen: `ClinicPhase`. */
export const clinicStates = {
  draft: '草稿',
  approval: '待批准',
  published: '已发布',
  finished: '已结束',
  summarised: '已总结',
  cancelled: '已取消',
} as const
export const ClinicState = z.enum(keysOf(clinicStates))
export type ClinicState = z.infer<typeof ClinicState>

/** Where a published event stands by its seats and the clock. */
export const clinicPhases = {
  announced: '报名还没开始',
  open: '报名中',
  drawing: '登记抽签中',
  full: '已约满',
  closed: '报名已截止',
  running: '进行中',
  over: '已结束',
  cancelled: '已取消',
} as const
export const ClinicPhase = z.enum(keysOf(clinicPhases))
export type ClinicPhase = z.infer<typeof ClinicPhase>

export const clinicCommands = {
  edit: '修改',
  submit: '送批',
  approve: '批准并发布',
  sendBack: '退回修改',
  setSeats: '调整名额',
  postpone: '改期',
  cancel: '取消活动',
  finish: '结束活动',
  summarise: '写总结',
} as const
export const ClinicCommand = z.enum(keysOf(clinicCommands))
export type ClinicCommand = z.infer<typeof ClinicCommand>

/** How seats are given: to who comes first, or by a draw among all who put their name down. */
export const releases = { first_come: '先到先得', draw: '抽签' } as const
export const Release = z.enum(keysOf(releases))
export type Release = z.infer<typeof Release>

export const walkInPolicies = {
  welcome: '不预约也能来',
  if_free: '有空位时可以现场来',
  none: '只接待已预约的',
} as const
export const WalkInPolicy = z.enum(keysOf(walkInPolicies))
export type WalkInPolicy = z.infer<typeof WalkInPolicy>

export const registrationStates = {
  entered: '已登记，等抽签',
  confirmed: '已约上',
  waitlisted: '候补中',
  offered: '有名额了，等您确认',
  checked_in: '已签到',
  served: '已看完',
  walk_in: '现场来的',
  no_show: '没有来',
  expired: '没有及时确认，名额已给下一位',
  not_drawn: '没有抽中',
  cancelled_by_user: '已取消',
  cancelled_by_organiser: '活动取消',
} as const
export const RegistrationState = z.enum(keysOf(registrationStates))
export type RegistrationState = z.infer<typeof RegistrationState>

/** Who comes, seen from who registers. */
export const relations = {
  self: '本人',
  parent: '父母',
  spouse: '爱人',
  child: '孩子',
  other: '其他家人',
} as const
export const Relation = z.enum(keysOf(relations))
export type Relation = z.infer<typeof Relation>

/** 不收费、不推销: each must be said yes to before an event may be sent for approval (DOMAIN §5, free clinics). */
export const promises = {
  noFees: '现场不收取任何费用',
  noSales: '不推销药品、保健品和器械',
  noReferralPay: '不以义诊名义拉患者、不提成',
  filed: '需要备案的，已向卫生健康行政部门备案',
} as const
export const ClinicPromise = z.enum(keysOf(promises))
export type ClinicPromise = z.infer<typeof ClinicPromise>
