/** Steps that are one decision: what each is called and what it does, said before it is done. */
import type { StepWords } from '../../features/steps/words'

export const STEPS = ['schedule', 'remind', 'close', 'cancel'] as const
export type Step = (typeof STEPS)[number]

interface Words extends StepWords {
  button: string
  kind: 'primary' | 'secondary' | 'quiet'
}

export const WORDS: Record<Step, Words> = {
  schedule: {
    button: '排期',
    title: '到日子自动发',
    confirm: '排期',
    says: '到选定的日子，早上 9 点发给选定的人；发出前还可以修改或取消。',
    done: '已排期',
    kind: 'primary',
  },
  remind: {
    button: '提醒没读的人',
    title: '提醒没读的人',
    confirm: '提醒',
    says: '只提醒还没读的人，每天最多一次。',
    done: '已提醒',
    kind: 'primary',
  },
  close: {
    button: '结束',
    title: '结束这份提醒',
    confirm: '结束',
    says: '不再统计和催读；收到的人还能看。',
    done: '已结束',
    kind: 'secondary',
  },
  cancel: {
    button: '取消',
    title: '取消这份提醒',
    confirm: '取消提醒',
    says: '不再发送，也不能恢复；记录会保留。',
    done: '已取消',
    kind: 'quiet',
    reason: '为什么取消',
    danger: true,
  },
}
