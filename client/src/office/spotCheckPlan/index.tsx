import { View } from '@tarojs/components'
import { checkKinds, type CheckKind, type PlanChoices, type PlanView } from '@nuanyu/types/inspection'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { placeProblems, useQuery } from '../../cloud'
import { FormField } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { ItemPicker } from '../../features/inspection/ItemPicker'
import { Button, Card, DateInput, EmptyState, Notice, Page, QueryView, TextInput } from '../../ui'
import './index.scss'
import { usePlan } from './usePlan'
import { Where } from './Where'

/** A plan is written here: when, where and how many, and what is asked. */
export default function SpotCheckPlanPage() {
  const { id = '' } = useRouter().params
  const choices = useQuery('inspection.choices', {})
  const plan = useQuery('inspection.plan', id === '' ? null : { planId: id })
  const data =
    choices.data && (id === '' ? { choices: choices.data } : plan.data && { choices: choices.data, view: plan.data })
  return (
    <Page title={id === '' ? '起草巡查计划' : '修改巡查计划'} audience="office" wide>
      <QueryView
        loading={choices.loading || plan.loading}
        data={data}
        error={choices.error ?? plan.error}
        onRetry={() => {
          void choices.reload()
          void plan.reload()
        }}
      >
        {(known) => <Known {...known} onStale={() => void plan.reload()} />}
      </QueryView>
    </Page>
  )
}

interface KnownProps {
  choices: PlanChoices
  view?: PlanView
  onStale: () => void
}

function Known({ choices, view, onStale }: KnownProps) {
  if (view && !view.can.includes('edit'))
    return <EmptyState id="plan-closed" icon="lock" title="现在不能修改" advice={`这个计划${view.stateLabel}。`} />
  const key = view ? `${view.id}.${String(view.version)}` : 'new'
  return <Editor key={key} choices={choices} view={view} onStale={onStale} />
}

function Editor({ choices, view, onStale }: { choices: PlanChoices; view: PlanView | undefined; onStale: () => void }) {
  const plan = usePlan({
    view,
    onStale,
    onDone: (id) => void Taro.redirectTo({ url: `/office/spotCheck/index?id=${id}` }),
  })
  const [kind, setKind] = useState<CheckKind>('call')
  const { form, problems, error, change } = plan
  const wrong = (path: string) =>
    Object.entries(problems).find(([at]) => at === `form.${path}` || at.startsWith(`form.${path}.`))?.[1]
  const all = placeProblems(problems, ['form.title', 'form.from', 'form.until']).unshown
  return (
    <View className="check-plan">
      <RestoredNote shown={plan.restored} onDiscard={plan.startOver} />
      {view !== undefined && view.reason !== '' && (
        <Notice id="plan-returned" tone="warn" title="退回修改">
          {view.reason}
        </Notice>
      )}
      <Card title="叫什么、什么时候">
        <FormField path="title" label="名称" required error={wrong('title')}>
          <TextInput
            id="plan-title"
            label="名称"
            placeholder="例：十一月出院患者电话回访"
            value={form.title}
            maxLength={40}
            onChange={(title) => change({ title })}
          />
        </FormField>
        <View className="check-plan-pair">
          <FormField path="from" label="从" required error={wrong('from')}>
            <DateInput id="plan-from" label="从" value={form.from} onChange={(from) => change({ from })} />
          </FormField>
          <FormField path="until" label="到" required error={wrong('until')}>
            <DateInput
              id="plan-until"
              label="到"
              value={form.until}
              min={form.from}
              onChange={(until) => change({ until })}
            />
          </FormField>
        </View>
      </Card>
      <Where
        form={form}
        choices={choices}
        wrong={(index) => wrong(`lines.${String(index)}`)}
        kind={kind}
        onKind={setKind}
        onChange={(lines) => change({ lines })}
      />
      <Card
        id="plan-items"
        title={`${checkKinds[kind]}${kind === 'call' ? '问什么' : '看什么'}`}
        note="从三声五心、生冷硬顶推拖、九项准则、懂不懂·通不通·好不好和手册里选，也可以自己写"
      >
        <ItemPicker
          key={kind}
          id={`plan-${kind}`}
          offered={choices}
          value={form.items[kind]}
          onChange={(items) => change({ items: { ...form.items, [kind]: items } })}
        />
      </Card>
      {all.length > 0 && (
        <Notice id="plan-missing" tone="warn" title="还有要填写或修改的">
          {all.join('；')}
        </Notice>
      )}
      {error !== undefined && error.code !== 'VALIDATION' && error.code !== 'CONFLICT' && (
        <Notice id="plan-error" tone="bad" title={error.message} />
      )}
      <View className="check-plan-actions">
        <Button id="plan-propose" loading={plan.busy} onClick={() => void plan.saveAndPropose()}>
          送批
        </Button>
        <Button id="plan-save" kind="secondary" disabled={plan.busy} onClick={() => void plan.saveOnly()}>
          先存草稿
        </Button>
      </View>
      <View className="check-plan-note">由没有参与起草的同事批准；批准以后再随机抽样。</View>
    </View>
  )
}
