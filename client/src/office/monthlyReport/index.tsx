import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MonthlyView } from '@nuanyu/types/monthly'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import '../../features/papers/papers.scss'
import '../../features/steps/steps.scss'
import { Button, Card, Notice, Page, QueryView, StateTag, Timeline } from '../../ui'
import { Corrections } from './Corrections'
import { Editor } from './Editor'
import { ReportFiles } from './Files'
import './index.scss'
import { ReportPaper } from './ReportPaper'
import { ReportSteps } from './Steps'

/** One report: written, approved by somebody else, numbered, and from then on only read and taken away. */
export default function MonthlyReportPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('monthly.open', { reportId: id })
  const [writing, setWriting] = useState(false)
  return (
    <Page title={writing ? '案例和小结' : (query.data?.period ?? '月报')} audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) =>
          writing ? (
            <Editor
              view={view}
              onCancel={() => setWriting(false)}
              onSaved={(saved) => {
                query.setData(saved)
                setWriting(false)
              }}
            />
          ) : (
            <View className="report-page">
              <View className="report-page__side">
                <Beside view={view} onWrite={() => setWriting(true)} />
                <ReportSteps view={view} onChanged={query.setData} onReload={() => void query.reload()} />
                <ReportFiles view={view} />
                <Corrections correction={view.correction} />
              </View>
              <View className="report-page__paper">
                <ReportPaper content={view.content} hash={view.hash} mark={view.number === '' ? '草稿' : ''} />
              </View>
              {view.history.length > 0 && (
                <View className="report-page__history">
                  <Card title="经过">
                    <Timeline
                      id="report-history"
                      entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
                    />
                  </Card>
                </View>
              )}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}

function Beside({ view, onWrite }: { view: MonthlyView; onWrite: () => void }) {
  const { findings } = view
  return (
    <>
      <View className="paper-state">
        <StateTag id="report-state" tone={view.state === 'approved' ? 'good' : 'calm'} text={view.stateLabel} />
        <View>{view.number === '' ? `数字取自 ${view.taken}` : view.number}</View>
      </View>
      {!view.intact && (
        <Notice id="report-broken" tone="bad" title="存下的内容与校验码对不上，请不要使用，并告诉系统管理员" />
      )}
      {view.returned !== '' && <Notice id="report-returned" tone="warn" title={`退回：${view.returned}`} />}
      {view.withdrawn !== null && <Notice id="report-withdrawn" title={`撤回：${view.withdrawn}`} />}
      {findings.length > 0 && (
        <Notice id="report-findings" tone="warn" title="这些地方可能认出人，改写后才能送审">
          {findings.map(({ path, piece, message }) => (
            <View key={`${path} ${piece}`}>
              {sayPath(path)}：{message}
            </View>
          ))}
        </Notice>
      )}
      {view.can.includes('edit') && (
        <Button id="report-write" kind="secondary" icon="edit" onClick={onWrite}>
          写案例和小结
        </Button>
      )}
    </>
  )
}

/** `cases.0.done` → 案例 1 */
function sayPath(path: string): string {
  const [part, at] = path.split('.')
  return part === 'cases' ? `案例 ${String(Number(at) + 1)}` : '小结'
}
