/**
 * A step that somebody takes, with what will happen, and one text where one is needed.
 *
 *   <StepSheet id="finding-confirm" action="findings.confirm" title="认定" confirm="认定" says="…" label="理由"
 *     input={(reason, commandId) => ({ commandId, findingId, version, reason })} onDone={setData} … />
 */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import { type ReactNode, useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Field, Sheet, TextArea } from '../../ui'
import { Refusal } from '../case/Refusal'
import './steps.scss'

interface StepSheetProps<A extends ActionName> {
  id: string
  action: A
  input: (text: string, commandId: string) => Input<A> | Promise<Input<A>>
  title: string
  confirm: string
  /** What will happen, in plain words. */
  says: string
  done: string
  danger?: boolean
  /** Of the text; none: nothing is to be written. */
  label?: string
  /** Where the contract says what is wrong with the text. */
  path?: string
  optional?: boolean
  initial?: string
  placeholder?: string
  maxLength?: number
  /** Paths that `children` mark themselves. */
  fields?: readonly string[]
  children?: (marks: Record<string, string>, clear: (path: string) => void) => ReactNode
  onDone: (answer: Output<A>) => void
  onReload: () => void
  onClose: () => void
}

export function StepSheet<A extends ActionName>(props: StepSheetProps<A>) {
  const {
    id,
    action,
    input,
    title,
    confirm,
    says,
    done,
    danger = false,
    label,
    path = 'reason',
    optional = false,
  } = props
  const { initial = '', placeholder, maxLength = 500, fields = [], children, onDone, onReload, onClose } = props
  const [commandId, setCommandId] = useState(newCommandId)
  const [text, setText] = useState(initial)
  const command = useCommand(action, { onConflict: onReload })
  const { marks, unshown } = placeProblems(command.fieldErrors, [...fields, ...(label === undefined ? [] : [path])])
  const send = async () => {
    const answer = await command.run(async () => input(text, commandId))
    if (answer === null) return
    void Taro.showToast({ title: done, icon: 'success' })
    onDone(answer)
  }
  return (
    <Sheet
      id={id}
      open
      title={title}
      confirm={confirm}
      danger={danger}
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          command.clear()
          onReload()
        }}
      />
      <View className="step-says">{says}</View>
      {children?.(marks, (one) => command.clear(one))}
      {label !== undefined && (
        <Field label={label} required={!optional} optional={optional} error={marks[path]}>
          <TextArea
            id={`${id}-text`}
            label={label}
            value={text}
            maxLength={maxLength}
            lines={4}
            placeholder={placeholder}
            onChange={(next) => {
              setText(next)
              command.clear(path)
            }}
          />
        </Field>
      )}
    </Sheet>
  )
}
