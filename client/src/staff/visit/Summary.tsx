import { View } from '@tarojs/components'
import type { AnswerValue, CheckItem } from '@nuanyu/types/inspection/items'
import type { VisitView } from '@nuanyu/types/visits'
import { useState } from 'react'
import { Evidence } from '../../features/findings/Evidence'
import { StepSheet } from '../../features/steps/StepSheet'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, KeyValues, ListRow, Notice, Timeline } from '../../ui'

interface SummaryProps {
  visit: VisitView
  onCorrect: () => void
  onChanged: (visit: VisitView) => void
  onReload: () => void
}

/** What was brought back, item by item, to be looked over and submitted. */
export function Summary({ visit, onCorrect, onChanged, onReload }: SummaryProps) {
  const [submitting, setSubmitting] = useState(false)
  const { conducted, checklist, can, score } = visit
  if (conducted === null) return null
  const { remarks, doubt } = conducted
  return (
    <Columns>
      <>
        {doubt !== '' && <Notice id="visit-doubt" tone="warn" icon="clock" title={doubt} />}
        <Card
          id="visit-score"
          title={score === null ? '没有能计分的项目' : `${String(score)} 分`}
          note={`${conducted.when} · ${visit.inspector}`}
        >
          <KeyValues
            items={[
              ...(conducted.place === '' ? [] : [{ label: '地点', value: conducted.place }]),
              ...(conducted.summary === '' ? [] : [{ label: '印象', value: conducted.summary }]),
            ]}
          />
        </Card>
        <Card flush title="逐项">
          {checklist.map((item) => (
            <Answered key={item.id} item={item} visit={visit} />
          ))}
        </Card>
      </>
      <>
        <Card flush id="visit-remarks" title={`列为发现 ${String(remarks.length)} 条`}>
          {remarks.length === 0 && <ListRow title="没有列为发现的" />}
          {remarks.map(({ itemId, good, name, text }) => {
            const page = visit.findings.find((finding) => finding.itemId === itemId)?.page
            return (
              <ListRow
                key={itemId}
                icon={good ? 'star' : 'flag'}
                title={name === '' ? visit.department : `${visit.department} · ${name}`}
                excerpt={text}
                {...(page === undefined ? {} : { onClick: () => openPage(page) })}
              />
            )
          })}
        </Card>
        {can.includes('submit') && (
          <View className="steps-stack">
            <Button id="visit-submit" onClick={() => setSubmitting(true)}>
              提交
            </Button>
            <Button id="visit-correct" kind="secondary" onClick={onCorrect}>
              改一改
            </Button>
          </View>
        )}
        <Card title="经过">
          <Timeline
            id="visit-history"
            entries={visit.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
          />
        </Card>
      </>
      {submitting && (
        <StepSheet
          id="visit-submit-sheet"
          action="visits.submit"
          title="提交这次检查"
          confirm="提交"
          says={
            remarks.length === 0
              ? '提交后不能再改。'
              : `提交后不能再改；${String(remarks.length)} 条发现交给另一位同事复核，您不能复核自己的。`
          }
          done="已提交"
          input={(_text, commandId) => ({ commandId, visitId: visit.id, version: visit.version })}
          onClose={() => setSubmitting(false)}
          onReload={onReload}
          onDone={(after) => {
            setSubmitting(false)
            onChanged(after)
          }}
        />
      )}
    </Columns>
  )
}

function Answered({ item, visit }: { item: CheckItem; visit: VisitView }) {
  const answer = visit.conducted?.answers.find(({ itemId }) => itemId === item.id)
  const photos = (visit.conducted?.photos ?? []).filter(({ itemId }) => itemId === item.id).map(({ url }) => url)
  return (
    <>
      <ListRow title={item.text} excerpt={answer?.note ?? ''} aside={<View>{say(answer?.value)}</View>} />
      {photos.length > 0 && <Evidence id={`visit-${item.id}`} photos={photos} />}
    </>
  )
}

function say(value: AnswerValue | undefined): string {
  if (value === undefined || value === 'na') return '没遇到'
  if (typeof value === 'number') return `${String(value)} 分`
  return value === 'yes' ? '是' : '否'
}
