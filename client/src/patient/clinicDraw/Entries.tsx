import type { DrawResult } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, classes, StateTag, type Tone } from '../../ui'

const LOOK: Record<DrawResult['entries'][number]['outcome'], { tone: Tone; text: string }> = {
  seat: { tone: 'good', text: '抽中' },
  waiting: { tone: 'calm', text: '候补' },
  not_drawn: { tone: 'muted', text: '未中' },
}
const AT_ONCE = 50

/** In the order that was drawn. */
export function Entries({ entries, mine }: Pick<DrawResult, 'entries' | 'mine'>) {
  const [shown, setShown] = useState(AT_ONCE)
  const inOrder = [...entries].sort((a, b) => a.order - b.order)
  return (
    <>
      <View className="draw__list">
        {inOrder.slice(0, shown).map(({ number, order, slot, outcome }) => {
          const own = mine.includes(number)
          return (
            <View
              key={number}
              id={`draw-entry-${String(number)}`}
              className={classes('draw__row', own && 'draw__row--own')}
            >
              <View className="draw__order">第 {order} 个</View>
              <View className="draw__words">
                <View className="draw__number">
                  {number} 号{own && '（您的）'}
                </View>
                <View className="draw__slot">{slot}</View>
              </View>
              <StateTag tone={LOOK[outcome].tone} text={LOOK[outcome].text} />
            </View>
          )
        })}
      </View>
      {inOrder.length > shown && (
        <Button id="draw-more" kind="quiet" onClick={() => setShown(shown + AT_ONCE * 4)}>
          看后面的（还有 {inOrder.length - shown} 个）
        </Button>
      )}
    </>
  )
}
