import type { ClinicManage } from '@nuanyu/types/clinic'
import type { StepWords } from '../../features/steps/words'

/** Steps that are one decision, with at most one reason: what each is called and what it does. */
export type Step = 'submit' | 'approve' | 'sendBack' | 'cancel' | 'finish'

interface Words extends Omit<StepWords, 'says'> {
  button: (view: ClinicManage) => string
  says: (view: ClinicManage) => string
}

export const steps: Record<Step, Words> = {
  submit: {
    button: () => '送党委办公室批准',
    title: '送批',
    confirm: '送批',
    says: () => '由没有参与起草的同事批准。送批后不能再改，除非退回。',
    done: '已送批',
  },
  approve: {
    button: () => '批准并发布',
    title: '批准并发布',
    confirm: '批准',
    says: ({ form }) =>
      `先做内容检测，通过后马上发布，${form.opensAt === null ? '患者可以开始报名' : '到时间开始报名'}。时间和名额发布后要用“改期”“调整名额”来改。`,
    done: '已发布',
  },
  sendBack: {
    button: () => '退回修改',
    title: '退回修改',
    confirm: '退回',
    says: () => '写明哪里要改，起草的同事会收到通知。',
    done: '已退回',
    reason: '哪里要改',
  },
  cancel: {
    button: ({ state }) => (state === 'published' ? '取消活动' : '作废'),
    title: '取消这场活动',
    confirm: '取消活动',
    says: (view) => `${sayTold(view)}取消后不能恢复；要再办，可以复制一份。`,
    done: '已取消',
    reason: '为什么取消',
    danger: true,
  },
  finish: {
    button: () => '结束活动',
    title: '结束活动',
    confirm: '结束',
    says: ({ numbers }) =>
      `现在记了 ${String(numbers.visits)} 人次。约了没来的记为“没有来”，不影响他们下次报名。没网的设备之后送来的登记还会算进去。`,
    done: '已结束',
  },
}

/** How many people are told, before it is done. */
export function sayTold({ state, numbers, draw }: ClinicManage): string {
  if (state !== 'published') return '还没有发布，没有人报名。'
  const entered = draw && draw.drawnAt === null ? draw.entries : 0
  const people = Math.max(numbers.registered, entered) + numbers.waiting
  if (people === 0) return '现在还没有人报名。'
  const waiting = numbers.waiting > 0 ? `（其中候补 ${String(numbers.waiting)} 人）` : ''
  return `报名的 ${String(people)} 人${waiting}会收到取消通知和原因；窗口、电话登记的请打电话告诉。`
}
