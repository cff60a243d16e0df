import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, Day, Id, keysOf, Labelled, pageOf, text, Version } from '../common'
import { CheckItem, CheckItems, CheckKind, ItemSource } from './items'

/** DOMAIN §5. `cancelled` from anywhere before the end. */
export const planStates = {
  draft: '草稿',
  approved: '已批准',
  sampled: '已抽样',
  running: '进行中',
  completed: '已完成',
  cancelled: '已取消',
} as const
export const PlanState = z.enum(keysOf(planStates))
export type PlanState = z.infer<typeof PlanState>

export const planCommands = {
  edit: '修改',
  propose: '送批',
  sendBack: '退回修改',
  approve: '批准',
  draw: '随机抽样',
  start: '开始执行',
  distribute: '重新分派',
  complete: '结束计划',
  cancel: '取消计划',
} as const
export const PlanCommand = z.enum(keysOf(planCommands))
export type PlanCommand = z.infer<typeof PlanCommand>

export const MAX_LINES = 60
/** Of one line, and of one plan: what some inspectors can call within a month. */
export const MAX_OF_LINE = 100
export const MAX_CALLS = 600

export const PlanLine = z.object({
  /** Made by the editor and kept: visits and calls are counted by it. */
  key: z.string().regex(/^[A-Za-z0-9]{4,16}$/, '编号不正确'),
  kind: CheckKind,
  departmentId: Id,
  /** Null for every kind of post of the department. */
  postKind: z.string().max(40).nullable(),
  count: z.int('请填写数量').min(1, '至少 1 个').max(MAX_OF_LINE, `一行最多 ${MAX_OF_LINE} 个`),
})
export type PlanLine = z.infer<typeof PlanLine>

export const PlanForm = z
  .object({
    title: text(40, 4),
    from: Day,
    until: Day,
    lines: z.array(PlanLine).min(1, '请至少定一个科室').max(MAX_LINES, `最多 ${MAX_LINES} 行`),
    /** The questions of each kind that is planned. */
    items: z.object({ call: CheckItems, undercover: CheckItems, walk_through: CheckItems, on_site: CheckItems }),
  })
  .superRefine(({ from, until, lines, items }, context) => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    if (until < from) wrong(['until'], '结束不能早于开始')
    const seen = new Set<string>()
    lines.forEach(({ key, kind, departmentId, postKind }, index) => {
      const quota = `${kind}/${departmentId}/${postKind}`
      if (seen.has(key) || seen.has(quota)) wrong(['lines', index], '这个科室和岗位已经有一行了')
      seen.add(key).add(quota)
      if (items[kind].length === 0) wrong(['items', kind], '请选择要问（看）的内容')
    })
    const calls = lines.reduce((sum, { kind, count }) => sum + (kind === 'call' ? count : 0), 0)
    if (calls > MAX_CALLS) wrong(['lines'], `一个计划最多打 ${MAX_CALLS} 个电话，现在是 ${calls} 个`)
  })
export type PlanForm = z.infer<typeof PlanForm>

const onPlan = { commandId: CommandId, planId: Id, version: Version }
export const PlanInput = z.object({ planId: Id })
export const SavePlanInput = z.object({
  commandId: CommandId,
  /** Null for a new one. */
  planId: Id.nullable(),
  version: Version.optional(),
  form: PlanForm,
})
export const StepPlanInput = z.object(onPlan)
export const ReasonPlanInput = z.object({ ...onPlan, reason: text(200, 4) })
/** `reason`: wanted when calls are still open. */
export const CompletePlanInput = z.object({ ...onPlan, reason: text(200) })

/** What a plan may be made of: departments, kinds of post, and every item that the hospital's own lists offer. */
export const OfferedItem = CheckItem.extend({
  sourceLabel: z.string(),
  /** Kinds of post that a phrase is said at; null for all. */
  postKind: z.string().nullable(),
})
export type OfferedItem = z.infer<typeof OfferedItem>
export const PlanChoices = z.object({
  departments: z.array(z.object({ id: Id, name: z.string(), group: z.string() })),
  postKinds: z.array(Labelled),
  sources: z.array(z.object({ source: ItemSource, label: z.string() })),
  items: z.array(OfferedItem),
  /** People of a department who agreed to be called, by department and kind of post. */
  agreed: z.array(z.object({ departmentId: Id, postKind: z.string().nullable(), n: z.int() })),
})
export type PlanChoices = z.infer<typeof PlanChoices>

export const planQueues = { open: '进行中', done: '已结束' } as const
export const PlanQueue = z.enum(keysOf(planQueues))
export type PlanQueue = z.infer<typeof PlanQueue>
export const PlansInput = z.object({ queue: PlanQueue, cursor: Cursor })

export const PlanRow = z.object({
  id: Id,
  title: z.string(),
  state: PlanState,
  stateLabel: z.string(),
  /** 11月1日至11月30日; empty for whoever is inspected. */
  period: z.string(),
  /** 电话回访 40 · 暗访 6 */
  what: z.string(),
  departments: z.int(),
  by: z.string(),
  /** It waits for somebody to approve it. */
  waiting: z.boolean(),
})
export type PlanRow = z.infer<typeof PlanRow>
export const PlanPage = pageOf(PlanRow).extend({ can: z.array(z.enum(['create', 'callees'])) })

export const PlanLineView = PlanLine.extend({
  kindLabel: z.string(),
  department: z.string(),
  postLabel: z.string(),
  /** Of calls, after the draw: how many were drawn, and how many stand behind them. */
  drawn: z.int().nullable(),
  reserves: z.int().nullable(),
  /** Once the plan is completed, and not of few. */
  reached: z.int().nullable(),
  ended: z.int().nullable(),
  open: z.int().nullable(),
})
export type PlanLineView = z.infer<typeof PlanLineView>

export const PlanView = z.object({
  id: Id,
  version: Version,
  state: PlanState,
  stateLabel: z.string(),
  waiting: z.boolean(),
  title: z.string(),
  /** Empty for whoever is inspected: when is not for them to know, nor the lines that look at them. */
  from: Day.or(z.literal('')),
  until: Day.or(z.literal('')),
  period: z.string(),
  lines: z.array(PlanLineView),
  items: PlanForm.shape.items,
  /** Why it was sent back or cancelled; empty when it was not. */
  reason: z.string(),
  draw: z
    .object({ when: z.string(), by: z.string(), seed: z.string(), frame: z.int(), frameHash: z.string() })
    .nullable(),
  progress: z
    .object({
      open: z.int(),
      reached: z.int(),
      refused: z.int(),
      unreachable: z.int(),
      wrong: z.int(),
      unassigned: z.int(),
    })
    .nullable(),
  /** Who calls, and how many each still has. */
  inspectors: z.array(z.object({ name: z.string(), open: z.int(), ended: z.int() })),
  history: z.array(z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })),
  can: z.array(z.union([PlanCommand, z.enum(['redraw', 'results'])])),
  /** The viewer wrote it, or is inspected by it, and so may not approve it. */
  own: z.boolean(),
})
export type PlanView = z.infer<typeof PlanView>

/** The draw done again from what was kept: whether it gives the same list. */
export const Redrawn = z.object({
  equal: z.boolean(),
  seed: z.string(),
  frame: z.int(),
  /** How anybody can do it without this software. */
  method: z.string(),
  lines: z.array(
    z.object({
      label: z.string(),
      wanted: z.int(),
      /** Beginnings of the numbers under which the drawn are kept; they lead to nobody. */
      drawn: z.array(z.string()),
      equal: z.boolean(),
    }),
  ),
})
export type Redrawn = z.infer<typeof Redrawn>
