/** Beside the words: until when, what comes next, whom it concerns, what happened. */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CaseView } from '@nuanyu/types/feedback'
import { Button, Card, DueLabel, KeyValues, Notice, Timeline } from '../../ui'
import { consequences, isAside, staffCommands } from './commands'

const EDGES = {
  running: undefined,
  due_soon: 'warn',
  due_today: 'warn',
  overdue: 'bad',
  met: 'good',
  missed: undefined,
} as const

export function DueCard({ view }: { view: CaseView }) {
  const next = staffCommands(view).find((command) => !isAside(command, view))
  const { deadline } = view
  const edge = EDGES[deadline.status]
  const over = deadline.status === 'met' || deadline.status === 'missed'
  return (
    <Card id="case-due" className="case-due" {...(edge === undefined ? {} : { tone: edge })}>
      <View className="case-due__label">
        <DueLabel deadline={deadline} />
      </View>
      {!over && <View className="case-due__day">答复期限：{sayDue(deadline.dueAt)}</View>}
      {next !== undefined && <View className="case-due__next">{consequences[next]}</View>}
      {next === undefined && <Waiting view={view} />}
    </Card>
  )
}

/** Nothing to do here for this person: say why. */
function Waiting({ view }: { view: CaseView }) {
  if (view.can.includes('evaluate')) {
    return (
      <View>
        <View className="case-due__next">这是您自己提的，由其他同事办理。</View>
        <Button
          id="case-as-patient"
          kind="secondary"
          small
          onClick={() => void Taro.navigateTo({ url: `/patient/case/index?id=${view.id}` })}
        >
          去评价办理结果
        </Button>
      </View>
    )
  }
  return <View className="case-due__next">{WAITING[view.state]}</View>
}

const WAITING: Record<CaseView['state'], string> = {
  submitted: '等待受理，现在不用您办理。',
  accepted: '等待分派科室，现在不用您办理。',
  assigned: '由科室办理，现在不用您操作。',
  investigating: '科室正在调查，现在不用您操作。',
  reply_review: '答复正在审核。自己拟的答复，由另一位同事审核。',
  replied: '已经答复，等患者确认是否解决。',
  reopened: '患者要求重新办理，等待受理。',
  closed: '这件事已经办结。',
}

export function FactsCard({ view }: { view: CaseView }) {
  const where = [view.department?.label, view.post].filter(Boolean).join(' · ')
  return (
    <Card id="case-facts" title="基本情况">
      <KeyValues
        items={[
          { label: '科室岗位', value: where || '还没有分派' },
          { label: '发生时间', value: view.happened },
          { label: '提交时间', value: view.submitted },
          { label: '身份', value: view.identity },
        ]}
      />
      {view.contact && <ContactLine contact={view.contact} />}
    </Card>
  )
}

function ContactLine({ contact }: { contact: NonNullable<CaseView['contact']> }) {
  return (
    <View className="case-contact">
      <Notice icon="lock" title={`${contact.name} ${contact.phone}`}>
        仅用于联系本人、办理这件事，请不要外传。
      </Notice>
      {contact.phone !== '' && (
        <Button
          id="case-call"
          kind="secondary"
          icon="phone"
          small
          onClick={() => void Taro.makePhoneCall({ phoneNumber: contact.phone }).catch(() => undefined)}
        >
          打电话
        </Button>
      )}
    </View>
  )
}

export function TimelineCard({ view }: { view: CaseView }) {
  const entries = view.timeline.map((entry, index) => ({ ...entry, key: String(index) })).reverse()
  return (
    <Card title="办理经过">
      <Timeline id="case-timeline" entries={entries} />
    </Card>
  )
}

/** The day as people say it; the clock always ends with the day. */
function sayDue(dueAt: string): string {
  const local = new Date(Date.parse(dueAt) + 8 * 3600_000)
  const weekday = ['日', '一', '二', '三', '四', '五', '六'][local.getUTCDay()] ?? ''
  return `${String(local.getUTCMonth() + 1)}月${String(local.getUTCDate())}日（周${weekday}）`
}
