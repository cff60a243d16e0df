import { noteCommands, type NoteCommand, type NoteView } from '@nuanyu/types/thanks'
import type { IconName } from '../../ui'

/** What people at work may do to a note. The author's own commands are not theirs. */
export type StaffNoteCommand = Exclude<NoteCommand, 'unpublish' | 'withdraw'>
export type AtOnce = 'show' | 'recheck'

interface Said {
  icon: IconName
  /** What happens when this step is taken, said before it is. */
  consequence: string
  done: string
  /** The note waits for it: the button of the page. */
  first?: true
}

/** In the order in which they matter. */
const said: Record<StaffNoteCommand, Said> = {
  consent: { icon: 'heart', consequence: '公开、仅院内，或只自己留着', done: '已记下您的决定', first: true },
  verify: { icon: 'check', consequence: '找到是哪位同事，感谢就送到', done: '已核实并送达', first: true },
  confirm: { icon: 'shield', consequence: '由您作为第二人核实提出的问题', done: '已确认', first: true },
  decideNomination: { icon: 'flag', consequence: '采纳的计入表扬', done: '已决定', first: true },
  publish: { icon: 'megaphone', consequence: '改好文字、选好照片，先看一眼再公布', done: '已公布', first: true },
  nominate: { icon: 'star', consequence: '由党委办公室决定是否采纳', done: '已推荐' },
  show: { icon: 'refresh', consequence: '按原来公布的样子放回墙上', done: '已恢复公布' },
  recheck: { icon: 'refresh', consequence: '图片和文字重新检测一遍', done: '已重新检测' },
  pass: { icon: 'send', consequence: '自己科室核实不了的，请上级来', done: '已转上级' },
  reject: { icon: 'close', consequence: '按规定的理由告诉作者', done: '已告知作者' },
  hide: { icon: 'eye-off', consequence: '马上从墙上拿下来', done: '已撤下' },
}

export function sayingOf(command: StaffNoteCommand): Said & { title: string } {
  return { ...said[command], title: noteCommands[command] }
}

/** The one thing it waits for, and the rest. Which of them one may do, the server says. */
export function offersOf({ can, myScope }: NoteView): {
  first: StaffNoteCommand | undefined
  rest: StaffNoteCommand[]
} {
  const mine = (Object.keys(said) as StaffNoteCommand[]).filter((command) => can.includes(command))
  // Once said, one's word can be changed, but nothing waits for it.
  const first = mine.find((command) => said[command].first === true && !(command === 'consent' && myScope !== null))
  return { first, rest: mine.filter((command) => command !== first) }
}
