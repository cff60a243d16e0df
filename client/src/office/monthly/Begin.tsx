/** Begins a report of a period that is over; the last month is what is asked for nearly always. */
import { View } from '@tarojs/components'
import type { Output } from '@nuanyu/types/actions'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { openPage } from '../../session/openPage'
import { Button, Card, SelectInput } from '../../ui'
import './index.scss'

interface BeginProps {
  offers: Output<'monthly.list'>['offers']
}

export function Begin({ offers }: BeginProps) {
  const [chosen, setChosen] = useState<string>()
  const [commandId, setCommandId] = useState(newCommandId)
  const command = useCommand('monthly.draft')
  const period = offers.find(({ id }) => id === chosen)?.id ?? offers[0]?.id ?? ''
  const begin = async () => {
    const view = await command.run({ commandId, period })
    if (view) openPage(`office/monthlyReport/index?id=${view.id}`)
  }
  return (
    <Card title="起草新的一份" note="已经结束、还没有写的">
      <Refusal
        error={command.error}
        unshown={Object.values(command.fieldErrors)}
        onReload={() => {
          setCommandId(newCommandId())
          command.clear()
        }}
      />
      <View className="monthly-begin">
        <SelectInput
          id="monthly-period"
          label="哪一期"
          options={offers}
          value={period}
          onChange={(id) => {
            setChosen(id)
            setCommandId(newCommandId())
          }}
        />
        <Button id="monthly-begin" icon="plus" loading={command.busy} onClick={() => void begin()}>
          {command.busy ? '正在取数字' : '起草'}
        </Button>
      </View>
    </Card>
  )
}
