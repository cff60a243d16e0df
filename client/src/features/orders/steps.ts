import type { OrderCommand, OrderState, OrderView } from '@nuanyu/types/orders'

/** How each step is asked for: what will happen, what is to be written, whether with evidence or a day. */
export type Words = {
  title: string
  confirm: string
  says: string
  done: string
  /** Absent: nothing is written. */
  text?: { label: string; placeholder: string; max: number; optional?: boolean }
  photos?: true
  day?: { label: string; path: 'until' | 'dueOn' }
  danger?: true
}

const WORDS: Record<Exclude<OrderCommand, 'decideExtension'>, Words> = {
  acknowledge: {
    title: '签收这件督办',
    confirm: '签收',
    says: '签收后请拟定整改方案。办不了或不该由本科室办，请马上联系交办部门。',
    done: '已签收',
  },
  plan: {
    title: '报整改方案',
    confirm: '上报',
    says: '写清楚做什么、谁来做、什么时候做完。',
    done: '已上报',
    text: { label: '整改方案', placeholder: '例如：一、夜班加一人；二、11月10日前换完呼叫铃', max: 2000 },
    photos: true,
  },
  progress: {
    title: '报进展',
    confirm: '上报',
    says: '做到哪一步了，有照片更好。',
    done: '已上报',
    text: { label: '进展', placeholder: '例如：新排班从本周一开始', max: 2000 },
    photos: true,
  },
  submit: {
    title: '办结，送验收',
    confirm: '送验收',
    says: '由督查室或交办部门验收，办过这件事的人和本科室的人不能验收。送出后不能再改，除非退回。',
    done: '已送验收',
    text: { label: '办结情况', placeholder: '改了什么，效果怎么样，怎么防止再发生', max: 2000 },
    photos: true,
  },
  accept: {
    title: '通过验收',
    confirm: '通过',
    says: '30 天后再回头看有没有反弹，没有反弹才销号。',
    done: '已通过',
    text: { label: '验收意见', placeholder: '怎么核实的，看到了什么', max: 500 },
    photos: true,
  },
  sendBack: {
    title: '退回重办',
    confirm: '退回',
    says: '科室会看到哪里没有做到。期限不变，要更多时间可以申请延期。',
    done: '已退回',
    text: { label: '哪里没有做到', placeholder: '例如：夜班还是一个人', max: 500 },
    photos: true,
  },
  close: {
    title: '没有反弹，销号',
    confirm: '销号',
    says: '销号后这件事就了结了，留在台账里。',
    done: '已销号',
    text: { label: '回头看的情况', placeholder: '去看了什么，问了谁', max: 500 },
    photos: true,
  },
  relapse: {
    title: '又反弹了，重新整改',
    confirm: '退回整改',
    says: '退回牵头科室，从新的期限开始办。',
    done: '已退回整改',
    text: { label: '反弹的情况', placeholder: '例如：本周又有两件同样的反映', max: 500 },
    day: { label: '新的期限', path: 'dueOn' },
    photos: true,
  },
  askExtension: {
    title: '申请延期',
    confirm: '申请',
    says: '由交办部门或督查室审批。过了原来的期限，仍会显示逾期。',
    done: '已申请',
    text: { label: '为什么要延期', placeholder: '例如：呼叫系统到货晚', max: 500 },
    day: { label: '延到哪一天', path: 'until' },
  },
  remind: {
    title: '催办',
    confirm: '催一下',
    says: '牵头和配合科室会马上收到通知。一天只能催一次。',
    done: '已催办',
  },
  cancel: {
    title: '撤销这件督办',
    confirm: '撤销',
    says: '撤销后不能恢复，科室不用再办；记录和原因会保留。',
    done: '已撤销',
    text: { label: '为什么撤销', placeholder: '例如：和另一件重复', max: 500 },
    danger: true,
  },
}

export type PlainStep = keyof typeof WORDS

export function wordsOf(step: PlainStep): Words {
  return WORDS[step]
}

/** The next step first; what is seldom wanted, or ends something, comes last and quietly. */
const QUIET: readonly OrderCommand[] = ['askExtension', 'remind', 'cancel', 'relapse', 'sendBack', 'progress']
/** What is under way is mostly reported on; what came back is put right and handed in again. */
const LIKELY: Partial<Record<OrderState, OrderCommand>> = { doing: 'progress', returned: 'submit' }

export function offerOf({ can, state }: Pick<OrderView, 'can' | 'state'>): {
  first: OrderCommand | undefined
  rest: OrderCommand[]
} {
  const likely = LIKELY[state]
  const first =
    likely && can.includes(likely)
      ? likely
      : (can.find((one) => !QUIET.includes(one)) ?? (can.length === 1 ? can[0] : undefined))
  return { first, rest: can.filter((one) => one !== first) }
}
