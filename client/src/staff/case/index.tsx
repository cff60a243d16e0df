import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { useQuery, type Query } from '../../cloud'
import { Button, EmptyState, Page, QueryView, Skeleton } from '../../ui'
import { ApproveSheet } from './ApproveSheet'
import { AssignSheet } from './AssignSheet'
import { CaseWords, DraftCard, EvaluationCard, ReplyCard } from './CaseBody'
import { DueCard, FactsCard, TimelineCard } from './CaseSide'
import { isAside, staffCommands, titleOf, type StaffCommand } from './commands'
import './index.scss'
import { ReplyForm } from './ReplyForm'
import { ReturnSheet } from './ReturnSheet'
import { useCaseCommand } from './useCaseCommand'

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
          advice="可能已改派给别的科室，或不在您的办理范围内。请从工作台打开。"
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

/** What is open above the case. */
type Step = 'assign' | 'submitReply' | 'returnReply' | 'approveReply' | null

function OpenCase({ view, query }: { view: CaseView; query: Query<CaseView> }) {
  const [step, setStep] = useState<Step>(null)
  const [reason, setReason] = useState('')
  const accept = useCaseCommand('accept', view, query)
  const investigate = useCaseCommand('investigate', view, query)
  const close = () => setStep(null)

  const take = (command: StaffCommand) => {
    if (command === 'accept') void accept.send({}).then(explain)
    else if (command === 'investigate') void investigate.send({}).then(explain)
    else {
      setStep(command)
      if (command === 'submitReply') scrollToForm()
    }
  }
  const explain = (done: boolean) => {
    if (!done) void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const writing = step === 'submitReply'
  const busy = accept.busy || investigate.busy
  const mine = staffCommands(view).length > 0 && !writing
  return (
    <Page title="办理" audience="staff" wide actions={mine && <Steps view={view} busy={busy} onTake={take} />}>
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
          <View className="case">
            <View className="case__side case__side--first">
              <DueCard view={view} />
            </View>
            <View className="case__main">
              <CaseWords view={view} />
              <ReplyCard view={view} />
              <EvaluationCard view={view} />
              {writing ? <ReplyForm view={view} query={query} onClose={close} /> : <DraftCard view={view} />}
            </View>
            <View className="case__side case__side--second">
              <FactsCard view={view} />
              <TimelineCard view={view} />
            </View>
          </View>
        )}
      </QueryView>
      {step === 'assign' && <AssignSheet view={view} query={query} onClose={close} />}
      {step === 'approveReply' && <ApproveSheet view={view} query={query} onClose={close} />}
      {step === 'returnReply' && (
        <ReturnSheet view={view} query={query} reason={reason} onReason={setReason} onClose={close} />
      )}
    </Page>
  )
}

interface StepsProps {
  view: CaseView
  busy: boolean
  onTake: (command: StaffCommand) => void
}

/** The first legal step is the primary button, the others stand beside it. */
function Steps({ view, busy, onTake }: StepsProps) {
  const [first, ...others] = staffCommands(view)
  if (first === undefined) return null
  return (
    <>
      {others.map((command) => (
        <Button
          key={command}
          id={`case-command-${command}`}
          kind="secondary"
          disabled={busy}
          onClick={() => onTake(command)}
        >
          {titleOf(command, view)}
        </Button>
      ))}
      <Button
        id="case-primary"
        kind={isAside(first, view) ? 'secondary' : 'primary'}
        loading={busy}
        onClick={() => onTake(first)}
      >
        {titleOf(first, view)}
      </Button>
    </>
  )
}

function scrollToForm(): void {
  setTimeout(() => {
    void Taro.pageScrollTo({ selector: '#reply-form', duration: 0 }).catch(() => undefined)
  }, 50)
}
