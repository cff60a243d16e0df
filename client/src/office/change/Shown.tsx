/** One entry as its offices see it: as the public will, what is found in it, what may be done, and all around it. */
import { View } from '@tarojs/components'
import { findingKinds, type ChangeView } from '@nuanyu/types/changes'
import { ChangeCard } from '../../features/changes/ChangeCard'
import { Button, Card, Columns, ListRow, Notice, Section, StateTag, Timeline } from '../../ui'
import { ChangeSteps } from './Steps'

interface ShownProps {
  view: ChangeView
  onWrite: () => void
  onChanged: (view: ChangeView) => void
  onReload: () => void
}

export function Shown({ view, onWrite, onChanged, onReload }: ShownProps) {
  return (
    <Columns>
      <>
        <View className="change-state">
          <StateTag id="change-state" tone={view.can.length > 0 ? 'calm' : 'muted'} text={view.stateLabel} />
        </View>
        {view.returned !== '' && <Notice id="change-returned" tone="warn" title={`退回：${view.returned}`} />}
        {view.withdrawn !== null && <Notice id="change-withdrawn" title={`撤下：${view.withdrawn}`} />}
        {view.findings.length > 0 && (
          <Notice id="change-findings" tone="bad" title="还能认出人，改写后才能送审和公开">
            {view.findings.map(({ field, kind, piece }) => (
              <View key={`${field}-${kind}-${piece}`}>
                {FIELDS[field]}：“{piece}” {findingKinds[kind]}
              </View>
            ))}
          </Notice>
        )}
        <Section title={view.can.length > 0 || view.withdrawn === null ? '患者看到的样子' : '撤下前的样子'}>
          <ChangeCard id="change-preview" change={view.preview} />
        </Section>
        {(view.can.includes('edit') || view.can.includes('correct')) && (
          <Button id="change-write" kind="secondary" icon="edit" onClick={onWrite}>
            {view.can.includes('edit') ? '修改' : '更正'}
          </Button>
        )}
        <ChangeSteps view={view} onChanged={onChanged} onReload={onReload} />
      </>
      <>
        <Card id="change-cases" flush title="来自这些反馈" note={countOf(view)}>
          {view.cases.map((one) => (
            <ListRow
              key={one.id}
              title={one.change}
              note={[one.code, one.subject, one.department, `${one.month}答复`].join(' · ')}
            />
          ))}
        </Card>
        {view.former.map(({ said, changed, until, note }) => (
          <Card key={until} title="更正前" note={`到 ${until} · ${note}`}>
            <View>您说：{said}</View>
            <View>我们改了：{changed}</View>
          </Card>
        ))}
        <Card title="经过">
          <Timeline
            id="change-history"
            entries={view.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
          />
        </Card>
      </>
    </Columns>
  )
}

const FIELDS = { said: '您说', changed: '我们改了', note: '更正说明' }

/** People and not papers; the public reads a number only from ten on. */
function countOf({ linked, n }: ChangeView): string {
  const people = n === null ? '人数在公开时统计' : `${String(n)} 人`
  return `${String(linked)} 件，${people}；患者端满 10 人才显示人数`
}
