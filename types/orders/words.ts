import '../zod'
import * as z from 'zod'
import { keysOf } from '../common'

/** 督办 orders and the research ledger: what is to be put right, by whom, by when, and whether it stayed right. */

export const orderKinds = { order: '督办事项', research: '调研问题' } as const
export const OrderKind = z.enum(keysOf(orderKinds))
export type OrderKind = z.infer<typeof OrderKind>

/** Whose concern a research issue is. */
export const researchCategories = { patients: '患者最关心', staff: '职工最关切', development: '发展最关键' } as const
export const ResearchCategory = z.enum(keysOf(researchCategories))
export type ResearchCategory = z.infer<typeof ResearchCategory>

/** Offices that issue orders. */
export const orderOffices = ['party_office', 'supervision', 'complaint_office', 'discipline'] as const
export const OrderOffice = z.enum(orderOffices)
export type OrderOffice = z.infer<typeof OrderOffice>

/** Accepted work goes into its look-back at once; what comes back from there is returned like any other. */
export const orderStates = {
  issued: '待签收',
  acknowledged: '待拟方案',
  planned: '已有方案',
  doing: '整改中',
  returned: '退回重办',
  submitted: '待验收',
  lookback: '回头看',
  closed: '已销号',
  cancelled: '已撤销',
} as const
export const OrderState = z.enum(keysOf(orderStates))
export type OrderState = z.infer<typeof OrderState>

/** The order in which buttons are offered: the first that is allowed is the next step. */
export const orderCommands = {
  acknowledge: '签收',
  plan: '报整改方案',
  progress: '报进展',
  submit: '办结送验收',
  accept: '通过验收',
  sendBack: '退回重办',
  close: '没有反弹，销号',
  relapse: '又反弹了，重新整改',
  decideExtension: '审批延期',
  askExtension: '申请延期',
  remind: '催办',
  cancel: '撤销',
} as const
export const OrderCommand = z.enum(keysOf(orderCommands))
export type OrderCommand = z.infer<typeof OrderCommand>

/** In which part of the ledger an order stands. */
export const orderShelves = { running: '整改中', acceptance: '待验收', lookback: '回头看', ended: '已了结' } as const
export const OrderShelf = z.enum(keysOf(orderShelves))
export type OrderShelf = z.infer<typeof OrderShelf>

/** What an order may have had happen to it. */
export const orderFlags = {
  overdue: '逾期',
  escalated: '已升级',
  asking: '待批延期',
  extended: '已延期',
  relapsed: '反弹过',
  unstaffed: '没有人办',
} as const
export const OrderFlag = z.enum(keysOf(orderFlags))
export type OrderFlag = z.infer<typeof OrderFlag>
