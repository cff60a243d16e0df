import { View } from '@tarojs/components'
import { type SettingGroup, settingGroups, type SettingRow } from '@nuanyu/types/settings'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Card, ListRow, Notice, Page, QueryView, StateTag } from '../../ui'
import './index.scss'

const NOTHING = {}
const GROUPS = Object.keys(settingGroups) as SettingGroup[]

/** Everything the hospital may set itself, by what it is for. What needs to be looked at comes first. */
export default function SettingsPage() {
  const list = useQuery('settings.list', NOTHING)
  return (
    <Page title="设置" audience="office" wide nav={useWorkNav('settings')}>
      <QueryView {...list} onRetry={() => void list.reload()}>
        {({ settings }) => (
          <>
            <Warnings rows={settings.filter(({ warning }) => warning !== null)} />
            <View className="settings-lead">
              改动马上用在以后的事情上，已经受理的不受影响。每次改动都留下是谁、为什么，随时可以改回去。
            </View>
            <View className="settings-groups">
              {GROUPS.map((group) => (
                <Group key={group} group={group} rows={settings.filter((row) => row.group === group)} />
              ))}
            </View>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Warnings({ rows }: { rows: SettingRow[] }) {
  return (
    <>
      {rows.map(({ kind, title, warning }) => (
        <Notice key={kind} id={`setting-warning-${kind}`} tone="warn" title={title}>
          {warning}
        </Notice>
      ))}
    </>
  )
}

function Group({ group, rows }: { group: SettingGroup; rows: SettingRow[] }) {
  if (rows.length === 0) return null
  return (
    <View className="settings-groups__one">
      <Card id={`settings-${group}`} flush title={settingGroups[group]}>
        {rows.map((row) => (
          <ListRow
            key={row.kind}
            id={`setting-row-${row.kind}`}
            title={row.title}
            note={row.note}
            excerpt={changedBy(row)}
            aside={<Mark row={row} />}
            onClick={() => openPage(`office/setting/index?kind=${row.kind}`)}
          />
        ))}
      </Card>
    </View>
  )
}

function changedBy({ changed, can }: SettingRow): string {
  const who = changed ? `${changed.by} 改于${changed.when}` : '出厂设置'
  return can.includes('save') ? who : `${who} · 只能查看`
}

function Mark({ row }: { row: SettingRow }) {
  if (row.warning !== null) return <StateTag tone="warn" text="要录入" />
  if (row.differs === 0) return null
  return <StateTag tone="calm" icon="edit" text={`${String(row.differs)} 处和出厂不同`} />
}
