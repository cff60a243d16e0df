import '../zod'
import * as z from 'zod'
import { CommandId, Day, FileId, Id, text, Version } from '../common'
import { SourceRef } from '../sources'
import { OrderKind, OrderOffice, ResearchCategory } from './words'

export const MAX_ORDER_PHOTOS = 9
export const MAX_HELPERS = 10

const onOrder = { commandId: CommandId, orderId: Id, version: Version }
const photos = z.array(FileId).max(MAX_ORDER_PHOTOS, `最多 ${MAX_ORDER_PHOTOS} 张照片`).default([])
const helpers = z
  .array(Id)
  .max(MAX_HELPERS, `最多 ${MAX_HELPERS} 个配合科室`)
  .default([])
  .transform((ids) => [...new Set(ids)])

export const IssueOrderInput = z
  .object({
    commandId: CommandId,
    kind: OrderKind,
    category: ResearchCategory.nullable().default(null),
    /** As which office, for people who belong to more than one. */
    office: OrderOffice,
    title: text(60, 4),
    matter: text(2000, 6),
    requirement: text(1000, 4),
    leadId: z.string().min(1, '请选择牵头科室').pipe(Id),
    helperIds: helpers,
    inChargeId: Id.nullable().default(null),
    dueOn: Day,
    source: SourceRef.nullable().default(null),
  })
  .refine(({ kind, category }) => (kind === 'research') === (category !== null), {
    path: ['category'],
    message: '调研问题请选择是谁最关心的',
  })
  .refine(({ leadId, helperIds }) => !helperIds.includes(leadId), {
    path: ['helperIds'],
    message: '牵头科室不用再列为配合科室',
  })

export const AcknowledgeOrderInput = z.object(onOrder)
export const PlanOrderInput = z.object({ ...onOrder, text: text(2000, 6), photos })
export const ProgressOrderInput = z.object({ ...onOrder, text: text(2000, 4), photos })
export const SubmitOrderInput = z.object({ ...onOrder, text: text(2000, 6), photos })
export const AcceptOrderInput = z.object({ ...onOrder, text: text(500, 2), photos })
export const SendBackOrderInput = z.object({ ...onOrder, text: text(500, 4), photos })
export const CloseOrderInput = z.object({ ...onOrder, text: text(500, 2), photos })
export const RelapseOrderInput = z.object({ ...onOrder, text: text(500, 4), dueOn: Day, photos })
export const AskExtensionInput = z.object({ ...onOrder, until: Day, text: text(500, 4) })
export const DecideExtensionInput = z
  .object({ ...onOrder, granted: z.boolean(), text: text(500).default('') })
  .refine(({ granted, text: why }) => granted || why.length >= 4, { path: ['text'], message: '不同意请写明理由' })
export const RemindOrderInput = z.object(onOrder)
export const CancelOrderInput = z.object({ ...onOrder, text: text(500, 4) })
