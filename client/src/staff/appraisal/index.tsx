import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { AppraisalView } from '@nuanyu/types/appraisal'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { YearFile } from '../../features/appraisal/YearFile'
import { StepSheet } from '../../features/steps/StepSheet'
import { today } from '../../features/time/day'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, Field, ListRow, Notice, Page, QueryView, Segmented, StateTag } from '../../ui'

/** My own year: what speaks for me, what was said, my grade, my word about it. */
export default function MyAppraisalPage() {
  const params = useRouter().params
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(Number(params.year ?? thisYear))
  const query = useQuery('appraisal.mine', { year })
  const vetoes = useQuery('veto.mine', {})
  const nav = useWorkNav('myAppraisal')
  const years = [...new Set([thisYear, thisYear - 1, year])].sort((a, b) => b - a)
  return (
    <Page title="我的医德考评" audience="staff" wide nav={nav}>
      {(vetoes.data?.items.length ?? 0) > 0 && (
        <Card id="my-vetoes" flush title="一票否决事项" tone="warn">
          {vetoes.data?.items.map(({ id, rules, year: of, stateLabel, due }) => (
            <ListRow
              key={id}
              id={`my-veto-${id}`}
              title={rules.join('；')}
              note={[`${String(of)}年度`, due].filter(Boolean).join(' · ')}
              aside={<StateTag tone="warn" text={stateLabel} />}
              onClick={() => openPage(`staff/veto/index?id=${id}`)}
            />
          ))}
        </Card>
      )}
      <View className="appraisal-does">
        <Segmented
          id="my-year"
          label="年度"
          options={years.map((one) => ({ id: String(one), label: `${String(one)}年度` }))}
          value={String(year)}
          onChange={(id) => setYear(Number(id))}
        />
      </View>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <YearFile
            view={view}
            steps={<Mine view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
          />
        )}
      </QueryView>
    </Page>
  )
}

interface MineProps {
  view: AppraisalView
  onChanged: (view: AppraisalView) => void
  onReload: () => void
}

function Mine({ view, onChanged, onReload }: MineProps) {
  const [step, setStep] = useState<'state' | 'appeal'>()
  const ends = {
    onReload,
    onClose: () => setStep(undefined),
    onDone: (after: AppraisalView) => {
      setStep(undefined)
      onChanged(after)
    },
  }
  const on = (commandId: string) => ({
    commandId,
    staffId: view.person.staffId,
    year: view.year,
    version: view.version,
  })
  return (
    <View className="appraisal-does">
      {view.can.includes('state') && (
        <Button id="my-state" icon="edit" onClick={() => setStep('state')}>
          签意见
        </Button>
      )}
      {view.can.includes('appeal') && (
        <Button id="my-appeal" kind="secondary" icon="edit" onClick={() => setStep('appeal')}>
          申诉
        </Button>
      )}
      {view.can.includes('include') && <Training view={view} onChanged={onChanged} />}
      {step === 'state' && <StateSheet view={view} on={on} {...ends} />}
      {step === 'appeal' && (
        <StepSheet
          id="my-appeal-sheet"
          action="appraisal.appeal"
          title="申诉"
          confirm="提交申诉"
          says="由没有参与评定和审核的人复核，复核结果为最终结果。"
          done="已提交"
          label="申诉的理由"
          path="text"
          maxLength={1000}
          input={(text, commandId) => ({ ...on(commandId), text })}
          {...ends}
        />
      )}
    </View>
  )
}

/** Quizzes are mine alone until I add them, and again when I take them away. */
function Training({ view, onChanged }: Pick<MineProps, 'view' | 'onChanged'>) {
  const command = useCommand('appraisal.include')
  const { included, available } = view.training
  if (!included && available === 0) return null
  const send = async () => {
    const { person, year, version } = view
    const input = { commandId: newCommandId(), staffId: person.staffId, year, version, on: !included }
    const after = await command.run(input)
    if (after) onChanged(after)
  }
  return (
    <Notice
      id="my-training"
      title={included ? '手册小测已放进考评依据' : `今年做过 ${String(available ?? 0)} 次手册小测`}
      action={
        <Button id="my-training-turn" kind="quiet" small inline loading={command.busy} onClick={() => void send()}>
          {included ? '撤回' : '放进依据'}
        </Button>
      }
    >
      {command.error?.message ??
        (included ? '评定的人能看到；可以随时撤回。' : '小测结果只有您自己能看，放不放进来由您决定。')}
    </Notice>
  )
}

const ANSWERS = [
  { id: 'yes', label: '同意' },
  { id: 'no', label: '不同意' },
] as const

type StateSheetProps = Pick<MineProps, 'view' | 'onReload'> & {
  on: (commandId: string) => { commandId: string; staffId: string; year: number; version: number }
  onDone: (view: AppraisalView) => void
  onClose: () => void
}

function StateSheet({ view, on, ...ends }: StateSheetProps) {
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  return (
    <StepSheet
      id="my-state-sheet"
      action="appraisal.state"
      title={`评定：${view.proposal?.label ?? ''}`}
      confirm="签意见"
      says="您的意见会和评语一起给审核的人看。不同意也不影响以后申诉。"
      done="已签"
      label="我的意见"
      path="text"
      optional={answer === 'yes'}
      maxLength={1000}
      input={(text, commandId) => ({ ...on(commandId), agree: answer === 'yes', text })}
      {...ends}
    >
      {(_marks, clear) => (
        <Field label="是否同意" required>
          <Segmented
            id="my-agree"
            label="是否同意"
            options={ANSWERS}
            value={answer}
            onChange={(next) => {
              setAnswer(next)
              clear('agree')
            }}
          />
        </Field>
      )}
    </StepSheet>
  )
}
