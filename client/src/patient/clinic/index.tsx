import { clinicOfScene } from '@nuanyu/types/clinic'
import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { useEvery } from '../../features/clinic/useNow'
import { sceneOf } from '../../session/sceneOf'
import { Page, QueryView } from '../../ui'
import './clinic.scss'
import { Event } from './Event'

/** How often the seats are asked for while somebody looks at them. */
const REFRESH_MS = 20_000

/** One free clinic: what it is, what is left, and the way in. */
export default function ClinicPage() {
  const { params } = useRouter()
  // A scan brings the code of the event. What cannot be read is no event, and is said so.
  const eventId = params.id ?? clinicOfScene(sceneOf(params)) ?? '-'
  const query = useQuery('clinic.get', { eventId })
  const { data: view, reload } = query
  useEvery(view !== undefined && view.phase !== 'over' && view.phase !== 'cancelled' ? REFRESH_MS : null, () => {
    void reload()
  })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({
    title: view === undefined ? '义诊报名' : `${view.title}，${view.when}`,
    path: `/patient/clinic/index?id=${eventId}`,
  }))
  if (view === undefined)
    return (
      <Page title="活动">
        <QueryView {...query} onRetry={() => void reload()}>
          {() => null}
        </QueryView>
      </Page>
    )
  return <Event view={view} query={query} />
}
