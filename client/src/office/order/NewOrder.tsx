import { View } from '@tarojs/components'
import { orderKinds, type OrderForm as Choices, type OrderView, researchCategories } from '@nuanyu/types/orders'
import type { SourceRef } from '@nuanyu/types/sources'
import Taro from '@tarojs/taro'
import { newCommandId, placeProblems, useCommand, useDraft, useQuery } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { FormField } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { OrderRows } from '../../features/orders/OrderRows'
import { PrivacyHint } from '../../features/words/PrivacyHint'
import {
  Button,
  Card,
  Columns,
  DateInput,
  Notice,
  Page,
  QueryView,
  Section,
  Segmented,
  TextArea,
  TextInput,
} from '../../ui'
import { FIELDS, filledFrom, freshOrder, inputOf, isEmptyOrder, type OrderForm } from './form'
import './index.scss'
import { Who } from './Who'

const KINDS = (['order', 'research'] as const).map((id) => ({ id, label: orderKinds[id] }))
const CATEGORIES = (['patients', 'staff', 'development'] as const).map((id) => ({ id, label: researchCategories[id] }))

interface NewOrderProps {
  source: SourceRef | null
  onIssued: (view: OrderView) => void
}

export function NewOrder({ source, onIssued }: NewOrderProps) {
  const choices = useQuery('orders.form', { source })
  return (
    <Page title="交办一件" audience="office" wide>
      <QueryView {...choices} onRetry={() => void choices.reload()}>
        {(known) => <Form choices={known} source={source} onIssued={onIssued} />}
      </QueryView>
    </Page>
  )
}

function Form({ choices, source, onIssued }: NewOrderProps & { choices: Choices }) {
  const key = source ? `draft:order-new-${source.id}` : 'draft:order-new'
  const draft = useDraft(key, freshOrder, isEmptyOrder)
  const form = filledFrom(draft.value, choices)
  const command = useCommand('orders.issue')
  const { marks, unshown } = placeProblems(command.fieldErrors, FIELDS)
  useScrollToProblem(command.error, marks, FIELDS)
  const change = (part: Partial<OrderForm>, path: string) => {
    draft.patch({ ...form, ...part, commandId: newCommandId() })
    command.clear(path)
  }
  const send = async () => {
    const view = await command.run(inputOf(form, source))
    if (!view) return
    draft.discard()
    void Taro.showToast({ title: '已交办', icon: 'success' })
    onIssued(view)
  }
  return (
    <>
      <RestoredNote shown={draft.restored} onDiscard={() => draft.discard()} />
      {choices.facts && (
        <Notice id="order-from" title={`来自${choices.facts.kindLabel}：${choices.facts.label}`}>
          只带来科室和答复的内容，患者的姓名和原话不会带过来。
        </Notice>
      )}
      {choices.before.length > 0 && (
        <Section title="同一来源已经交办过">
          <OrderRows rows={choices.before} page="office/order/index" />
        </Section>
      )}
      <Columns>
        <Card title="什么事">
          <FormField path="kind" label="类别">
            <Segmented
              id="order-kind"
              label="类别"
              options={KINDS}
              value={form.kind}
              onChange={(kind) => change({ kind, category: null }, 'category')}
            />
          </FormField>
          {form.kind === 'research' && (
            <FormField path="category" label="是谁的问题" required error={marks.category}>
              <Segmented
                id="order-category"
                label="是谁的问题"
                options={CATEGORIES}
                value={form.category ?? ('' as never)}
                onChange={(category) => change({ category }, 'category')}
              />
            </FormField>
          )}
          <FormField path="title" label="事项" required error={marks.title}>
            <TextInput
              id="order-title-input"
              label="事项"
              value={form.title}
              maxLength={60}
              placeholder="例如：夜间铃响应不及时"
              onChange={(title) => change({ title }, 'title')}
            />
          </FormField>
          <FormField
            path="matter"
            label="问题"
            required
            hint="科室和支部都会看到。不写患者姓名、电话、床号。"
            error={marks.matter}
          >
            <TextArea
              id="order-matter-input"
              label="问题"
              value={form.matter}
              maxLength={2000}
              lines={5}
              placeholder="什么时候、在哪里、有什么事实"
              onChange={(matter) => change({ matter }, 'matter')}
            />
            <PrivacyHint text={`${form.title} ${form.matter}`} />
          </FormField>
          <FormField path="requirement" label="整改要求" required error={marks.requirement}>
            <TextArea
              id="order-requirement-input"
              label="整改要求"
              value={form.requirement}
              maxLength={1000}
              lines={3}
              placeholder="做到什么样算办好"
              onChange={(requirement) => change({ requirement }, 'requirement')}
            />
          </FormField>
        </Card>
        <>
          <Card title="谁来办、什么时候办好">
            <Who form={form} marks={marks} onChange={change} />
            <FormField path="dueOn" label="期限" required error={marks.dueOn}>
              <DateInput
                id="order-due"
                label="期限"
                value={form.dueOn}
                min={choices.days.from}
                max={choices.days.to}
                onChange={(dueOn) => change({ dueOn }, 'dueOn')}
              />
            </FormField>
            {choices.offices.length > 1 && (
              <FormField path="office" label="以哪个部门交办" error={marks.office}>
                <Segmented
                  id="order-office"
                  label="以哪个部门交办"
                  options={choices.offices}
                  value={form.office ?? ('' as never)}
                  onChange={(office) => change({ office }, 'office')}
                />
              </FormField>
            )}
          </Card>
          <Refusal
            error={command.error}
            unshown={unshown}
            onReload={() => {
              draft.patch({ commandId: newCommandId() })
              command.clear()
            }}
          />
          <View className="order-new-says">交办后牵头科室的经办人和负责人马上收到通知，内容不能再改。</View>
          <Button id="order-issue" loading={command.busy} onClick={() => void send()}>
            交办
          </Button>
        </>
      </Columns>
    </>
  )
}
