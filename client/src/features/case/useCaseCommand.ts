import Taro from '@tarojs/taro'
import type { Input } from '@nuanyu/types/actions'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, type Query } from '../../cloud'
import { doneWord, leaves, type StaffCommand } from './commands'

type CaseAction<C extends StaffCommand> = `feedback.${C}`
/** What a command needs beyond which case, which version and the id of the intention. */
export type Extra<C extends StaffCommand> = Omit<Input<CaseAction<C>>, 'commandId' | 'caseId' | 'version'>

/**
 * One step on the case as it is shown. The version that was seen travels along; what the server answers replaces the
 * view. A repeated tap or a resend is the same intention and is done once.
 */
export function useCaseCommand<C extends StaffCommand>(
  name: C,
  view: CaseView,
  query: Query<CaseView>,
  /** The paths that the form of this step can mark. */
  fields: readonly string[] = [],
) {
  const [commandId, setCommandId] = useState(newCommandId)
  const command = useCommand(`feedback.${name}` as CaseAction<C>, {
    onConflict: () => {
      command.clear()
      void query.reload()
    },
  })

  const inputOf = (extra: Extra<C>) =>
    ({ ...extra, commandId, caseId: view.id, version: view.version }) as unknown as Input<CaseAction<C>>

  /** Marks what is missing without sending anything. */
  const verify = (extra: Extra<C>) => command.verify(inputOf(extra))

  async function send(extra: Extra<C>): Promise<boolean> {
    const next = await command.run(inputOf(extra))
    if (next === null) return false
    setCommandId(newCommandId())
    void Taro.showToast({ title: doneWord(name), icon: 'success' })
    if (leaves(name)) leaveCase()
    else query.setData(next as CaseView)
    return true
  }

  /** Once the newest state was seen, sending again is a new intention; the version still guards the case. */
  const reload = () => {
    setCommandId(newCommandId())
    command.clear()
    void query.reload()
  }

  const { marks, unshown } = placeProblems(command.fieldErrors, fields)
  return {
    send,
    verify,
    busy: command.busy,
    error: command.error,
    fieldErrors: marks,
    clear: command.clear,
    /** For `Refusal`. */
    refusal: { error: command.error, unshown, onReload: reload },
  }
}

/** Back to where the case was opened; what is there asks again when it is shown. */
function leaveCase(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.redirectTo({ url: '/staff/workbench/index' })
}
