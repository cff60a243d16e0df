import { View } from '@tarojs/components'
import type { QuestionRow } from '@nuanyu/types/watch'
import { memo } from 'react'
import { sayMoment } from '../../features/work/days'
import { Button } from '../../ui'
import { addressOf } from '../overview/filter'
import { go } from '../overview/useFilter'

interface QuestionProps {
  row: QuestionRow
  onLook: (row: QuestionRow) => void
}

/** What was seen, what may well be behind it, and what somebody found. */
export const Question = memo(function Question({ row, onLook }: QuestionProps) {
  const { id, kindLabel, title, body, maybe, at, looked, figures, canLook } = row
  return (
    <View id={`question-${id}`} className="question">
      <View className="question__words">
        <View className="question__title">{title}</View>
        <View className="question__body">{body}</View>
        {looked ? (
          <View className="question__found">
            <View className="question__note">{looked.note}</View>
            <View className="question__small">
              {looked.name} {sayMoment(looked.at)}
            </View>
          </View>
        ) : (
          <View className="question__small">{maybe}</View>
        )}
        <View className="question__small">
          {kindLabel} · {sayMoment(at)}发现
        </View>
      </View>
      <View className="question__does">
        {figures && (
          <Button
            id={`question-figures-${id}`}
            kind="quiet"
            small
            inline
            label={`看数字：${body}`}
            onClick={() => go(addressOf(figures))}
          >
            看数字
          </Button>
        )}
        {canLook && (
          <Button
            id={`question-look-${id}`}
            kind="secondary"
            small
            inline
            label={`写下情况：${body}`}
            onClick={() => onLook(row)}
          >
            写下情况
          </Button>
        )}
      </View>
    </View>
  )
})
