/** A kind of post's own phrases, by how often they were heard there. */
import { View } from '@tarojs/components'
import type { HeatRow, HeatView, Tone } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { Button, Card } from '../../ui'
import { FEW } from '../../features/charts/say'

const AT_ONCE = 8

interface KindCardProps {
  kind: HeatView['columns'][number]
  rows: HeatRow[]
  tone: Tone
}

export function KindCard({ kind, rows, tone }: KindCardProps) {
  const [all, setAll] = useState(false)
  const top = Math.max(1, ...rows.map(({ total }) => total ?? 0))
  const ratings = kind.ratings === null ? '评价数不显示' : `${String(kind.ratings)} 份评价`
  return (
    <View className="heard-kind">
      <Card id={`heard-kind-${kind.id}`} title={kind.label} note={ratings}>
        {(all ? rows : rows.slice(0, AT_ONCE)).map(({ id, text, scene, total, retired }) => (
          <View key={id} id={`heard-${id}`} className="heard-line">
            <View className="heard-line__words">
              <View className="heard-line__text">{text}</View>
              <View className="heard-line__count">{total === null ? FEW : `${String(total)} 次`}</View>
            </View>
            <View className="heard-line__track">
              {total !== null && (
                <View
                  className={`heard-line__fill heard-line__fill--${tone}`}
                  style={`width:${String((total / top) * 100)}%`}
                />
              )}
            </View>
            <View className="heard-line__scene">
              {scene}
              {retired && ' · 已从手册撤下'}
            </View>
          </View>
        ))}
        {!all && rows.length > AT_ONCE && (
          <Button id={`heard-more-${kind.id}`} kind="quiet" inline onClick={() => setAll(true)}>
            还有 {rows.length - AT_ONCE} 句
          </Button>
        )}
      </Card>
    </View>
  )
}
