/** A new visit: where, when, who goes, and what to look at. */
import { View } from '@tarojs/components'
import {
  checkKinds,
  type CheckItem,
  itemSources,
  type ItemSource,
  type VisitKind,
} from '@nuanyu/types/inspection/items'
import type { VisitView } from '@nuanyu/types/visits'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useQuery } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { DepartmentButton } from '../../features/departments/DepartmentButton'
import { DepartmentSheet } from '../../features/findings/DepartmentSheet'
import { FormField } from '../../features/form/FormField'
import '../../features/steps/steps.scss'
import { daysAfter, today } from '../../features/time/day'
import {
  Button,
  Card,
  ChipGroup,
  Columns,
  DateInput,
  ListRow,
  Notice,
  SelectInput,
  TextArea,
  TextInput,
} from '../../ui'
import { OwnItem } from './OwnItem'

const KINDS = (['undercover', 'walk_through', 'on_site'] as const).map((id) => ({ id, label: checkKinds[id] }))
const FIELDS = ['plan', 'kind', 'title', 'departmentId', 'postId', 'from', 'until', 'items', 'inspectorId', 'note']

interface ScheduleProps {
  /** A spot-check plan that is being carried out: then its lines are offered. */
  planId: string | null
  onDone: (visit: VisitView) => void
}

export function Schedule({ planId, onDone }: ScheduleProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [kind, setKind] = useState<VisitKind>('undercover')
  const [title, setTitle] = useState('')
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [postId, setPostId] = useState('')
  const [from, setFrom] = useState(today())
  const [until, setUntil] = useState(daysAfter(today(), 7))
  const [inspectorId, setInspectorId] = useState('')
  const [items, setItems] = useState<CheckItem[]>([])
  const [note, setNote] = useState('')
  const form = useQuery('visits.form', { departmentId: department?.id ?? null, planId })
  const [lineKey, setLineKey] = useState('')
  const line = form.data?.plan?.lines.find(({ key }) => key === lineKey)
  const schedule = useCommand('visits.schedule')
  const { marks, unshown } = placeProblems(schedule.fieldErrors, FIELDS)
  const touch = (path: string) => schedule.clear(path)
  const send = async () => {
    const visit = await schedule.run({
      commandId,
      kind,
      title,
      departmentId: department?.id ?? '',
      postId: postId === '' ? null : postId,
      from,
      until,
      items,
      inspectorId,
      note,
      plan: planId !== null && line ? { id: planId, key: line.key } : null,
    })
    if (visit) onDone(visit)
  }
  const may = (form.data?.inspectors ?? []).filter((one) => one.may)
  return (
    <>
      <Refusal
        error={schedule.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          schedule.clear()
        }}
      />
      <Columns>
        <Card title="去哪里，谁去">
          {form.data?.plan && (
            <FormField path="plan" label={`计划“${form.data.plan.title}”要看的`} required error={marks['plan']}>
              <SelectInput
                id="schedule-line"
                label="计划要看的"
                options={form.data.plan.lines.map(({ key, label, wanted, scheduled }) => ({
                  id: key,
                  label: `${label}（要 ${String(wanted)} 次，已安排 ${String(scheduled)} 次）`,
                }))}
                value={lineKey}
                onChange={(key) => {
                  const chosen = form.data?.plan?.lines.find((one) => one.key === key)
                  if (!chosen) return
                  setLineKey(key)
                  setKind(chosen.kind)
                  setDepartment({ id: chosen.department.id, name: chosen.department.label })
                  setItems(chosen.items)
                  setInspectorId('')
                  setUntil(form.data?.plan?.until ?? until)
                  schedule.clear()
                }}
              />
            </FormField>
          )}
          <FormField path="kind" label="怎么看" required>
            <ChipGroup
              id="schedule-kind"
              single
              options={KINDS}
              value={[kind]}
              onChange={([next]) => setKind((next as VisitKind | undefined) ?? kind)}
            />
          </FormField>
          <FormField path="title" label="名称" required error={marks['title']}>
            <TextInput
              id="schedule-title"
              label="名称"
              maxLength={40}
              value={title}
              placeholder="例如：夜间服务暗访"
              onChange={(next) => {
                setTitle(next)
                touch('title')
              }}
            />
          </FormField>
          <FormField path="departmentId" label="哪个科室" required error={marks['departmentId']}>
            <DepartmentButton
              id="schedule-department"
              name={department?.name ?? '请选择'}
              open={choosing}
              onOpen={() => setChoosing(true)}
            />
          </FormField>
          {(form.data?.posts.length ?? 0) > 0 && (
            <FormField path="postId" label="哪个岗位" optional error={marks['postId']}>
              <SelectInput
                id="schedule-post"
                label="哪个岗位"
                options={[{ id: '', label: '整个科室' }, ...(form.data?.posts ?? [])]}
                value={postId}
                onChange={setPostId}
              />
            </FormField>
          )}
          <FormField
            path="inspectorId"
            label="谁去"
            required
            error={marks['inspectorId']}
            hint="本科室的人不检查本科室。"
          >
            {department !== null && form.data !== undefined && may.length === 0 ? (
              <Notice id="schedule-nobody" tone="warn" title="没有可以去的巡查员">
                请系统管理员给别的科室的同事加上巡查员角色。
              </Notice>
            ) : (
              <SelectInput
                id="schedule-inspector"
                label="谁去"
                options={may.map(({ staffId, name, department: of }) => ({ id: staffId, label: `${name} · ${of}` }))}
                value={inspectorId}
                onChange={(next) => {
                  setInspectorId(next)
                  touch('inspectorId')
                }}
              />
            )}
          </FormField>
          <FormField path="from" label="从哪天" required error={marks['from']}>
            <DateInput id="schedule-from" label="从哪天" value={from} onChange={setFrom} />
          </FormField>
          <FormField path="until" label="到哪天" required error={marks['until']}>
            <DateInput
              id="schedule-until"
              label="到哪天"
              value={until}
              min={today()}
              onChange={(next) => {
                setUntil(next)
                touch('until')
              }}
            />
          </FormField>
          <FormField path="note" label="交代的话" optional error={marks['note']}>
            <TextArea id="schedule-note" label="交代的话" maxLength={200} lines={2} value={note} onChange={setNote} />
          </FormField>
        </Card>
        {planId === null && (
          <Items
            offered={form.data?.items ?? []}
            chosen={items}
            error={marks['items']}
            onChange={(next) => {
              setItems(next)
              touch('items')
            }}
          />
        )}
        {planId !== null && (
          <Card flush title="看什么" note="按批准的计划，不能另加。">
            {items.map((item) => (
              <ListRow key={item.id} title={item.text} />
            ))}
          </Card>
        )}
      </Columns>
      <View className="steps-stack">
        <Button id="schedule-send" loading={schedule.busy} onClick={() => void send()}>
          安排，通知巡查员
        </Button>
      </View>
      <DepartmentSheet
        id="schedule-department"
        open={choosing}
        value={department}
        onClose={() => setChoosing(false)}
        onChoose={(next) => {
          setDepartment(next)
          setPostId('')
          setInspectorId('')
          touch('departmentId')
        }}
      />
    </>
  )
}

interface ItemsProps {
  offered: readonly CheckItem[]
  chosen: readonly CheckItem[]
  error: string | undefined
  onChange: (items: CheckItem[]) => void
}

/** Out of what the hospital has set, by where it comes from, and lines of one's own. */
function Items({ offered, chosen, error, onChange }: ItemsProps) {
  const sources = (Object.keys(itemSources) as ItemSource[]).filter((source) =>
    offered.some((item) => item.source === source),
  )
  const own = chosen.filter(({ source }) => source === 'own')
  return (
    <Card title={`看什么 · 已选 ${String(chosen.length)} 项`} note="最多 20 项。">
      <FormField path="items" label="清单" required error={error}>
        {sources.map((source) => {
          const options = offered.filter((item) => item.source === source)
          return (
            <FormField key={source} path={`items-${source}`} label={itemSources[source]}>
              <ChipGroup
                id={`schedule-items-${source}`}
                options={options.map(({ id, text }) => ({ id, label: text }))}
                value={chosen.map(({ id }) => id)}
                onChange={(ids) => {
                  const here = options.filter(({ id }) => ids.includes(id))
                  onChange([...chosen.filter((item) => item.source !== source), ...here])
                }}
              />
            </FormField>
          )
        })}
        <OwnItem
          items={own}
          onAdd={(item) => onChange([...chosen, item])}
          onRemove={(id) => onChange(chosen.filter((item) => item.id !== id))}
        />
      </FormField>
    </Card>
  )
}
