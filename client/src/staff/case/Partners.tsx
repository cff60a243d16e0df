/** The departments that were asked to help, and what they said. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { Card, StateTag } from '../../ui'
import './person.scss'

export function PartnersCard({ view }: { view: CaseView }) {
  const { partners } = view
  if (partners.length === 0) return null
  const done = partners.filter(({ contribution }) => contribution !== null).length
  return (
    <Card id="case-partners" title="配合科室" note={`${String(partners.length)} 个科室，${String(done)} 个已提交`}>
      {partners.map(({ id, label, contribution }) => (
        <View key={id} className="case-person">
          <View className="case-person__head">
            <View className="case-person__name">{label}</View>
            {contribution === null ? <StateTag tone="warn" text="还没提交" /> : <StateTag tone="good" text="已提交" />}
          </View>
          {contribution !== null && <View className="case-text">{contribution}</View>}
        </View>
      ))}
    </Card>
  )
}
