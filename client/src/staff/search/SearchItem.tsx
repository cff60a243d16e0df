/** One case that was found: where the words stand in it, and a box to take it along with others. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { caseKinds, channels, type SearchRow } from '@nuanyu/types/feedback'
import { memo } from 'react'
import { classes, DueLabel, Icon, Pressable, StateTag } from '../../ui'

interface SearchItemProps {
  row: SearchRow
  /** Absent where nothing can be done with several. */
  chosen?: boolean | undefined
  onChoose: (id: string) => void
}

export const SearchItem = memo(function SearchItem({ row, chosen, onChoose }: SearchItemProps) {
  const { id, code, found } = row
  const danger = row.risk === 'open'
  const channel = row.channel === 'wechat' ? null : channels[row.channel]
  return (
    <View className={classes('search-item', chosen === true && 'search-item--on')}>
      {chosen !== undefined && (
        <Pressable
          id={`search-choose-${id}`}
          className="search-item__box"
          role="checkbox"
          checked={chosen}
          label={`选择 ${code}`}
          onClick={() => onChoose(id)}
        >
          <View className={classes('search-item__mark', chosen && 'search-item__mark--on')}>
            {chosen && <Icon name="check" size={18} />}
          </View>
        </Pressable>
      )}
      <Pressable
        id={`search-row-${id}`}
        className="search-item__press"
        onClick={() => void Taro.navigateTo({ url: `/staff/case/index?id=${id}` })}
      >
        <View className="search-item__inside">
          <View className="search-item__head">
            <View className="search-item__subject">{row.subject}</View>
            <View className="search-item__kind">{[caseKinds[row.kind], channel].filter(Boolean).join(' · ')}</View>
            {danger && <StateTag tone="bad" text="可能有危险" />}
            {row.escalation !== null && <StateTag tone="bad" icon="flag" text={row.escalation} />}
          </View>
          <View className="search-item__text">
            {found.before}
            {found.hit !== '' && <View className="search-item__hit">{found.hit}</View>}
            {found.after}
          </View>
          <View className="search-item__foot">
            <View className="search-item__department">{row.department}</View>
            <View>
              {code} · {row.submitted}
            </View>
          </View>
          <View className="search-item__stand">
            <View className="search-item__state">{row.stateLabel}</View>
            <DueLabel deadline={row.deadline} />
          </View>
        </View>
      </Pressable>
    </View>
  )
})
