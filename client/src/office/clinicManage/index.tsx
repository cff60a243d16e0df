import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { ShareButton } from '../../features/clinic/ShareButton'
import { ListButton } from '../../features/clinicDay/ListButton'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, Notice, Page, QueryView, StateTag, Timeline } from '../../ui'
import { DrawCard } from './DrawCard'
import { Facts } from './Facts'
import './index.scss'
import { Numbers } from './Numbers'
import { PosterCard } from './PosterCard'
import { Seats } from './Seats'
import { Steps } from './Steps'
import { Summary } from './Summary'

/** One event for those who plan, approve and run it: how it stands, and what may be done next. */
export default function ClinicManagePage() {
  const { id = '' } = useRouter().params
  const query = useQuery('clinic.manage', { eventId: id })
  const path = `patient/clinic/index?id=${id}`
  useShareAppMessage(() => ({ title: query.data?.form.title ?? '义诊', path: `/${path}` }))
  return (
    <Page title="活动管理" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => <Shown view={view} path={path} onChanged={query.setData} onReload={() => void query.reload()} />}
      </QueryView>
    </Page>
  )
}

interface ShownProps {
  view: ClinicManage
  path: string
  onChanged: (view: ClinicManage) => void
  onReload: () => void
}

function Shown({ view, path, onChanged, onReload }: ShownProps) {
  const [writing, setWriting] = useState(false)
  const { id, form, can, why, missing, phase } = view
  const published = phase !== null
  const steps = { view, onChanged, onReload }
  return (
    <>
      <View className="manage-head">
        <View className="manage-head__words">
          <View className="manage-head__title">{form.title}</View>
          <StateTag id="manage-state" tone={toneOf(view)} text={sayState(view)} />
        </View>
        {published && phase !== 'cancelled' && <ShareButton id="manage-share" path={path} />}
      </View>
      {why !== null && <Notice id="manage-why" tone="warn" title={why} />}
      {missing.length > 0 && can.includes('edit') && (
        <Notice
          id="manage-missing"
          tone="warn"
          title={`送批前还有 ${String(missing.length)} 处要填写`}
          action={
            <Button
              id="manage-fill"
              kind="quiet"
              small
              inline
              onClick={() => openPage(`office/clinicPlan/index?id=${id}`)}
            >
              去填
            </Button>
          }
        >
          {missing[0]?.message}
        </Notice>
      )}
      <Columns>
        <>
          {can.includes('day') && (
            <Button id="manage-day" icon="qr" onClick={() => openPage(`staff/clinicDay/index?id=${id}`)}>
              签到台
            </Button>
          )}
          {published && <Numbers view={view} />}
          <Registered view={view} />
          {published && <Seats {...steps} />}
          {view.draw && <DrawCard view={view} draw={view.draw} />}
          {(view.summary !== null || writing) && (
            <Summary {...steps} writing={writing} onWrite={() => setWriting(true)} onClose={() => setWriting(false)} />
          )}
          {!published && <Facts view={view} />}
          <Steps {...steps} onSummarise={() => setWriting(true)} writing={writing} />
        </>
        <>
          {can.includes('poster') && <PosterCard view={view} />}
          {published && <Facts view={view} />}
          <Card title="经过">
            <Timeline
              id="manage-history"
              entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
            />
          </Card>
        </>
      </Columns>
    </>
  )
}

/** From how many there are to who they are. */
function Registered({ view: { id, can } }: { view: ClinicManage }) {
  if (!can.includes('people') && !can.includes('list')) return null
  return (
    <View className="manage-people">
      {can.includes('people') && (
        <Button
          id="manage-people"
          kind="secondary"
          small
          inline
          icon="users"
          onClick={() => openPage(`office/clinicPeople/index?id=${id}`)}
        >
          报名的人
        </Button>
      )}
      {can.includes('list') && <ListButton id="manage-list" eventId={id} />}
    </View>
  )
}

function sayState({ state, stateLabel, phase, phaseLabel }: ClinicManage): string {
  return state === 'published' && phase !== null ? phaseLabel : stateLabel
}

function toneOf({ state, phase }: ClinicManage) {
  if (state === 'approval' || state === 'finished') return 'warn' as const
  if (state === 'published') return phase === 'open' || phase === 'running' ? ('good' as const) : ('calm' as const)
  return state === 'summarised' ? ('good' as const) : ('muted' as const)
}
