import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { useQuery, type Query } from '../../cloud'
import { offerOf, type StaffCommand } from '../../features/case/commands'
import type { Typed } from '../../features/case/step'
import { useCaseCommand } from '../../features/case/useCaseCommand'
import { ReportLink } from '../../features/findings/ReportLink'
import { Button, EmptyState, Page, QueryView, Skeleton } from '../../ui'
import { CaseWords, DraftCard, EndingCard, EvaluationCard, QuestionCard, ReplyCard } from './CaseBody'
import { DueCard, FactsCard, TimelineCard } from './CaseSide'
import { ContactCard } from './Contact'
import './index.scss'
import { MoreSheet } from './MoreSheet'
import { NamedCard } from './NamedStaff'
import { PartnersCard } from './Partners'
import { ReplyForm } from './ReplyForm'
import { RetaliationCard } from './Retaliation'
import { RiskBanner } from './RiskBanner'
import { type AtOnce, type OnPage, sheets } from './sheets'
import { StepBar } from './StepBar'

/** Everything one may know about a case and the next legal step. What may be done is the server's `can`, nothing else. */
export default function StaffCasePage() {
  const { id = '' } = useRouter().params
  const query = useQuery('feedback.get', id === '' ? null : { caseId: id })
  if (query.data) return <OpenCase view={query.data} query={query} />
  return (
    <Page title="办理" audience="staff">
      {id === '' || query.error?.code === 'NOT_FOUND' ? (
        <EmptyState
          id="case-missing"
          icon="search"
          title="没有找到这件事"
          advice="可能已转给别的部门，或不在您的办理范围内。"
          action={
            <Button
              id="case-to-workbench"
              kind="secondary"
              onClick={() => void Taro.redirectTo({ url: '/staff/workbench/index' })}
            >
              去工作台
            </Button>
          }
        />
      ) : (
        <QueryView
          {...query}
          onRetry={() => void query.reload()}
          skeleton={
            <>
              <Skeleton lines={2} />
              <Skeleton lines={4} />
              <Skeleton lines={3} />
            </>
          }
        >
          {() => null}
        </QueryView>
      )}
    </Page>
  )
}

/** What is open above the case, or being written in it. */
type Open = Exclude<StaffCommand, AtOnce> | 'more' | null

function OpenCase({ view, query }: { view: CaseView; query: Query<CaseView> }) {
  const [open, setOpen] = useState<Open>(null)
  const [typed] = useState<Typed>(() => new Map())
  const accept = useCaseCommand('accept', view, query)
  const investigate = useCaseCommand('investigate', view, query)
  const close = () => setOpen(null)

  const take = (command: StaffCommand) => {
    if (command === 'accept') void atOnce(accept)
    else if (command === 'investigate') void atOnce(investigate)
    else {
      setOpen(command)
      if (command === 'submitReply') scrollToForm()
    }
  }
  const atOnce = async (command: typeof accept | typeof investigate) => {
    close()
    if (!(await command.send({}))) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const writing = open === 'submitReply'
  const busy = accept.busy || investigate.busy
  const offer = offerOf(view)
  const bar = offer.first !== undefined && !writing && (
    <StepBar view={view} offer={offer} busy={busy} onTake={take} onMore={() => setOpen('more')} />
  )
  const step = { view, query, typed, onClose: close }
  return (
    <Page title="办理" audience="staff" wide actions={bar}>
      <QueryView
        loading={query.loading}
        data={view}
        error={accept.error ?? investigate.error ?? query.error}
        onRetry={() => {
          accept.clear()
          investigate.clear()
          void query.reload()
        }}
      >
        {() => (
          <>
            <RiskBanner view={view} onClear={() => take('clearRisk')} />
            <View className="case">
              <View className="case__side case__side--first">
                <DueCard view={view} onDecide={() => take('decideExtension')} />
              </View>
              <View className="case__main">
                <RetaliationCard view={view} onAnswer={() => take('handleRetaliation')} />
                <CaseWords view={view} />
                <EndingCard view={view} />
                <ReplyCard view={view} />
                <EvaluationCard view={view} />
                <QuestionCard view={view} />
                <NamedCard view={view} />
                <PartnersCard view={view} />
                {writing ? <ReplyForm {...step} /> : <DraftCard view={view} />}
              </View>
              <View className="case__side case__side--second">
                <FactsCard view={view} />
                <ContactCard view={view} />
                <ReportLink source={`case:${view.id}`} />
                <TimelineCard view={view} />
              </View>
            </View>
          </>
        )}
      </QueryView>
      {open === 'more' && <MoreSheet view={view} rest={offer.rest} onTake={take} onClose={close} />}
      <OpenSheet open={open} step={step} />
    </Page>
  )
}

function OpenSheet({ open, step }: { open: Open; step: Parameters<typeof ReplyForm>[0] }) {
  if (open === null || open === 'more' || open === ('submitReply' satisfies OnPage)) return null
  const Sheet = sheets[open]
  return <Sheet key={open} {...step} />
}

function scrollToForm(): void {
  setTimeout(() => {
    void Taro.pageScrollTo({ selector: '#reply-form', duration: 0 }).catch(() => undefined)
  }, 50)
}
