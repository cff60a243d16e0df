import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Notice, Page, Segmented } from '../../ui'
import { AddSheet } from './AddSheet'
import { Approvals } from './Approvals'
import { ImportNote } from './ImportNote'
import './index.scss'
import { List } from './List'

const NOTHING = {}
type Tab = 'list' | 'waiting' | 'decided'

/** Everybody who works here, who may do what, and what waits for a second person. */
export default function PeoplePage() {
  const { tab: first } = useRouter().params
  const [tab, setTab] = useState<Tab>(first === 'waiting' ? 'waiting' : 'list')
  const [adding, setAdding] = useState(false)
  const summary = useQuery('people.summary', NOTHING)
  const file = useTakeFile('people.exportList')
  const { waiting = 0, alone = false, can = [], states } = summary.data ?? {}
  const nav = useWorkNav('people', { people: waiting })
  const tabs = [
    { id: 'list', label: '名单' },
    { id: 'waiting', label: '待批准', count: waiting },
    { id: 'decided', label: '已批过' },
  ] as const
  return (
    <Page title="人员与角色" audience="office" wide nav={nav}>
      <View className="people-lead">
        加人、加角色都要两个人：一位管理员提出，另一位管理员或党委办公室的人批准。收回角色、办理离岗，一个人就可以，马上生效。
      </View>
      {alone && (
        <Notice id="people-alone" tone="warn" title="现在只有您一位能批准">
          请先邀请一位系统管理员或党委办公室的人。这一次由您自己批准，会写进审计；从那以后，都要两个人。
        </Notice>
      )}
      {file.error && <Notice tone="bad" title={file.error.message} />}
      {can.includes('import') && <ImportNote />}
      <View className="people-tools">
        <View className="people-tools__tabs">
          <Segmented id="people-tab" label="看哪些" options={tabs} value={tab} onChange={setTab} />
        </View>
        {tab === 'list' && can.length > 0 && (
          <View className="people-tools__does">
            <Button id="people-add" kind="secondary" small inline icon="plus" onClick={() => setAdding(true)}>
              添加人员
            </Button>
            <Button
              id="people-import"
              kind="secondary"
              small
              inline
              icon="list"
              onClick={() => openPage('office/peopleImport/index')}
            >
              导入名单
            </Button>
            <Button
              id="people-export"
              kind="quiet"
              small
              inline
              icon="download"
              loading={file.busy}
              onClick={() => void file.take({})}
            >
              导出
            </Button>
          </View>
        )}
      </View>
      {tab === 'list' ? (
        <List states={states} />
      ) : (
        <Approvals key={tab} waiting={tab === 'waiting'} onDecided={() => void summary.reload()} />
      )}
      {adding && <AddSheet onClose={() => setAdding(false)} />}
    </Page>
  )
}
