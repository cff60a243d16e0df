/** A step that says what will happen and needs nothing but a yes. */
import type { ActionName, Input } from '@nuanyu/types/actions'
import type { PersonView } from '@nuanyu/types/people'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { View } from '@tarojs/components'
import { Notice, Sheet } from '../../ui'

type Step = Extract<ActionName, 'people.revoke' | 'people.revokeInvitation'>

interface StepSheetProps<A extends Step> {
  id: string
  action: A
  person: PersonView
  input: Omit<Input<A>, 'commandId' | 'staffId' | 'version'>
  title: string
  says: string[]
  confirm: string
  onDone: (person: PersonView) => void
  onStale: () => void
  onClose: () => void
}

export function StepSheet<A extends Step>(props: StepSheetProps<A>) {
  const { id, action, person, input, title, says, confirm, onDone, onStale, onClose } = props
  const [commandId] = useState(newCommandId)
  const command = useCommand(action, { onConflict: onStale })
  const send = async () => {
    const { staffId, version } = person
    const after = await command.run({ commandId, staffId, version, ...input } as unknown as Input<A>)
    if (!after) return
    void Taro.showToast({ title: '已收回', icon: 'success' })
    onDone(after as PersonView)
  }
  return (
    <Sheet
      id={id}
      open
      danger
      title={title}
      confirm={confirm}
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {command.error && <Notice tone="bad" title={command.error.message} />}
      {says.map((line) => (
        <View key={line} className="person-says">
          {line}
        </View>
      ))}
    </Sheet>
  )
}
