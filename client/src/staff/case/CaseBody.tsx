/** What the patient told us, and what came of it so far. */
import { View } from '@tarojs/components'
import { caseKinds, type CaseView } from '@nuanyu/types/feedback'
import { Card, Notice, Stars, StateTag } from '../../ui'
import { Photos } from './Photos'
import { ReplyText } from './ReplyText'
import './CaseBody.scss'

export function CaseWords({ view }: { view: CaseView }) {
  return (
    <Card
      id="case-words"
      title={view.subject.label}
      note={`${caseKinds[view.kind]} · ${view.code}`}
      aside={<StateTag tone="calm" icon="flag" text={view.stateLabel} />}
    >
      {view.words === '' ? (
        <View className="case-none">没有写文字。</View>
      ) : (
        <View className="case-text">{view.words}</View>
      )}
      {(view.redacted || view.staffOnly?.remark) && (
        <View className="case-redacted">
          {view.redacted && <View id="case-redacted">已隐去可识别患者的信息。请就事论事，不要追查是谁提的。</View>}
          {view.staffOnly?.remark && <View id="case-remark">{view.staffOnly.remark}。</View>}
        </View>
      )}
      <Photos photos={view.photos} />
      {view.rating && <RatingSummary rating={view.rating} />}
    </Card>
  )
}

function RatingSummary({ rating }: { rating: NonNullable<CaseView['rating']> }) {
  return (
    <View className="case-rating">
      <View className="case-rating__stars">
        <View>当时的评价</View>
        <Stars value={rating.stars} readOnly />
      </View>
      {rating.criticised.length > 0 && <Labels title="没做好" tone="bad" labels={rating.criticised} />}
      {rating.praised.length > 0 && <Labels title="做得好" tone="good" labels={rating.praised} />}
    </View>
  )
}

function Labels({ title, tone, labels }: { title: string; tone: 'good' | 'bad'; labels: string[] }) {
  return (
    <View className="case-labels">
      <View className="case-labels__title">{title}</View>
      {labels.map((label) => (
        <View key={label} className={`case-label case-label--${tone}`}>
          {label}
        </View>
      ))}
    </View>
  )
}

/** The reply on its way: waiting for review, or sent back. Gone once the patient has it. */
export function DraftCard({ view }: { view: CaseView }) {
  if (!view.draft) return null
  const { returned, by, text, change } = view.draft
  return (
    <Card
      id="case-draft"
      tone={returned ? 'warn' : 'accent'}
      title={returned ? '退回的答复' : '待审核的答复'}
      note={`${by} 拟写`}
    >
      {returned !== '' && (
        <Notice id="case-returned" tone="warn" title="需要修改">
          {returned}
        </Notice>
      )}
      <ReplyText text={text} change={change} />
    </Card>
  )
}

/** What the patient was asked, while they are. */
export function QuestionCard({ view }: { view: CaseView }) {
  if (view.question === null) return null
  return (
    <Card id="case-question" tone="warn" title="请患者补充" note="答复期限没有停">
      <View className="case-text">{view.question}</View>
    </Card>
  )
}

/** Why it ended without a reply. */
export function EndingCard({ view }: { view: CaseView }) {
  if (view.ending === null) return null
  return (
    <Card id="case-ending" title={view.stateLabel} note="患者看到的就是这些">
      <View className="case-text">{view.ending}</View>
    </Card>
  )
}

/** A reopened case still shows what was answered before and why it was not enough. */
function answersFormerRound(view: CaseView): boolean {
  return view.state !== 'replied' && view.state !== 'closed'
}

export function ReplyCard({ view }: { view: CaseView }) {
  if (view.reply === null) return null
  const former = answersFormerRound(view)
  return (
    <Card
      id="case-reply"
      {...(former ? {} : { tone: 'good' as const })}
      title={former ? '上次给患者的答复' : '给患者的答复'}
      note="患者看到的就是这些"
    >
      <ReplyText text={view.reply.text} change={view.reply.change} />
    </Card>
  )
}

export function EvaluationCard({ view }: { view: CaseView }) {
  if (view.evaluation === null) return null
  const { solved, satisfied, reason } = view.evaluation
  return (
    <Card id="case-evaluation" title={answersFormerRound(view) ? '患者对上次答复怎么说' : '患者怎么说'}>
      <View className="case-verdicts">
        <StateTag tone={solved ? 'good' : 'bad'} text={solved ? '问题已解决' : '问题没解决'} />
        <StateTag tone={satisfied ? 'good' : 'bad'} text={satisfied ? '对答复满意' : '对答复不满意'} />
      </View>
      {reason !== '' && <View className="case-text">{reason}</View>}
    </Card>
  )
}
