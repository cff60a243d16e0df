import { View } from '@tarojs/components'
import type { ClinicStatistics } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { Button, Card } from '../../ui'

const AT_ONCE = 10

interface LinesProps {
  id: string
  title: string
  note?: string
  lines: ClinicStatistics['byKind']
}

/** A bar for the visits, and every number in words beside it. */
export function Lines({ id, title, note, lines }: LinesProps) {
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  const top = Math.max(1, ...lines.map(({ visits }) => visits))
  const shown = all ? lines : lines.slice(0, AT_ONCE)
  return (
    <Card id={id} title={title} note={note}>
      {shown.map(({ id: key, label, events, visits, walkIns }) => (
        <View key={key} className="stats-line">
          <View className="stats-line__head">
            <View className="stats-line__label">{label}</View>
            <View className="stats-line__value">
              {visits} 人次
              <View className="stats-line__note">
                {events} 场{walkIns > 0 ? `，现场 ${String(walkIns)}` : ''}
              </View>
            </View>
          </View>
          <View className="stats-line__track">
            <View className="stats-line__fill" style={`width:${String(Math.round((visits / top) * 100))}%`} />
          </View>
        </View>
      ))}
      {lines.length > AT_ONCE && (
        <Button id={`${id}-all`} kind="quiet" inline onClick={() => setAll(!all)}>
          {all ? '收起' : `全部 ${String(lines.length)} 项`}
        </Button>
      )}
    </Card>
  )
}
