/** Somebody was given trouble for having complained. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { Button, Card, Notice } from '../../ui'
import './person.scss'

export function RetaliationCard({ view, onAnswer }: { view: CaseView; onAnswer: () => void }) {
  const reports = view.staffOnly?.retaliation ?? []
  if (reports.length === 0) return null
  const waiting = reports.some(({ answer }) => answer === null)
  return (
    <Card
      id="case-retaliation"
      {...(waiting ? { tone: 'bad' as const } : {})}
      title="患者反映被刁难报复"
      note="由纪检监察室处理，办理的科室看不到"
    >
      {reports.map(({ when, text, answer }) => (
        <View key={`${when}${text}`} className="case-person">
          <View className="case-person__note">{when}</View>
          <View className="case-text">{text}</View>
          {answer !== null && (
            <View className="case-person__said">
              <View className="case-person__note">已告诉患者</View>
              <View className="case-text">{answer}</View>
            </View>
          )}
        </View>
      ))}
      {waiting && view.can.includes('handleRetaliation') && (
        <Button id="case-retaliation-answer" kind="secondary" small inline onClick={onAnswer}>
          处理并答复
        </Button>
      )}
      {waiting && !view.can.includes('handleRetaliation') && <Notice>已转给纪检监察室，等他们处理。</Notice>}
    </Card>
  )
}
