/** An old version: how it was, or what would change if it came back. */
import { View } from '@tarojs/components'
import type { SettingView } from '@nuanyu/types/settings'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useQuery } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Field, QueryView, Sheet, TextArea } from '../../ui'
import { Part } from './Part'
import { SaidList } from './SaidList'
import { ImpactLines } from './SaveSheet'

interface VersionSheetProps {
  view: SettingView
  version: number
  onClose: () => void
}

export function LookSheet({ view, version, onClose }: VersionSheetProps) {
  const query = useQuery('settings.version', { kind: view.kind, version })
  return (
    <Sheet id="look-sheet" open title={nameOf(version)} cancel="返回" onCancel={onClose}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {({ value }) => <Part kind={view.kind} value={value} />}
      </QueryView>
    </Sheet>
  )
}

interface RestoreSheetProps extends VersionSheetProps {
  onRestored: (view: SettingView) => void
  onStale: () => void
}

export function RestoreSheet({ view, version, onRestored, onStale, onClose }: RestoreSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [why, setWhy] = useState('')
  const query = useQuery('settings.version', { kind: view.kind, version })
  const stale = () => {
    setCommandId(newCommandId())
    onStale()
    void query.reload()
  }
  const restore = useCommand('settings.restore', { onConflict: stale })
  const { marks, unshown } = placeProblems(restore.fieldErrors, ['why'])
  const same = query.data?.fromNow.length === 0
  const send = async () => {
    const after = await restore.run({ commandId, kind: view.kind, version: view.version, to: version, why })
    if (!after) return
    void Taro.showToast({ title: '已恢复', icon: 'success' })
    onRestored(after)
  }
  return (
    <Sheet
      id="restore-sheet"
      open
      title={`恢复到${nameOf(version)}`}
      confirm="恢复"
      busy={restore.busy}
      confirmDisabled={why.trim().length < 2 || same || query.data === undefined}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={restore.error}
        unshown={unshown}
        onReload={() => {
          restore.clear()
          stale()
        }}
      />
      <QueryView {...query} onRetry={() => void query.reload()}>
        {({ fromNow }) =>
          same ? (
            <View>和现在的一样，不用恢复。</View>
          ) : (
            <>
              <View className="setting-lead">会成为新的一版，中间的每一版都还在。会变的是：</View>
              <SaidList id="restore-said" said={fromNow} />
              <ImpactLines lines={view.impact.lines} />
            </>
          )
        }
      </QueryView>
      <Field label="为什么恢复" required error={marks.why}>
        <TextArea
          id="restore-why"
          label="为什么恢复"
          value={why}
          maxLength={200}
          lines={3}
          onChange={(typed) => {
            setWhy(typed)
            restore.clear('why')
          }}
        />
      </Field>
    </Sheet>
  )
}

function nameOf(version: number): string {
  return version === 0 ? '出厂设置' : `第 ${String(version)} 版`
}
