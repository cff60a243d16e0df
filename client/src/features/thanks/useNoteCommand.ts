import type { ActionName, Input } from '@nuanyu/types/actions'
import type { NoteCommand, NoteView } from '@nuanyu/types/thanks'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, type Query } from '../../cloud'

type NoteAction<C extends NoteCommand> = `thanks.${C}` & ActionName
/** What a command needs beyond which note, which version and the id of the intention. */
export type Extra<C extends NoteCommand> = Omit<Input<NoteAction<C>>, 'commandId' | 'noteId' | 'version'>

/** What is said when it is done. */
const DONE: Record<NoteCommand, string> = {
  unpublish: '已不再公布',
  withdraw: '已撤回',
  consent: '已记下',
  verify: '已核实',
  pass: '已转出',
  reject: '已办理',
  confirm: '已确认',
  publish: '已公布',
  hide: '已撤下',
  show: '已恢复',
  recheck: '正在检测',
  nominate: '已推荐',
  decideNomination: '已决定',
}

/**
 * One step on a note as it is shown. The version that was seen travels along where the command asks for it; what the
 * server answers replaces the view. A repeated tap or a resend is the same intention and is done once.
 */
export function useNoteCommand<C extends NoteCommand>(
  name: C,
  view: Pick<NoteView, 'id'> & { version?: number },
  query: Pick<Query<NoteView>, 'reload' | 'setData'> | null,
  /** The paths that the form of this step can mark. */
  fields: readonly string[] = [],
) {
  const [commandId, setCommandId] = useState(newCommandId)
  const action = `thanks.${name}` as NoteAction<C>
  const command = useCommand(action, {
    onConflict: () => {
      command.clear()
      void query?.reload()
    },
  })

  async function send(extra: Extra<C>): Promise<boolean> {
    const input = { ...extra, commandId, noteId: view.id, version: view.version } as unknown as Input<NoteAction<C>>
    const next = (await command.run(input)) as NoteView | null
    if (next === null) return false
    setCommandId(newCommandId())
    void Taro.showToast({ title: DONE[name], icon: 'success' })
    query?.setData(next)
    return true
  }

  /** Once the newest state was seen, sending again is a new intention; the version still guards the note. */
  const reload = () => {
    setCommandId(newCommandId())
    command.clear()
    void query?.reload()
  }

  const { marks, unshown } = placeProblems(command.fieldErrors, fields)
  return {
    send,
    busy: command.busy,
    error: command.error,
    fieldErrors: marks,
    clear: command.clear,
    /** For `Refusal`. */
    refusal: { error: command.error, unshown, onReload: reload },
  }
}
