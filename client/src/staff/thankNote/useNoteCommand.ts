import type { Input } from '@nuanyu/types/actions'
import type { NoteView } from '@nuanyu/types/thanks'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, type Query } from '../../cloud'
import { sayingOf, type StaffNoteCommand } from './commands'

type NoteAction<C extends StaffNoteCommand> = `thanks.${C}`
type Extra<C extends StaffNoteCommand> = Omit<Input<NoteAction<C>>, 'commandId' | 'noteId' | 'version'>

/** What every sheet of a step is given. */
export interface NoteStep {
  view: NoteView
  query: Query<NoteView>
  onClose: () => void
}

/** One step on the note as it is shown; what the server answers replaces the view. */
export function useNoteCommand<C extends StaffNoteCommand>(
  name: C,
  { view, query, onClose }: NoteStep,
  fields: readonly string[] = [],
) {
  const [commandId, setCommandId] = useState(newCommandId)
  const command = useCommand(`thanks.${name}` as NoteAction<C>, {
    onConflict: () => {
      command.clear()
      void query.reload()
    },
  })

  async function send(extra: Extra<C>): Promise<void> {
    // The two that take back or give at once know no version, and the contract leaves it away.
    const about = { commandId, noteId: view.id, ...(name === 'consent' ? {} : { version: view.version }) }
    const next = await command.run({ ...extra, ...about } as unknown as Input<NoteAction<C>>)
    if (next === null) return
    setCommandId(newCommandId())
    void Taro.showToast({ title: sayingOf(name).done, icon: 'success' })
    query.setData(next as NoteView)
    onClose()
  }

  const reload = () => {
    setCommandId(newCommandId())
    command.clear()
    void query.reload()
  }

  const { marks, unshown } = placeProblems(command.fieldErrors, fields)
  return {
    send,
    busy: command.busy,
    error: command.error,
    marks,
    clear: command.clear,
    /** For `Refusal`. */
    refusal: { error: command.error, unshown, onReload: reload },
  }
}
