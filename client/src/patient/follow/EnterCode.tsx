import type { AppError } from '@nuanyu/types/errors'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { inGroups } from '../../session/followCodes'
import { Button, Notice, TextInput } from '../../ui'
import { FormField } from '../../features/form/FormField'
import './follow.scss'

const DIGITS = 16

interface EnterCodeProps {
  value: string
  onChange: (code: string) => void
  onLook: (code: string) => void
  busy: boolean
  error: AppError | undefined
}

/** Digits only, in groups as on the receipt; pasted with words around them they are found as well. */
export function EnterCode({ value, onChange, onLook, busy, error }: EnterCodeProps) {
  const [short, setShort] = useState(false)
  /** What the error was about: typing on takes it away. */
  const [asked, setAsked] = useState(value)
  const refused = error !== undefined && asked === value
  const left = DIGITS - value.length
  const look = () => {
    setShort(left > 0)
    setAsked(value)
    if (left === 0) onLook(value)
  }
  return (
    <View className="follow">
      <View className="follow__intro">
        匿名反映的，或者由医院代您登记的，凭当时给您的 16 位查询码看进展、补充情况。
      </View>
      <FormField
        path="followCode"
        label="查询码"
        required
        hint={left > 0 && left < DIGITS ? `还差 ${left} 位` : undefined}
        error={short ? '查询码是 16 位数字' : refused ? sayRefusal(error) : undefined}
      >
        <TextInput
          id="follow-code"
          type="tel"
          value={inGroups(value)}
          label="16位查询码"
          maxLength={40}
          placeholder="1234 5678 9012 3456"
          clearable
          onChange={(text) => {
            onChange(text.replace(/\D/g, '').slice(0, DIGITS))
            setShort(false)
          }}
          onConfirm={look}
        />
      </FormField>
      <View className="follow__look">
        <Button id="follow-look" loading={busy} onClick={look}>
          查看
        </Button>
      </View>
      <Notice icon="info" title="查询码丢了？">
        匿名的事，医院也查不到是谁提的，所以没有办法找回。可以重新反映，或打投诉电话。
      </Notice>
    </View>
  )
}

function sayRefusal(error: AppError): string {
  return error.code === 'NOT_FOUND' ? '没有找到。请一组一组再核对一遍' : error.message
}
