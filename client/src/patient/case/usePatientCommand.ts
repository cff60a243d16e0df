import type { ActionName, Input } from '@nuanyu/types/actions'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import type { CaseProps } from './props'

/** The patient's commands: each answers the case as it is now. */
type PatientAction = Extract<
  ActionName,
  | 'feedback.evaluate'
  | 'feedback.addInfo'
  | 'feedback.release'
  | 'feedback.withdraw'
  | 'feedback.reopen'
  | 'feedback.reportRetaliation'
>
type Said<A extends PatientAction> = Omit<Input<A>, 'commandId' | 'caseId' | 'version' | 'followCode'>

/**
 * One command on the case shown. What was typed stays with the form, whatever comes back; after success the next one
 * is a new one.
 */
export function usePatientCommand<A extends PatientAction>(action: A, props: CaseProps, fields: readonly string[]) {
  const { view, followCode, onChange, onReload } = props
  const [commandId, setCommandId] = useState(newCommandId)
  const command = useCommand(action, { onConflict: onReload })
  const { marks, unshown } = placeProblems(command.fieldErrors, fields)
  useScrollToProblem(command.error, marks, fields)

  const send = async (said: Said<A>): Promise<boolean> => {
    const about = {
      commandId,
      caseId: view.id,
      version: view.version,
      ...(followCode === undefined ? {} : { followCode }),
    }
    const next = (await command.run({ ...said, ...about } as unknown as Input<A>)) as CaseView | null
    if (next === null) return false
    setCommandId(newCommandId())
    onChange(next)
    return true
  }

  return {
    send,
    busy: command.busy,
    marks,
    clear: command.clear,
    /** For FormError. */
    refusal: {
      error: command.error,
      unshown,
      onLook: () => {
        setCommandId(newCommandId())
        command.clear()
        onReload()
      },
    },
  }
}
