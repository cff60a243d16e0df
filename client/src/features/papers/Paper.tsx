/**
 * Something official as it lies on the table: red head, number, title, text, who and when.
 *
 *   <Paper id="paper" office="…党委办公室" number="暖语通报〔2026〕3号" title="…" paragraphs={[…]} date="2026年9月28日" />
 */
import { View } from '@tarojs/components'
import { heading } from '../../ui'
import './papers.scss'

interface PaperProps {
  id: string
  office: string
  number?: string
  title: string
  paragraphs: readonly string[]
  date: string
  /** What stands across it while nobody has issued it. */
  mark?: string
}

export function Paper({ id, office, number = '', title, paragraphs, date, mark = '' }: PaperProps) {
  return (
    <View id={id} className="paper">
      {mark !== '' && <View className="paper__mark">{mark}</View>}
      {office !== '' && <View className="paper__office">{office}</View>}
      {number !== '' && <View className="paper__number">{number}</View>}
      <View className="paper__line" />
      <View className="paper__title" {...heading(2)}>
        {title}
      </View>
      {paragraphs.map((paragraph, index) => (
        <View key={String(index)} className="paper__paragraph">
          {paragraph}
        </View>
      ))}
      {(office !== '' || date !== '') && (
        <View className="paper__foot">
          {office !== '' && <View>{office}</View>}
          {date !== '' && <View>{date}</View>}
        </View>
      )}
    </View>
  )
}

export function paragraphsOf(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
