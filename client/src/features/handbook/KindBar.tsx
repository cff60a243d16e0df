/**
 * Kinds of post to choose one from: a row to swipe on a phone, lines on a desktop.
 *
 *   <KindBar id="handbook-kind" kinds={kinds} value={kind} onChange={setKind} />
 */
import { ScrollView, View } from '@tarojs/components'
import type { Labelled } from '@nuanyu/types/common'
import { useEffect } from 'react'
import { classes, isH5, Pressable, spokenAs } from '../../ui'
import './handbook.scss'

interface KindBarProps {
  id: string
  kinds: readonly (Labelled & { count?: number })[]
  value: string
  onChange: (kind: string) => void
}

export function KindBar({ id, kinds, value, onChange }: KindBarProps) {
  const hereId = `${id}-${value}`
  useShown(hereId)
  return (
    <ScrollView
      scrollX
      className="kind-bar"
      {...(isH5 ? {} : { scrollIntoView: hereId })}
      enhanced
      showScrollbar={false}
    >
      <View className="kind-bar__kinds" {...spokenAs('radiogroup', '岗位')}>
        {kinds.map((kind) => (
          <Pressable
            key={kind.id}
            id={`${id}-${kind.id}`}
            role="radio"
            checked={kind.id === value}
            className={classes('kind-bar__kind', kind.id === value && 'kind-bar__kind--on')}
            onClick={() => onChange(kind.id)}
          >
            {kind.label}
            {kind.count !== undefined && ` ${String(kind.count)}`}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  )
}

/** H5: what is chosen is on the screen, also when it was chosen by a link. */
function useShown(id: string): void {
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') {
      const timer = setTimeout(() => {
        document.getElementById(id)?.scrollIntoView({ block: 'nearest', inline: 'center' })
      }, 0)
      return () => clearTimeout(timer)
    } else {
      return undefined
    }
  }, [id])
}
