import type { DrawResult } from '@nuanyu/types/clinic'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useQuery } from '../../cloud'
import { Card, EmptyState, Notice, Page, QueryView, Section } from '../../ui'
import './draw.scss'
import { Entries } from './Entries'
import { Proof } from './Proof'

/** How a draw went: numbers and no names, one's own marked, and enough for anybody to check it. */
export default function ClinicDrawPage() {
  const eventId = useRouter().params.id ?? ''
  const query = useQuery('clinic.drawResult', { eventId })
  return (
    <Page title="抽签结果">
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(result) => (
          <>
            <View className="draw__title">{result.title}</View>
            <Mine result={result} />
            <Card title="怎么保证公平">
              <Proof result={result} />
            </Card>
            {result.drawnAt === null ? (
              <EmptyState
                id="draw-not-yet"
                icon="clock"
                title="还没有抽"
                advice="登记截止后由系统抽，抽完这里能看到每个号的结果，也会发消息告诉您。"
              />
            ) : (
              <Section title="结果" note={`${result.drawnAt}抽出，共 ${String(result.entries.length)} 个号`}>
                <Entries entries={result.entries} mine={result.mine} />
              </Section>
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

const OUTCOMES = { seat: '抽中了', waiting: '没有抽中，排进了候补', not_drawn: '没有抽中' } as const

function Mine({ result: { mine, entries, drawnAt } }: { result: DrawResult }) {
  if (mine.length === 0) return null
  return (
    <>
      {mine.map((number) => {
        const entry = entries.find((one) => one.number === number)
        const outcome = drawnAt === null || entry === undefined ? '等着抽' : OUTCOMES[entry.outcome]
        return (
          <Notice
            key={number}
            id={`draw-mine-${String(number)}`}
            tone={entry?.outcome === 'seat' ? 'good' : 'info'}
            icon="user"
            title={`您的 ${String(number)} 号：${outcome}`}
          >
            {entry !== undefined && drawnAt !== null && `排在第 ${String(entry.order)} 个，${entry.slot}`}
          </Notice>
        )
      })}
    </>
  )
}
