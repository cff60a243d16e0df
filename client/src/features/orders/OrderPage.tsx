/** One order, for whoever has to do with it: what is wanted and by when, the next step, and what happened so far. */
import { View } from '@tarojs/components'
import { orderCommands, type OrderCommand, type OrderView } from '@nuanyu/types/orders'
import { useState } from 'react'
import { type Query, useQuery } from '../../cloud'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, DueLabel, EmptyState, KeyValues, Notice, Page, QueryView, StateTag } from '../../ui'
import { ExtensionSheet } from './ExtensionSheet'
import './OrderPage.scss'
import { offerOf } from './steps'
import { StepSheet } from './StepSheet'
import { Story } from './Story'
import { besideDeadline, flagTone, shown, toneOf } from './tones'

export function OrderPage({ id, audience }: { id: string; audience: 'staff' | 'office' }) {
  const query = useQuery('orders.get', id === '' ? null : { orderId: id })
  const [step, setStep] = useState<OrderCommand>()
  const view = query.data
  const offer = view ? offerOf(view) : undefined
  const first = offer?.first
  return (
    <Page
      title="督办"
      audience={audience}
      wide
      actions={
        first && (
          <Button id={`order-${first}`} onClick={() => setStep(first)}>
            {orderCommands[first]}
          </Button>
        )
      }
    >
      {id === '' || query.error?.code === 'NOT_FOUND' ? (
        <EmptyState id="order-missing" icon="search" title="没有找到这件督办" advice="可能不在您的办理和查看范围内。" />
      ) : (
        <QueryView {...query} onRetry={() => void query.reload()}>
          {(open) => <Shown view={open} rest={offer?.rest ?? []} onTake={setStep} />}
        </QueryView>
      )}
      {step && view && <OpenSheet step={step} view={view} query={query} onClose={() => setStep(undefined)} />}
    </Page>
  )
}

function Shown({
  view,
  rest,
  onTake,
}: {
  view: OrderView
  rest: OrderCommand[]
  onTake: (step: OrderCommand) => void
}) {
  return (
    <Columns>
      <>
        <View id="order-title" className="order-title">
          {view.title}
        </View>
        <View className="order-tags">
          <DueLabel id="order-deadline" deadline={shown(view.deadline)} />
          <StateTag id="order-state" tone={toneOf(view.state)} text={view.stateLabel} />
          {besideDeadline(view.flags).map(({ id, label }) => (
            <StateTag key={id} tone={flagTone(id)} text={label} />
          ))}
        </View>
        {view.returned !== '' && (
          <Notice id="order-returned" tone="warn" title="退回的原因">
            {view.returned}
          </Notice>
        )}
        {view.asking && (
          <Notice id="order-asking" tone="warn" title={`${view.asking.by}申请延到${view.asking.until}`}>
            {view.asking.reason}
          </Notice>
        )}
        {view.why !== '' && <Notice id="order-why" icon="shield" title={view.why} />}
        <Card id="order-matter" title="问题">
          <View className="order-text">{view.matter}</View>
        </Card>
        <Card id="order-requirement" title="整改要求" aside={<View className="order-due">{view.due}前</View>}>
          <View className="order-text">{view.requirement}</View>
        </Card>
        {view.plan !== '' && (
          <Card id="order-plan" title="整改方案">
            <View className="order-text">{view.plan}</View>
          </Card>
        )}
        {rest.length > 0 && (
          <View className="order-more">
            {rest.map((one) => (
              <Button
                key={one}
                id={`order-${one}`}
                kind={one === 'cancel' || one === 'askExtension' ? 'quiet' : 'secondary'}
                inline
                onClick={() => onTake(one)}
              >
                {orderCommands[one]}
              </Button>
            ))}
          </View>
        )}
      </>
      <>
        <Facts view={view} />
        <Card title="经过">
          <Story id="order-story" entries={view.history} />
        </Card>
      </>
    </Columns>
  )
}

function Facts({ view }: { view: OrderView }) {
  const { code, kindLabel, office, issued, lead, helpers, inCharge, due, extended, lookback, source } = view
  const facts: [string, string | null][] = [
    ['编号', code],
    ['类别', kindLabel],
    ['交办', `${office} ${issued}`],
    ['牵头', lead],
    ['配合', helpers.join('、') || null],
    ['责任人', inCharge],
    ['期限', extended === null ? due : `${due}（${extended}）`],
    ['回头看', lookback],
    ['来自', source && [source.kindLabel, source.label].filter(Boolean).join(' · ')],
  ]
  const page = source?.page ?? ''
  return (
    <Card
      id="order-facts"
      title="交办情况"
      aside={
        page !== '' && (
          <Button id="order-source" kind="quiet" small inline onClick={() => openPage(page)}>
            看来源
          </Button>
        )
      }
    >
      <KeyValues items={facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </Card>
  )
}

interface OpenSheetProps {
  step: OrderCommand
  view: OrderView
  query: Query<OrderView>
  onClose: () => void
}

function OpenSheet({ step, view, query, onClose }: OpenSheetProps) {
  const props = {
    view,
    onClose,
    onReload: () => void query.reload(),
    onDone: (after: OrderView) => {
      query.setData(after)
      onClose()
    },
  }
  return step === 'decideExtension' ? <ExtensionSheet {...props} /> : <StepSheet key={step} step={step} {...props} />
}
