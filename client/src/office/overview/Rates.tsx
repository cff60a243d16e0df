/** 三率, each with the n behind it; what exactly is divided by what is one tap away. */
import { View } from '@tarojs/components'
import type { ThreeRates } from '@nuanyu/types/reports'
import { useState } from 'react'
import { Button, Card, Sheet } from '../../ui'
import { sayN, sayRate } from './figures'

const RATES = [
  {
    id: 'response',
    name: '响应率',
    short: '按时答复 ÷ 应答复',
    meaning: '到期应答复的投诉建议里，按时答复的占多少。每件的期限看它自己的：一个科室办，或几个科室一起办。',
  },
  {
    id: 'solved',
    name: '解决率',
    short: '患者说解决 ÷ 已答复询问',
    meaning: '答复后请患者评价，说“问题已解决”的占多少。没有回应的也算在分母里，不当作已解决。',
  },
  {
    id: 'satisfied',
    name: '满意率',
    short: '患者说满意 ÷ 已答复询问',
    meaning: '答复后请患者评价，对办理满意的占多少。没有回应的也算在分母里，不当作满意。',
  },
] as const

export function Rates({ rates }: { rates: ThreeRates }) {
  const [explaining, setExplaining] = useState(false)
  return (
    <Card
      title="三率"
      className="rates"
      aside={
        <Button id="rates-explain" kind="quiet" small inline icon="info" onClick={() => setExplaining(true)}>
          怎么算的
        </Button>
      }
    >
      {RATES.map(({ id, name, short }) => {
        const rate = rates[id]
        return (
          <View key={id} id={`rate-${id}`} className="rate">
            <View className="rate__head">
              <View className="rate__name">{name}</View>
              <View className="rate__value">{sayRate(rate)}</View>
            </View>
            <View className="rate__track">
              {rate.value !== null && <View className="rate__fill" style={`width:${String(rate.value * 100)}%`} />}
            </View>
            <View className="rate__note">
              <View>{short}</View>
              <View>{sayN(rate)}</View>
            </View>
          </View>
        )
      })}
      <Sheet id="rates" open={explaining} title="三率怎么算" cancel="知道了" onCancel={() => setExplaining(false)}>
        {RATES.map(({ id, name, short, meaning }) => (
          <View key={id} className="rate-meaning">
            <View className="rate-meaning__name">{name}</View>
            <View>{short}</View>
            <View className="rate-meaning__words">{meaning}</View>
          </View>
        ))}
        <View className="rate-meaning__words">
          n 是分母，也就是多少件。n 少于 5 时不显示比率，免得认出是谁，也免得小数字误导人。
        </View>
      </Sheet>
    </Card>
  )
}
