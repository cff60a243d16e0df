/** Who changed what, when and why; every version can be looked at, and brought back by those who may. */
import { View } from '@tarojs/components'
import type { HistoryRow, SettingView } from '@nuanyu/types/settings'
import { useEffect, useRef, useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { Button, Card, EmptyState } from '../../ui'
import { SaidList } from './SaidList'
import { LookSheet, RestoreSheet } from './VersionSheet'

interface HistoryProps {
  view: SettingView
  onRestored: (view: SettingView) => void
  onStale: () => void
}

export function History({ view, onRestored, onStale }: HistoryProps) {
  const { kind, version, can } = view
  const list = usePages('settings.history', { kind })
  const [open, setOpen] = useState<{ version: number; restore: boolean } | null>(null)
  useAgain(version, () => void list.reload())
  const close = () => setOpen(null)
  const may = can.includes('save')
  return (
    <>
      <FromShipped view={view} may={may} onOpen={setOpen} />
      <Card id="setting-history" title="谁在什么时候改了什么">
        <PagedList
          id="history"
          unit="次"
          list={list}
          empty={<EmptyState id="history-empty" icon="clock" title="还没有人改过" advice="现在用的就是出厂设置。" />}
        >
          {(rows) =>
            rows.map((row) => (
              <Version key={row.version} row={row} current={row.version === version} may={may} onOpen={setOpen} />
            ))
          }
        </PagedList>
      </Card>
      {open && !open.restore && <LookSheet view={view} version={open.version} onClose={close} />}
      {open?.restore && (
        <RestoreSheet
          view={view}
          version={open.version}
          onStale={onStale}
          onClose={close}
          onRestored={(after) => {
            close()
            onRestored(after)
          }}
        />
      )}
    </>
  )
}

type Opening = (open: { version: number; restore: boolean }) => void

function FromShipped({ view, may, onOpen }: { view: SettingView; may: boolean; onOpen: Opening }) {
  const { fromShipped, shipped } = view
  if (fromShipped.length === 0) return null
  return (
    <Card id="setting-from-shipped" title={shipped === null ? '录入的' : '和出厂设置不同的'}>
      <SaidList said={fromShipped} />
      {may && shipped !== null && (
        <Button
          id="restore-shipped"
          kind="secondary"
          small
          inline
          icon="refresh"
          onClick={() => onOpen({ version: 0, restore: true })}
        >
          恢复出厂设置
        </Button>
      )}
    </Card>
  )
}

function Version({ row, current, may, onOpen }: { row: HistoryRow; current: boolean; may: boolean; onOpen: Opening }) {
  const { version, when, by, why, changes } = row
  return (
    <View id={`version-${String(version)}`} className="version">
      <View className="version__who">
        {by} · {when}
      </View>
      <View className="version__note">
        第 {version} 版{current ? '，现在用的' : ''}
      </View>
      <View className="version__why">“{why}”</View>
      <SaidList said={changes} />
      <View className="setting-buttons">
        <Button
          id={`version-look-${String(version)}`}
          kind="quiet"
          small
          inline
          onClick={() => onOpen({ version, restore: false })}
        >
          看这一版
        </Button>
        {may && !current && (
          <Button
            id={`version-restore-${String(version)}`}
            kind="quiet"
            small
            inline
            onClick={() => onOpen({ version, restore: true })}
          >
            恢复
          </Button>
        )}
      </View>
    </View>
  )
}

/** When what it depends on has changed, and not the first time. */
function useAgain(version: number, reload: () => void): void {
  const seen = useRef(version)
  const latest = useRef(reload)
  useEffect(() => {
    latest.current = reload
  })
  useEffect(() => {
    if (seen.current === version) return
    seen.current = version
    latest.current()
  }, [version])
}
