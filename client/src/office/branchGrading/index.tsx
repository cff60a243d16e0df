import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Grading, gradings, type GradingView } from '@nuanyu/types/branchWork'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import '../../features/branchWork/branchWork.scss'
import { Sum } from '../../features/branchWork/Sum'
import { StepSheet } from '../../features/steps/StepSheet'
import { Button, Card, ChipGroup, Columns, Field, KeyValues, Notice, Page, QueryView, StateTag } from '../../ui'

/** 评议定级: the table, the sum, what it suggests, and what two people made of it. */
export default function BranchGradingPage() {
  const { branchId = '', year = '' } = useRouter().params
  const query = useQuery('branchWork.grading', { branchId, year: Number(year) })
  return (
    <Page title="支部评议定级" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => <Shown view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
      </QueryView>
    </Page>
  )
}

interface ShownProps {
  view: GradingView
  onChanged: (view: GradingView) => void
  onReload: () => void
}

function Shown({ view, onChanged, onReload }: ShownProps) {
  const { score, proposal, decided } = view
  return (
    <Columns>
      <>
        <Notice id="grading-next" title={view.next} />
        {view.returned !== '' && <Notice id="grading-returned" tone="warn" title={`退回：${view.returned}`} />}
        {view.moved && (
          <Notice id="grading-moved" tone="warn" title={`提出时是 ${String(proposal?.total ?? 0)} 分，现在有变化`} />
        )}
        <Card
          id="grading"
          title={`${score.branch.label} · ${String(score.year)}年`}
          aside={<StateTag id="grading-state" tone={decided ? 'good' : 'warn'} text={view.stateLabel} />}
        >
          <KeyValues
            items={[
              {
                label: '按表算出',
                value: `${String(score.total)} 分，${view.suggestedLabel}`,
                id: 'grading-suggested',
              },
              ...(proposal
                ? [
                    { label: '提出等次', value: `${proposal.label}（${proposal.by}，${proposal.when}）` },
                    ...(proposal.reason === ''
                      ? []
                      : [{ label: proposal.differs ? '与算出不同的理由' : '说明', value: proposal.reason }]),
                  ]
                : []),
              ...(decided ? [{ label: '审定', value: `${decided.label}（${decided.by}，${decided.when}）` }] : []),
            ]}
          />
        </Card>
        <Steps view={view} onChanged={onChanged} onReload={onReload} />
      </>
      <>
        <Card title="计分表" note="只作参考，由人决定">
          <KeyValues items={view.table.map(({ label, says }) => ({ label, value: says }))} />
        </Card>
        <Sum score={score} />
      </>
    </Columns>
  )
}

function Steps({ view, onChanged, onReload }: ShownProps) {
  const [step, setStep] = useState<'proposeGrade' | 'decideGrade' | 'sendBackGrade'>()
  const [grading, setGrading] = useState<Grading>(view.suggested)
  const { branch, year } = view.score
  const on = (commandId: string) => ({ commandId, branchId: branch.id, year, version: view.version })
  const ends = {
    onReload,
    onClose: () => setStep(undefined),
    onDone: (after: GradingView) => {
      setStep(undefined)
      onChanged(after)
    },
  }
  return (
    <View className="branch-does">
      {view.can.includes('proposeGrade') && (
        <Button id="grading-propose" onClick={() => setStep('proposeGrade')}>
          提出等次
        </Button>
      )}
      {view.can.includes('decideGrade') && (
        <Button id="grading-decide" onClick={() => setStep('decideGrade')}>
          审定
        </Button>
      )}
      {view.can.includes('sendBackGrade') && (
        <Button id="grading-sendBack" kind="quiet" onClick={() => setStep('sendBackGrade')}>
          退回重评
        </Button>
      )}
      {step === 'proposeGrade' && (
        <StepSheet
          id="grading-propose-sheet"
          action="branchWork.proposeGrade"
          title="提出等次"
          confirm="提出"
          says={`按表算出 ${String(view.score.total)} 分，${view.suggestedLabel}。由另一位同志审定。`}
          done="已提出"
          label={grading === view.suggested ? '说明' : '为什么和算出的不同'}
          optional={grading === view.suggested}
          maxLength={300}
          fields={['grading']}
          input={(reason, commandId) => ({ ...on(commandId), grading, reason })}
          {...ends}
        >
          {(marks, clear) => (
            <Field label="等次" required error={marks.grading}>
              <ChipGroup
                id="grading-choice"
                single
                options={Grading.options.map((id) => ({ id, label: gradings[id] }))}
                value={[grading]}
                onChange={([next]) => {
                  if (next !== undefined) setGrading(next as Grading)
                  clear('grading')
                }}
              />
            </Field>
          )}
        </StepSheet>
      )}
      {step === 'decideGrade' && (
        <StepSheet
          id="grading-decide-sheet"
          action="branchWork.decideGrade"
          title={`审定：${view.proposal?.label ?? ''}`}
          confirm="审定"
          says="审定后支部可以看到。以后积分有变化不会自动改等次。"
          done="已审定"
          input={(_text, commandId) => on(commandId)}
          {...ends}
        />
      )}
      {step === 'sendBackGrade' && (
        <StepSheet
          id="grading-sendBack-sheet"
          action="branchWork.sendBackGrade"
          title="退回重评"
          confirm="退回"
          says="回到待评议，原来的记录保留。"
          done="已退回"
          label="退回的原因"
          maxLength={200}
          input={(reason, commandId) => ({ ...on(commandId), reason })}
          {...ends}
        />
      )}
    </View>
  )
}
