import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { SettingKind, type SettingView } from '@nuanyu/types/settings'
import { placeProblems, useQuery } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { RestoredNote } from '../../features/form/RestoredNote'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { useWarningBeforeLeaving } from '../../features/form/useWarningBeforeLeaving'
import { Button, Columns, EmptyState, Notice, Page, QueryView } from '../../ui'
import { History } from './History'
import './index.scss'
import { Overtaken } from './Overtaken'
import { Part } from './Part'
import { SaveSheet } from './SaveSheet'
import { useEditing } from './useEditing'
import { startOf } from './value'

/** One setting: as it is, to be changed by those who may, and how it came to be so. */
export default function SettingPage() {
  const { kind } = useRouter().params
  const known = SettingKind.safeParse(kind)
  if (!known.success)
    return (
      <Page title="设置" audience="office">
        <EmptyState icon="search" title="没有这一项设置" />
      </Page>
    )
  return <Setting kind={known.data} />
}

function Setting({ kind }: { kind: SettingView['kind'] }) {
  const query = useQuery('settings.get', { kind })
  const { data, setData, reload } = query
  const onStale = () => void reload()
  if (data?.can.includes('save')) return <Editable view={data} onChanged={setData} onStale={onStale} />
  return (
    <Page title={data?.title ?? '设置'} audience="office" wide>
      <QueryView {...query} onRetry={onStale}>
        {(view) => (
          <>
            <View className="setting-lead">{view.note}</View>
            <Notice id="setting-read-only" icon="lock" title="您可以查看，不能修改" />
            <Columns>
              <Part kind={kind} value={startOf(kind, view.value)} impact={view.impact.items} />
              <History view={view} onRestored={setData} onStale={onStale} />
            </Columns>
          </>
        )}
      </QueryView>
    </Page>
  )
}

interface EditableProps {
  view: SettingView
  onChanged: (view: SettingView) => void
  onStale: () => void
}

function Editable({ view, onChanged, onStale }: EditableProps) {
  const { kind } = view
  const editing = useEditing({ view, onSaved: onChanged, onStale })
  const { value, touched, overtaken, save } = editing
  const problems = Object.fromEntries(
    Object.entries(save.fieldErrors).flatMap(([path, message]) =>
      path.startsWith('value.') ? [[path.slice('value.'.length), message]] : [],
    ),
  )
  const { marks, unshown } = placeProblems(save.fieldErrors, ['value'])
  const whole = save.fieldErrors.value === undefined ? [] : [save.fieldErrors.value]
  useScrollToProblem(save.error, rowsOf(save.fieldErrors), Object.keys(rowsOf(save.fieldErrors)))
  useWarningBeforeLeaving(touched ? '改动还没有保存，先留在这台设备上。要离开吗？' : null)
  const saved = Array.isArray(view.value) ? view.value.map(({ id }) => id) : []
  return (
    <Page
      title={view.title}
      audience="office"
      wide
      actions={
        touched && (
          <>
            <Button id="setting-discard" kind="secondary" onClick={editing.discard}>
              不改了
            </Button>
            <Button id="setting-save" disabled={overtaken} onClick={editing.ask}>
              保存
            </Button>
          </>
        )
      }
    >
      <View className="setting-lead">{view.note}</View>
      {view.warning !== null && <Notice id="setting-warning" tone="warn" title={view.warning} />}
      {overtaken ? (
        <Overtaken last={view.last} onGoOn={editing.goOn} onDiscard={editing.discard} />
      ) : (
        <RestoredNote
          shown={editing.restored}
          lost="上次改了没有保存，已放回来。看一遍再保存。"
          onDiscard={editing.discard}
        />
      )}
      {marks.value !== undefined && (
        <Notice id="setting-problem" tone="bad" title={[...whole, ...unshown].join('；') || '有地方要改，标在下面了'} />
      )}
      {save.error && !['VALIDATION', 'CONFLICT'].includes(save.error.code) && !editing.asking && (
        <Refusal error={save.error} unshown={[]} onReload={onStale} />
      )}
      <Columns>
        <Part
          kind={kind}
          value={value}
          onChange={editing.change}
          problems={problems}
          impact={view.impact.items}
          saved={saved}
        />
        <History view={view} onRestored={onChanged} onStale={onStale} />
      </Columns>
      <SaveSheet view={view} editing={editing} onReload={onStale} />
    </Page>
  )
}

/** A problem of a row's field is found at the row. */
function rowsOf(problems: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problems).map(([path, message]) => [path.replace(/^(value\.\d+)\..*$/, '$1'), message]),
  )
}
