import type { BulletinCommand, BulletinView } from '@nuanyu/types/bulletins'
import type { StepWords } from '../../features/steps/words'

/** In the order in which they are offered. */
export const STEPS = [
  'submit',
  'consult',
  'approve',
  'clear',
  'issue',
  'approveCorrection',
  'remind',
  'sendBack',
  'dropCorrection',
  'withdraw',
] as const satisfies readonly BulletinCommand[]
export type Step = (typeof STEPS)[number]

interface Words extends StepWords {
  button: string
  kind: 'primary' | 'secondary' | 'quiet'
}

const WORDS: Record<Step, Words> = {
  submit: {
    button: '送核对',
    title: '送给另一位同事核对',
    confirm: '送核对',
    says: '另一位同事做隐私核对；批评还要请纪检监察室提意见，然后才能批准。送出后不能再改，除非退回。',
    done: '已送核对',
    kind: 'primary',
  },
  clear: {
    button: '隐私核对',
    title: '隐私核对',
    confirm: '核对通过',
    says: '看一遍：有没有能认出患者的地方，有没有不该点名的人。软件找不全，以您读到的为准。',
    done: '核对通过',
    kind: 'primary',
  },
  consult: {
    button: '提意见',
    title: '纪检监察室的意见',
    confirm: '提交意见',
    says: '同意后才能批准；不同意就退回去改。',
    done: '意见已提交',
    kind: 'primary',
    reason: '意见',
  },
  approve: {
    button: '批准',
    title: '批准这份通报',
    confirm: '批准',
    says: '批准后就可以印发，内容不再改动。',
    done: '已批准',
    kind: 'primary',
  },
  issue: {
    button: '印发',
    title: '印发',
    confirm: '印发',
    says: '现在给文号，先做内容检测，再送到每位读者手里。印发以后只能更正或撤回，都会留下记录。',
    done: '已印发',
    kind: 'primary',
  },
  approveCorrection: {
    button: '批准更正',
    title: '批准更正',
    confirm: '批准',
    says: '批准后马上换成新的文字，通知每一位读者重新看，原文留在记录里。',
    done: '已更正',
    kind: 'primary',
  },
  remind: {
    button: '提醒没读的人',
    title: '提醒没读的人',
    confirm: '提醒',
    says: '只提醒还没读的人，每天最多一次。',
    done: '已提醒',
    kind: 'secondary',
  },
  sendBack: {
    button: '退回修改',
    title: '退回修改',
    confirm: '退回',
    says: '写明哪里要改，起草的同事会收到通知。改后要重新核对。',
    done: '已退回',
    kind: 'secondary',
    reason: '哪里要改',
  },
  dropCorrection: {
    button: '不予更正',
    title: '不予更正',
    confirm: '不更正',
    says: '原来的文字继续有效，提出更正的同事会收到通知。',
    done: '原文不变',
    kind: 'secondary',
    reason: '为什么不更正',
  },
  withdraw: {
    button: '撤回',
    title: '撤回这份通报',
    confirm: '撤回',
    says: '读者再也看不到内容，只看到文号和“已撤回”；通报的本人还能看到原因。不能再恢复，记录会保留。',
    done: '已撤回',
    kind: 'quiet',
    reason: '为什么撤回',
    danger: true,
  },
}

/** What nobody has read yet is not withdrawn but dropped. */
const DROP: Words = {
  ...WORDS.withdraw,
  button: '作废',
  title: '作废这份通报',
  confirm: '作废',
  says: '没有印发，不占文号。作废后不能再恢复，记录和原因会保留。',
  done: '已作废',
  reason: '为什么作废',
}

export function wordsFor(step: Step, { number, check }: Pick<BulletinView, 'number' | 'check'>): Words {
  if (step === 'withdraw' && number === '') return DROP
  // Looked at before: nothing that has to be done again.
  if (step === 'clear' && check !== null) return { ...WORDS.clear, button: '再核对一遍', kind: 'secondary' }
  return WORDS[step]
}
