/**
 * What happened, newest first.
 *
 *   <Timeline entries={[{ key: '1', when: '今天 14:20', title: '已受理', by: '投诉办', text: '…' }]} />
 */
import { View } from '@tarojs/components'
import './Timeline.scss'
import { classes } from './platform'

export interface TimelineItem {
  key: string
  when: string
  title: string
  by?: string
  text?: string
  /** A word about who may read it, e.g. 内部. */
  mark?: string
}

export function Timeline({ id, entries }: { id?: string; entries: readonly TimelineItem[] }) {
  return (
    <View id={id} className="nu-timeline">
      {entries.map((entry, index) => (
        <View key={entry.key} className={classes('nu-timeline__entry', index === 0 && 'nu-timeline__entry--now')}>
          <View className="nu-timeline__title">
            {entry.title}
            {entry.mark !== undefined && <View className="nu-timeline__mark">{entry.mark}</View>}
          </View>
          <View className="nu-timeline__note">
            {entry.when}
            {entry.by !== undefined && entry.by !== '' && ` · ${entry.by}`}
          </View>
          {entry.text !== undefined && entry.text !== '' && <View className="nu-timeline__text">{entry.text}</View>}
        </View>
      ))}
    </View>
  )
}
