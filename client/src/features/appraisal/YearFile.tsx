/** Somebody's year as the server shows it to whoever looks: how far it is, the grade, what was said, and the pack. */
import { View } from '@tarojs/components'
import type { AppraisalView } from '@nuanyu/types/appraisal'
import type { ReactNode } from 'react'
import { openPage } from '../../session/openPage'
import { Card, Columns, EmptyState, ListRow, Notice, StateTag, Timeline, type Tone } from '../../ui'
import { Photos } from '../veto/Photos'
import './appraisal.scss'

export const yearTones: Record<AppraisalView['state'], Tone> = {
  open: 'muted',
  proposed: 'warn',
  stated: 'warn',
  confirmed: 'calm',
  published: 'good',
  appealed: 'warn',
  reconsidered: 'good',
}

export function YearFile({ view, steps }: { view: AppraisalView; steps: ReactNode }) {
  return (
    <Columns>
      <>
        {view.vetoes.map(({ id, label, stateLabel, page }) => (
          <Card key={id} flush tone="bad">
            <ListRow
              id={`year-veto-${id}`}
              icon="alert"
              title={`一票否决：${label}`}
              note={`${stateLabel} · 该年度为较差；撤销后恢复原等次`}
              onClick={page === '' ? undefined : () => openPage(page)}
            />
          </Card>
        ))}
        {view.returned !== '' && <Notice id="year-returned" tone="warn" title={`退回重评：${view.returned}`} />}
        <Card
          id="year-grade"
          title={view.own ? `${String(view.year)}年度` : `${view.person.name} · ${String(view.year)}年度`}
          note={
            view.own
              ? undefined
              : [view.person.staffId, view.person.department, view.person.title].filter(Boolean).join(' · ')
          }
          aside={<StateTag id="year-state" tone={yearTones[view.state]} text={view.stateLabel} />}
        >
          {view.grade && (
            <View id="year-standing" className="appraisal-grade">
              {view.grade.label}
              {view.grade.byVeto && '（一票否决）'}
            </View>
          )}
          <View id="year-next" className="appraisal-note">
            {view.next}
          </View>
        </Card>
        {steps}
        {view.proposal && (
          <Card
            id="year-proposal"
            title={`评定：${view.proposal.label}`}
            note={`${view.proposal.by} · ${view.proposal.when}`}
          >
            <View className="appraisal-words">{view.proposal.words}</View>
          </Card>
        )}
        {view.statement && (
          <Card
            id="year-statement"
            title={view.own ? '我的意见' : '本人意见'}
            note={[view.statement.by, view.statement.when].filter(Boolean).join(' · ')}
            aside={
              <StateTag tone={view.statement.agree ? 'good' : 'warn'} text={view.statement.agree ? '同意' : '不同意'} />
            }
          >
            {view.statement.text !== '' && <View className="appraisal-words">{view.statement.text}</View>}
            {view.statement.photos.length > 0 && <Photos id="year-statement-photos" urls={view.statement.photos} />}
          </Card>
        )}
        {view.appeal && (
          <Card
            id="year-appeal"
            title={view.own ? '我的申诉' : '本人申诉'}
            note={[view.appeal.by, view.appeal.when].filter(Boolean).join(' · ')}
          >
            <View className="appraisal-words">{view.appeal.text}</View>
            {view.appeal.photos.length > 0 && <Photos id="year-appeal-photos" urls={view.appeal.photos} />}
          </Card>
        )}
        {view.outcome && (
          <Card id="year-outcome" title={`复核结果：${view.outcome.label}`} note={view.outcome.when}>
            <View className="appraisal-words">{view.outcome.reason}</View>
          </Card>
        )}
      </>
      <>
        {view.pack.length === 0 ? (
          <EmptyState
            id="year-pack-empty"
            icon="list"
            title="这一年还没有记录"
            advice="患者感谢、已认定的检查发现、通报会自动列在这里；学习记录由本人决定要不要提交。"
          />
        ) : (
          view.pack.map(({ kind, facts }) => (
            <Card key={kind} flush title={kind} note={`${String(facts.length)} 条`}>
              {facts.map(({ when, label, page }, index) => (
                <ListRow
                  key={`${kind}-${String(index)}`}
                  title={label}
                  note={when}
                  onClick={page === '' ? undefined : () => openPage(page)}
                />
              ))}
            </Card>
          ))
        )}
        {view.history.length > 0 && (
          <Card title="经过">
            <Timeline
              id="year-history"
              entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
            />
          </Card>
        )}
      </>
    </Columns>
  )
}
