/**
 * A step that somebody takes, with what will happen, and one text where one is needed.
 *
 *   <StepSheet id="finding-confirm" action="findings.confirm" title="认定" confirm="认定" says="…" label="理由"
 *     input={(reason, commandId) => ({ commandId, findingId, version, reason })} onDone={setData} … />
 *
 * Where one of several steps is taken, `action` is their union and `input` gives what the open one needs; each step has
 * its own `key`, so that nothing written for one stays for another.
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
  cancel?: string
  /** What it is about, above what is said. */
  lead?: ReactNode
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
  /** Further fields. `clear` is told of each change: what was marked is taken away, and it is another intention. */
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
    cancel,
    lead,
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
  /** Sent differently it is another intention: the former id is for what may have arrived already. */
  const touch = (field?: string) => {
    setCommandId(newCommandId())
    command.clear(field)
  }
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
      {...(cancel === undefined ? {} : { cancel })}
      danger={danger}
      busy={command.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          touch()
          onReload()
        }}
      />
      {lead}
      <View className="step-says">{says}</View>
      {children?.(marks, touch)}
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
              touch(path)
            }}
          />
        </Field>
      )}
    </Sheet>
  )
}
