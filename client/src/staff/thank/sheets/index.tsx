/** The sheet that each step on a note is taken in. */
import type { NoteCommand } from '@nuanyu/types/thanks'
import { ConsentSheet } from '../../../features/thanks/ConsentSheet'
import { DecideSheet } from './DecideSheet'
import type { SheetProps } from './props'
import { PublishSheet } from './PublishSheet'
import { ReasonSheet } from './ReasonSheet'
import { RejectSheet } from './RejectSheet'
import { VerifySheet } from './VerifySheet'

const REASONS = {
  pass: {
    title: '转投诉管理部门核实',
    confirm: '转出',
    says: '转出后本科室不再看到这份感谢。',
    label: '为什么转',
    placeholder: '如：不是本科室的同事，可能是会诊的医生',
  },
  confirm: {
    title: '第二人确认',
    confirm: '已核实，可以公布和推荐',
    says: '请和有关的人核实过再确认：不是本人或代写，不是互相感谢，没有收受钱物。',
    label: '怎样核实的',
    placeholder: '如：电话问过科室，是患者家属请同事代发的',
  },
  hide: {
    title: '从墙上撤下',
    confirm: '撤下',
    says: '马上从墙上消失，随时可以恢复。被感谢的同事仍然看得到，作者会知道撤下了，看不到原因。',
    label: '原因',
  },
  show: { title: '恢复公布吗', confirm: '恢复', says: '照原来公布的样子放回墙上。' },
  recheck: {
    title: '重新检测内容吗',
    confirm: '重新检测',
    says: '没有结果的文字和照片再送微信检测一次，一般几分钟内有结果。',
  },
  nominate: {
    title: '推荐表扬',
    confirm: '推荐',
    says: '由党委办公室的另一位同事决定。请写事实，不要写患者是谁。',
    label: '为什么推荐',
    placeholder: '如：三个月里收到四封感谢信，都提到夜班巡视细心',
  },
} as const

export function NoteSheet({ command, ...props }: SheetProps & { command: NoteCommand }) {
  switch (command) {
    case 'verify':
      return <VerifySheet {...props} />
    case 'reject':
      return <RejectSheet {...props} />
    case 'publish':
      return <PublishSheet {...props} />
    case 'decideNomination':
      return <DecideSheet {...props} />
    case 'consent':
      return (
        <ConsentSheet
          noteId={props.view.id}
          now={props.view.myScope}
          unit={props.view.staffOnly?.unit ?? null}
          query={props.query}
          onDone={props.onClose}
          onClose={props.onClose}
        />
      )
    case 'pass':
    case 'confirm':
    case 'hide':
    case 'show':
    case 'recheck':
    case 'nominate':
      return <ReasonSheet {...props} command={command} {...REASONS[command]} />
    // The author's own.
    case 'unpublish':
    case 'withdraw':
      return null
  }
}
