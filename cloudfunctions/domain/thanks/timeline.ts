import { noteCommands, type NoteTimelineEntry, publishScopes, rejectReasons } from '@nuanyu/types/thanks'
import { sayMonth, sayWhen } from '../time/sayWhen'
import type { NoteHistory, NoteRecord } from './records'

/** What happened to a note, as one viewer may read it. */

type Reader = { isAuthor: boolean; exact: boolean; now: Date }

/** To the author: what concerns them, and nothing of how it was weighed. */
const toAuthor: Partial<Record<NoteHistory['command'], string>> = {
  submit: '您写了这份感谢',
  reject: '没有记录下来',
  hide: '从墙上撤下',
  show: '恢复公布',
  unpublish: '您改为不再公布',
  withdraw: '您撤回了',
}

export function timelineOf(record: NoteRecord, reader: Reader): NoteTimelineEntry[] {
  return record.history.flatMap((entry) => {
    const title = reader.isAuthor ? titleForAuthor(entry, record) : titleForStaff(entry)
    if (title === null) return []
    const author = entry.by.kind === 'author'
    return [
      {
        when: reader.exact || !author ? sayWhen(entry.at, reader.now) : sayMonth(entry.at),
        title,
        by: reader.isAuthor ? '' : [entry.by.role, entry.by.name].filter(Boolean).join(' · '),
        text: reader.isAuthor ? '' : textOf(entry),
      },
    ]
  })
}

function titleForAuthor({ command, text }: NoteHistory, { to }: NoteRecord): string | null {
  if (command === 'verify') return to.kind === 'person' ? '已核实，送到了您感谢的人手里' : '已核实，转告了科室'
  if (command === 'publish') return text === 'public' ? '放上了感谢墙' : '在院内感谢墙上公布'
  return toAuthor[command] ?? null
}

function titleForStaff({ command, to }: NoteHistory): string | null {
  if (command === 'submit') return '收到感谢'
  if (command === 'checked') return to === 'verifying' ? '内容检测结束，等待核实' : null
  if (command === 'unpublish') return '作者不再同意公布'
  if (command === 'withdraw') return '作者撤回'
  return noteCommands[command]
}

function textOf({ command, text }: NoteHistory): string {
  if (command === 'reject') return (rejectReasons as Record<string, { label: string }>)[text]?.label ?? ''
  if (command === 'publish') return (publishScopes as Record<string, string>)[text] ?? ''
  return text
}
