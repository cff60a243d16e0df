import type { PlanView } from '@nuanyu/types/inspection'
import type { StepWords } from '../../features/steps/words'

export type Step = 'propose' | 'approve' | 'sendBack' | 'draw' | 'start' | 'distribute' | 'complete' | 'cancel'

interface Words extends Omit<StepWords, 'says'> {
  button: string
  says: (view: PlanView) => string
}

/** What each decision is called and what it does, said before it is done. */
export const steps: Record<Step, Words> = {
  propose: {
    button: '送批',
    title: '送批',
    confirm: '送批',
    says: () => '由没有参与起草的同事批准，督查室也可以。再改要重新送批。',
    done: '已送批',
  },
  approve: {
    button: '批准',
    title: '批准计划',
    confirm: '批准',
    says: () => '批准以后，科室、人数和题目都不能再改。打给谁由下一步随机抽样决定。',
    done: '已批准',
  },
  sendBack: {
    button: '退回修改',
    title: '退回修改',
    confirm: '退回',
    says: () => '起草的同事会收到通知。',
    done: '已退回',
    reason: '哪里要改',
  },
  draw: {
    button: '随机抽样',
    title: '随机抽样',
    confirm: '现在抽',
    says: () => '从同意回访的人里随机抽，只抽一次。种子和名单都保存下来，谁都可以重抽一遍核对。',
    done: '已抽好',
  },
  start: {
    button: '开始执行',
    title: '开始执行',
    confirm: '开始',
    says: () => '任务会分给巡查员，没有人会分到自己的科室。被查的科室不会收到通知。',
    done: '已开始',
  },
  distribute: {
    button: '重新分派',
    title: '重新分派',
    confirm: '分派',
    says: () => '把没有人打、或者不能再由原来的人打的电话，分给别的巡查员。',
    done: '已分派',
  },
  complete: {
    button: '结束计划',
    title: '结束计划',
    confirm: '结束',
    says: ({ progress }) =>
      progress && progress.open > 0
        ? `还有 ${String(progress.open)} 个电话没有打完，结束以后不再打，请写明原因。`
        : '结束以后不能再打电话，结果留在这里。',
    done: '已结束',
    reason: '为什么现在结束',
    optional: true,
  },
  cancel: {
    button: '取消计划',
    title: '取消计划',
    confirm: '取消计划',
    says: () => '取消以后不能恢复，没打的电话不再打。',
    done: '已取消',
    reason: '为什么取消',
    danger: true,
  },
}
