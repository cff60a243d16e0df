/** 三率, each with the n behind it; what exactly is divided by what is one tap away. */
import { View } from '@tarojs/components'
import type { Overview, Rate } from '@nuanyu/types/reports'
import { type ReactNode, useState } from 'react'
import { ChartCard } from '../../features/charts/ChartCard'
import { pointsBetween, sayN, sayRate } from '../../features/charts/say'
import { Button, Icon, Pressable, Sheet } from '../../ui'
import { Moved } from './Volume'
import type { Ways } from './ways'

const RATES = [
  {
    id: 'response',
    of: 'due',
    name: '响应率',
    short: '按时答复 ÷ 应答复',
    meaning: '到期应答复的投诉建议里，按时答复的占多少。每件的期限看它自己的：一个科室办，或几个科室一起办。',
  },
  {
    id: 'solved',
    of: 'asked',
    name: '解决率',
    short: '患者说解决 ÷ 已答复询问',
    meaning: '答复后请患者评价，说“问题已解决”的占多少。没有回应的也算在分母里，不当作已解决。',
  },
  {
    id: 'satisfied',
    of: 'asked',
    name: '满意率',
    short: '患者说满意 ÷ 已答复询问',
    meaning: '答复后请患者评价，对办理满意的占多少。没有回应的也算在分母里，不当作满意。',
  },
] as const

export function Rates({ overview, ways }: { overview: Overview; ways: Ways }) {
  const [explaining, setExplaining] = useState(false)
  const { now, previous, lastYear, period } = overview
  const said = (rate: Rate) => (rate.value === null ? sayRate(rate) : `${sayRate(rate)}（${sayN(rate)}）`)
  return (
    <>
      <ChartCard
        id="rates-card"
        title="三率"
        className="rates"
        aside={
          <Button id="rates-explain" kind="quiet" small inline icon="info" onClick={() => setExplaining(true)}>
            怎么算的
          </Button>
        }
        table={{
          label: '三率',
          head: ['项目', period.label, previous.label, lastYear.label],
          rows: RATES.map(({ id, name }) => [
            name,
            ...[now, previous.figures, lastYear.figures].map(({ rates }) => said(rates[id])),
          ]),
        }}
      >
        {RATES.map(({ id, name, short, of }) => (
          <OneRate
            key={id}
            id={`rate-${id}`}
            name={name}
            short={short}
            rate={now.rates[id]}
            moves={
              !period.running && (
                <View className="rate__moves">
                  <Moved name="环比" movement={pointsBetween(now.rates[id], previous.figures.rates[id])} />
                  <Moved name="同比" movement={pointsBetween(now.rates[id], lastYear.figures.rates[id])} />
                </View>
              )
            }
            onOpen={ways.behind && (() => ways.behind?.(of))}
          />
        ))}
      </ChartCard>
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
    </>
  )
}

interface OneRateProps {
  id: string
  name: string
  short: string
  rate: Rate
  moves: ReactNode
  onOpen: (() => void) | undefined
}

function OneRate({ id, name, short, rate, moves, onOpen }: OneRateProps) {
  const inside = (
    <>
      <View className="rate__head">
        <View className="rate__name">{name}</View>
        <View className="rate__value">
          {sayRate(rate)}
          {onOpen && <Icon name="chevron-right" size={16} className="rate__go" />}
        </View>
      </View>
      <View className="rate__track">
        {rate.value !== null && <View className="rate__fill" style={`width:${String(rate.value * 100)}%`} />}
      </View>
      <View className="rate__note">
        <View>{short}</View>
        <View>{sayN(rate)}</View>
      </View>
      {moves}
    </>
  )
  return onOpen ? (
    <Pressable id={id} className="rate rate--press" onClick={onOpen}>
      {inside}
    </Pressable>
  ) : (
    <View id={id} className="rate">
      {inside}
    </View>
  )
}
