/**
 * One entry of 您提我改, as everybody reads it; the offices' preview is this same card.
 *
 *   <ChangeCard change={change} />
 */
import { View } from '@tarojs/components'
import type { PublicChange } from '@nuanyu/types/changes'
import { Icon, StateTag } from '../../ui'
import './ChangeCard.scss'

export function ChangeCard({ id, change }: { id?: string; change: PublicChange }) {
  const { said, changed, department, monthLabel, status, statusLabel, mentioned, correction } = change
  return (
    <View id={id ?? `change-${change.id}`} className="change">
      <View className="change__part">
        <View className="change__label">您说</View>
        <View className="change__said">{said}</View>
        <View className="change__note">{mentioned}</View>
      </View>
      <View className="change__part change__part--done">
        <View className="change__label change__label--done">我们改了</View>
        <View className="change__changed">{changed}</View>
        <View className="change__foot">
          <StateTag
            tone={status === 'done' ? 'good' : 'warn'}
            text={status === 'done' ? `${statusLabel} · ${monthLabel}` : `计划 ${monthLabel}完成`}
          />
          {department !== null && <View className="change__note">{department}</View>}
        </View>
      </View>
      {correction !== null && (
        <View className="change__correction">
          <Icon name="edit" size={16} />
          <View>
            {correction.when}更正：{correction.note}
          </View>
        </View>
      )}
    </View>
  )
}
