import { Button, Notice } from '../../ui'
import type { ShownPerson } from '../../features/clinicDay/day'
import type { Told } from './useCheckIn'

/** The last thing that happened, with a way back. */
export function Said({ told, onUndo }: { told: Told; onUndo: (person: ShownPerson) => void }) {
  const { person } = told
  return (
    <Notice
      id="day-told"
      tone={told.tone}
      title={told.title}
      action={
        person && (
          <Button id="day-told-undo" kind="quiet" small inline onClick={() => onUndo(person)}>
            撤销
          </Button>
        )
      }
    >
      {told.text}
    </Notice>
  )
}
