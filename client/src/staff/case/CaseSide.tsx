/** Beside the words: until when, what comes next, whom it concerns, what happened. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type CaseView, channels } from '@nuanyu/types/feedback'
import { consequenceOf, isAside, staffCommands } from '../../features/case/commands'
import { dayOf } from '../../features/time/day'
import { sayDay } from '../../features/work/days'
import { Button, Card, DueLabel, KeyValues, Notice, StateTag, Timeline } from '../../ui'
import './CaseSide.scss'

const EDGES: Partial<Record<CaseView['deadline']['status'], 'warn' | 'bad' | 'good'>> = {
  due_soon: 'warn',
  due_today: 'warn',
  overdue: 'bad',
  met: 'good',
}
const OVER: readonly CaseView['deadline']['status'][] = ['met', 'missed', 'ended']

export function DueCard({ view, onDecide }: { view: CaseView; onDecide: () => void }) {
  const next = staffCommands(view).find((command) => !isAside(command, view))
  const { deadline, staffOnly, heldUntil } = view
  const edge = EDGES[deadline.status]
  const extension = staffOnly?.extension
  return (
    <Card id="case-due" className="case-due" {...(edge === undefined ? {} : { tone: edge })}>
      <View className="case-due__label">
        <DueLabel deadline={deadline} />
        {staffOnly?.escalation && <StateTag id="case-escalation" tone="bad" icon="flag" text={staffOnly.escalation} />}
      </View>
      {!OVER.includes(deadline.status) && (
        <View className="case-due__day">答复期限：{sayDay(dayOf(deadline.dueAt))}</View>
      )}
      {staffOnly?.hotline && (
        <View id="case-hotline" className="case-due__day">
          12345要求：{sayDay(staffOnly.hotline.answerBy)}前回复
        </View>
      )}
      {heldUntil !== null ? (
        <View id="case-held-until" className="case-due__next">
          患者希望{sayDay(heldUntil)}以后再转交（例如等出院）。在那之前科室不知道这件事。
        </View>
      ) : next === undefined ? (
        <Waiting view={view} />
      ) : (
        <View className="case-due__next">{consequenceOf(next, view)}</View>
      )}
      {extension && (
        <View className="case-due__extension">
          <Notice id="case-extension" tone="warn" icon="clock" title={`申请延到${sayDay(extension.until)}`}>
            {extension.by}：{extension.reason}
          </Notice>
          {view.can.includes('decideExtension') ? (
            <Button id="case-extension-decide" kind="secondary" small onClick={onDecide}>
              审批延期
            </Button>
          ) : (
            <View className="case-small">等待审批，期限照旧。</View>
          )}
        </View>
      )}
      {view.can.includes('urge') && (
        // Whoever may push may also order that what is behind it be put right.
        <View className="case-due__extension">
          <Button
            id="case-order"
            kind="secondary"
            small
            onClick={() => void Taro.navigateTo({ url: `/office/order/index?source=case:${view.id}` })}
          >
            转督办
          </Button>
        </View>
      )}
    </Card>
  )
}

/** Nothing to do here for this person: say why. */
function Waiting({ view }: { view: CaseView }) {
  if (view.staffOnly === undefined) {
    return (
      <View>
        <View className="case-due__next">这是您自己提的，由其他同事办理。</View>
        <Button
          id="case-as-patient"
          kind="secondary"
          small
          onClick={() => void Taro.navigateTo({ url: `/patient/case/index?id=${view.id}` })}
        >
          去看办理结果
        </Button>
      </View>
    )
  }
  return <View className="case-due__next">{waitingFor(view)}</View>
}

const WAITING: Record<CaseView['state'], string> = {
  submitted: '等待受理，现在不用您办理。',
  accepted: '等待分派科室，现在不用您办理。',
  assigned: '由科室办理，现在不用您操作。',
  investigating: '科室正在调查，现在不用您操作。',
  awaiting_info: '等患者补充情况，现在不用您操作。',
  reply_review: '答复正在审核。自己拟的答复，由另一位同事审核。',
  replied: '已经答复，等患者确认是否解决。',
  reopened: '患者要求重新办理，等待受理。',
  transferred_discipline: '已转纪检监察室独立办理。',
  closed: '这件事已经办结。',
  declined: '没有受理，已告诉患者理由。',
  withdrawn: '患者已经撤回，不再办理。',
  merged: '已并入另一件，由那一件继续办理。',
  referred_dispute: '已按医疗纠纷处理，这里不再办理。',
  archived: '已归档，只能查看。',
}

function waitingFor({ state, staffOnly }: CaseView): string {
  if (state !== 'replied' || !staffOnly) return WAITING[state]
  return `${WAITING[state]}${String(staffOnly.rules.unratedDays)}天没有回应的，按未评价办结。`
}

export function FactsCard({ view }: { view: CaseView }) {
  const { staffOnly, channel } = view
  const where = [view.department?.label, view.post].filter(Boolean).join(' · ')
  const facts = [
    { label: '科室岗位', value: where || '还没有分派' },
    { label: '发生时间', value: view.happened },
    { label: '提交时间', value: view.submitted },
    {
      label: '来源',
      value: staffOnly?.hotline ? `${channels[channel]}，工单 ${staffOnly.hotline.number}` : channels[channel],
      id: 'case-channel',
    },
    { label: '身份', value: view.identity },
    ...(view.risk === 'cleared' ? [{ label: '风险', value: '提示过有危险，已处置' }] : []),
    ...(staffOnly?.mergedFrom.length
      ? [{ label: '合并来的', value: staffOnly.mergedFrom.join('、'), id: 'case-merged-from' }]
      : []),
    ...(staffOnly?.held ? [{ label: '保全', value: staffOnly.held, id: 'case-held' }] : []),
  ]
  return (
    <Card id="case-facts" title="基本情况">
      <KeyValues items={facts} />
    </Card>
  )
}

export function TimelineCard({ view }: { view: CaseView }) {
  const entries = view.timeline
    .map(({ internal, ...entry }, index) => ({ ...entry, key: String(index), ...(internal ? { mark: '内部' } : {}) }))
    .reverse()
  return (
    <Card title="办理经过" {...(entries.some(({ mark }) => mark) ? { note: '标“内部”的，患者看不到' } : {})}>
      <Timeline id="case-timeline" entries={entries} />
    </Card>
  )
}
