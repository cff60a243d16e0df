import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { answeredOf, unwritten } from '../../features/visits/filled'
import { useVisit, type VisitAtHand } from '../../features/visits/useVisit'
import { Button, Card, KeyValues, Page, QueryView } from '../../ui'
import { Checklist } from './Checklist'
import './index.scss'
import { Sending } from './Sending'
import { Summary } from './Summary'

/** One visit: filled in on the spot, with or without network; then looked over and submitted. For the offices: read. */
export default function VisitPage() {
  const { id = '' } = useRouter().params
  const at = useVisit(id)
  const [correcting, setCorrecting] = useState(false)
  const { visit, filled } = at
  if (visit === undefined || filled === undefined)
    return (
      <Page title="检查" audience="staff" wide>
        <QueryView loading={at.busy} data={undefined} error={at.error} onRetry={at.reload}>
          {() => null}
        </QueryView>
      </Page>
    )
  const filling = !at.sending && visit.can.includes('conduct') && (visit.state === 'scheduled' || correcting)
  const begun = filled.startedAt !== ''
  const left = visit.checklist.length - answeredOf(filled, visit.checklist)
  const unsaid = unwritten(filled)
  return (
    <Page
      title={visit.kindLabel}
      audience="staff"
      wide
      actions={
        filling && begun ? (
          <Button
            id="visit-finish"
            onClick={() => {
              setCorrecting(false)
              at.finish()
            }}
            disabled={left > 0 || unsaid > 0}
          >
            {left > 0 ? `还有 ${String(left)} 项没答` : unsaid > 0 ? '列为发现的，请写发生了什么' : '检查完了，送出'}
          </Button>
        ) : undefined
      }
    >
      <Where at={at} />
      <Sending at={at} />
      {filling && !begun && (
        <View className="steps-stack">
          <Button id="visit-begin" onClick={() => at.change({ startedAt: new Date().toISOString() })}>
            开始检查
          </Button>
        </View>
      )}
      {filling && begun && <Checklist visit={visit} filled={filled} onChange={at.change} />}
      {!filling && visit.conducted !== null && !at.sending && (
        <Summary visit={visit} onCorrect={() => setCorrecting(true)} onChanged={at.show} onReload={at.reload} />
      )}
    </Page>
  )
}

function Where({ at: { visit } }: { at: VisitAtHand }) {
  if (visit === undefined) return null
  return (
    <Card id="visit-where" title={visit.title} note={`${visit.kindLabel} · ${String(visit.checklist.length)} 项`}>
      <KeyValues
        items={[
          { label: '去哪里', value: [visit.department, visit.post].filter(Boolean).join(' · ') },
          { label: '哪几天', value: [visit.window, visit.due].filter(Boolean).join('，') },
          { label: '谁去', value: visit.inspector },
          ...(visit.note === '' ? [] : [{ label: '交代', value: visit.note }]),
        ]}
      />
    </Card>
  )
}
