import { View } from '@tarojs/components'
import type { PlanView } from '@nuanyu/types/inspection'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, Columns, Notice, Page, QueryView, StateTag, StatTile, StatTiles, Timeline } from '../../ui'
import { DrawCard } from './DrawCard'
import './index.scss'
import { Lines } from './Lines'
import { Questions } from './Questions'
import { Results } from './Results'
import { Steps } from './Steps'

/** One plan: how far it is, what is next, whether it was drawn fairly, and what came out. */
export default function SpotCheckPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('inspection.plan', { planId: id })
  const nav = useWorkNav('spotChecks')
  return (
    <Page title="巡查计划" audience="office" wide nav={nav}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => <Shown view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
      </QueryView>
    </Page>
  )
}

interface ShownProps {
  view: PlanView
  onChanged: (view: PlanView) => void
  onReload: () => void
}

function Shown({ view, onChanged, onReload }: ShownProps) {
  const { title, stateLabel, period, waiting, own, reason, state, draw, progress, can, history } = view
  const short = view.lines.filter(({ drawn, count }) => drawn !== null && drawn < count)
  return (
    <>
      <View className="check-head">
        <View className="check-head__title">{title}</View>
        <StateTag
          id="check-state"
          tone={waiting ? 'warn' : state === 'completed' ? 'good' : 'calm'}
          text={stateLabel}
        />
        <View className="check-head__period">{period}</View>
      </View>
      {reason !== '' && (
        <Notice id="check-reason" tone="warn" title={state === 'draft' ? '退回修改' : stateLabel}>
          {reason}
        </Notice>
      )}
      {own && (
        <Notice id="check-own" title="等另一位同事批准">
          参与起草的，以及被查科室的人，都不能批准。党委办公室的其他同事或督查室可以批准。
        </Notice>
      )}
      {period === '' && (
        <Notice id="check-inspected" title="这个计划查到您所在或负责的科室">
          哪天查、谁来查、查多少都不给您看，您也不参与办理。
        </Notice>
      )}
      {short.length > 0 && (
        <Notice id="check-short" tone="warn" title={`${String(short.length)} 行没有抽够`}>
          {short
            .map(
              ({ department, drawn, count }) => `${department}要 ${String(count)} 人，只有 ${String(drawn)} 人同意回访`,
            )
            .join('；')}
        </Notice>
      )}
      {progress && progress.unassigned > 0 && (
        <Notice id="check-unassigned" tone="warn" title={`${String(progress.unassigned)} 个电话还没有人打`}>
          巡查员不打自己科室的电话。请增加巡查员，再点“重新分派”。
        </Notice>
      )}
      <Columns>
        <>
          {progress && (
            <StatTiles>
              <StatTile id="check-open" label="待回访" value={progress.open} unit="人" />
              <StatTile id="check-reached" label="已接通" value={progress.reached} unit="人" />
              <StatTile
                id="check-missed"
                label="没有打成"
                value={progress.refused + progress.unreachable + progress.wrong}
                unit="人"
                caption={sayMissed(progress)}
              />
            </StatTiles>
          )}
          <Steps view={view} onChanged={onChanged} onReload={onReload} />
          <Lines lines={view.lines} visitsOf={view.state === 'running' ? view.id : null} />
          {can.includes('results') && <Results planId={view.id} />}
          {view.state === 'running' && progress && (
            <Card id="check-later" title="回访结果" note="计划完成以后才能看：边打边看，会看出是谁说的" />
          )}
        </>
        <>
          {draw && <DrawCard view={view} draw={draw} />}
          <Questions items={view.items} />
          {view.inspectors.length > 0 && (
            <Card id="check-inspectors" title="谁在打" note="只有安排计划的人看得到">
              {view.inspectors.map(({ name, open, ended }) => (
                <View key={name} className="check-line">
                  <View className="check-line__name">{name}</View>
                  <View className="check-line__n">
                    打完 {ended}，还有 {open}
                  </View>
                </View>
              ))}
            </Card>
          )}
          <Card title="经过">
            <Timeline
              id="check-history"
              entries={history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
            />
          </Card>
        </>
      </Columns>
    </>
  )
}

function sayMissed({ refused, unreachable, wrong }: NonNullable<PlanView['progress']>): string {
  return [
    refused > 0 && `不愿接受 ${String(refused)}`,
    unreachable > 0 && `联系不上 ${String(unreachable)}`,
    wrong > 0 && `号码不对 ${String(wrong)}`,
  ]
    .filter(Boolean)
    .join('，')
}
