import { View } from '@tarojs/components'
import type { QueueScreen } from '@nuanyu/types/clinic'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { useQuery } from '../../cloud'
import { useEvery } from '../../features/clinic/useNow'
import { timeOf } from '../../features/time/day'
import { EmptyState, Page, QueryView } from '../../ui'
import './index.scss'

const REFRESH_MS = 10_000
/** Who should come forward; the others wait. */
const NEXT = 3
const WAITING = 24

/** For the wall: numbers as large as they can be, names masked. */
export default function ClinicQueuePage() {
  const { id = '' } = useRouter().params
  const query = useQuery('clinic.queue', { eventId: id })
  useEvery(REFRESH_MS, () => void query.reload())
  useEffect(() => {
    if (process.env.TARO_ENV === 'weapp') void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  }, [])
  return (
    <Page title="叫号" audience="staff" wide className="queue-page">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(screen) => <Wall screen={screen} />}
      </QueryView>
    </Page>
  )
}

function Wall({ screen: { title, at, waiting, served, visits } }: { screen: QueueScreen }) {
  const next = waiting.slice(0, NEXT)
  const later = waiting.slice(NEXT, NEXT + WAITING)
  const more = waiting.length - next.length - later.length
  return (
    <View id="queue" className="queue">
      <View className="queue__head">
        <View className="queue__title">{title}</View>
        <View className="queue__at">
          已看 {served} 人 · 来了 {visits} 人 · {timeOf(at)}
        </View>
      </View>
      {waiting.length === 0 ? (
        <EmptyState id="queue-nobody" icon="check" title="现在没有人等着" advice="到了请先在签到处签到，领号。" />
      ) : (
        <>
          <View className="queue__next">
            {next.map(({ number, who, slot }, index) => (
              <View
                key={number}
                id={`queue-${String(number)}`}
                className={`queue-call ${index === 0 ? 'queue-call--now' : ''}`}
              >
                <View className="queue-call__word">{index === 0 ? '请到前面来' : '请准备'}</View>
                <View className="queue-call__number">{number}</View>
                <View className="queue-call__who">{[who, slot].filter(Boolean).join(' · ')}</View>
              </View>
            ))}
          </View>
          {later.length > 0 && (
            <View className="queue__later">
              {later.map(({ number, who }) => (
                <View key={number} className="queue-wait">
                  <View className="queue-wait__number">{number}</View>
                  <View>{who}</View>
                </View>
              ))}
            </View>
          )}
          {more > 0 && <View className="queue__more">后面还有 {more} 位</View>}
        </>
      )}
    </View>
  )
}
