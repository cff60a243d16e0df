import { View } from '@tarojs/components'
import type { StatementRow } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, EmptyState, Notice, Page, StateTag } from '../../ui'
import './index.scss'
import { StatementSheet } from './StatementSheet'

/** The right of reply: what one is asked about, and what one says. */
export default function StatementsPage() {
  const list = usePages('feedback.statements', {})
  const nav = useWorkNav('statements')
  const [writing, setWriting] = useState<StatementRow>()
  return (
    <Page title="情况说明" audience="staff" wide nav={nav}>
      <PagedList
        id="statements"
        list={list}
        empty={
          <EmptyState
            id="statements-empty"
            icon="shield"
            title="没有需要您说明的事"
            advice="有反馈涉及您时，会先请您说明情况，也会在“消息”里告诉您。"
          />
        }
      >
        {(rows) => (
          <View className="statements">
            <Notice id="statements-rights" icon="shield" title="请您说明，不是认定您有错">
              您的说明会和其他材料一起看，最后由审核的人判断。核查不属实的，您的姓名和说明会从这件事里清除，并告诉您。请只写事实，不要打听是谁反映的。
            </Notice>
            {rows.map((row) => (
              <Statement key={row.caseId} row={row} onWrite={() => setWriting(row)} />
            ))}
          </View>
        )}
      </PagedList>
      {writing && (
        <StatementSheet
          row={writing}
          onDone={() => {
            setWriting(undefined)
            void list.reload()
          }}
          onClose={() => setWriting(undefined)}
        />
      )}
    </Page>
  )
}

function Statement({ row, onWrite }: { row: StatementRow; onWrite: () => void }) {
  const { caseId, summary, asked, statement, status, canState } = row
  const waits = canState && statement === null
  return (
    <Card
      id={`statement-${caseId}`}
      {...(waits ? { tone: 'warn' as const } : {})}
      title={waits ? '请您说明' : '情况说明'}
      note={asked}
      aside={<StateTag tone={waits ? 'warn' : 'calm'} icon={waits ? 'clock' : 'flag'} text={status} />}
    >
      <View className="statement__text">{summary}</View>
      {statement !== null && (
        <View className="statement__mine">
          <View className="statement__note">您的说明</View>
          <View className="statement__text">{statement}</View>
        </View>
      )}
      {canState && (
        <Button
          id={`statement-write-${caseId}`}
          kind={statement === null ? 'primary' : 'secondary'}
          icon="edit"
          small
          onClick={onWrite}
        >
          {statement === null ? '写情况说明' : '改写说明'}
        </Button>
      )}
    </Card>
  )
}
