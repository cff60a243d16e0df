/** A report as it is printed: the very content that the files are made of. */
import { View } from '@tarojs/components'
import type { ReportContent } from '@nuanyu/types/monthly'
import { heading } from '../../ui'
import { ReportTable } from './ReportTable'

interface ReportPaperProps {
  content: ReportContent
  hash: string
  /** What stands across it while nobody has approved it. */
  mark: string
}

export function ReportPaper({ content, hash, mark }: ReportPaperProps) {
  const { office, number, title, date, sections } = content
  return (
    <View id="report-paper" className="paper report">
      {mark !== '' && <View className="paper__mark">{mark}</View>}
      <View className="paper__office">{office}</View>
      {number !== '' && (
        <View id="report-number" className="paper__number">
          {number}
        </View>
      )}
      <View className="paper__line" />
      <View className="paper__title" {...heading(2)}>
        {title}
      </View>
      {sections.map((section) => (
        <View key={section.heading} className="report__section">
          <View className="report__heading" {...heading(3)}>
            {section.heading}
          </View>
          {section.blocks.map((block, index) =>
            block.kind === 'table' ? (
              <ReportTable key={block.id} table={block} />
            ) : (
              <View key={String(index)} className={`paper__paragraph ${block.strong ? 'report__strong' : ''}`}>
                {block.text}
              </View>
            ),
          )}
        </View>
      ))}
      <View className="paper__foot">
        <View>{office}</View>
        {date !== '' && <View>{date}</View>}
      </View>
      {hash !== '' && (
        <View id="report-hash" className="report__hash">
          内容校验（SHA-256）：{hash}
        </View>
      )}
    </View>
  )
}
