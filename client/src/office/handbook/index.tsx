import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, useCommand, usePages, useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, Columns, EmptyState, ListRow, Notice, Page, QueryView, Section, StateTag } from '../../ui'
import { DraftCard } from './DraftCard'
import './handbook.scss'

const NOTHING = {}

/** What is in force, what is being worked on, and everything that was published before. */
export default function HandbookPage() {
  const desk = useQuery('handbook.draft', NOTHING)
  const list = usePages('handbook.versions', NOTHING)
  const file = useTakeFile('handbook.export')
  const start = useCommand('handbook.startDraft', { onConflict: () => void desk.reload() })
  const [commandId, setCommandId] = useState(newCommandId)
  const nav = useWorkNav('handbookEdit')
  const begin = async (from: number) => {
    const draft = await start.run({ commandId, from })
    if (!draft) return
    setCommandId(newCommandId())
    void Taro.navigateTo({ url: '/office/handbookDraft/index' })
  }
  const error = file.error ?? start.error
  return (
    <Page title="手册编修" audience="office" wide nav={nav}>
      {error && <Notice id="handbook-error" tone="bad" title={error.message} />}
      <QueryView {...desk} onRetry={() => void desk.reload()}>
        {({ current, draft, can }) => (
          <Columns>
            <Card
              id="handbook-current"
              title="现行的手册"
              note={current.label}
              aside={<StateTag tone="good" text={current.version === 0 ? '使用中' : '已发布'} />}
            >
              <View className="hb-facts">
                暖语 {current.warm} 句 · 禁语 {current.forbidden} 句
              </View>
              {current.version === 0 && (
                <View className="hb-hint">医院还没有发布过自己的版本，患者和职工看到的是软件自带的内容。</View>
              )}
              <View className="hb-actions">
                <Button
                  id="handbook-open-current"
                  kind="secondary"
                  inline
                  onClick={() => openPage(`office/handbookVersion/index?version=${String(current.version)}`)}
                >
                  看内容
                </Button>
                <Button
                  id="handbook-export"
                  kind="secondary"
                  inline
                  icon="download"
                  loading={file.busy}
                  onClick={() => void file.take({ version: current.version })}
                >
                  导出 Excel
                </Button>
              </View>
            </Card>
            <DraftCard
              draft={draft}
              becomes={current.version + 1}
              canStart={can.includes('start')}
              busy={start.busy}
              onStart={() => void begin(current.version)}
              onChanged={(next) => {
                desk.setData(next)
                void list.reload()
              }}
              onStale={() => void desk.reload()}
            />
          </Columns>
        )}
      </QueryView>
      <Section title="发布过的版本" note="发布以后不再改动，随时可以打开、比较">
        <PagedList
          id="versions"
          unit="版"
          list={list}
          empty={
            <EmptyState id="versions-none" icon="letter" title="还没有发布过" advice="先起草，改好后发布第 1 版。" />
          }
        >
          {(rows) => (
            <Card flush>
              {rows.map((row) => (
                <ListRow
                  key={row.version}
                  id={`version-${String(row.version)}`}
                  title={row.label}
                  excerpt={row.note}
                  note={`${row.by}发布 · 暖语 ${String(row.warm)} 句，禁语 ${String(row.forbidden)} 句 · ${changesOf(row)}`}
                  aside={row.current ? <StateTag tone="good" text="现行" /> : undefined}
                  onClick={() => openPage(`office/handbookVersion/index?version=${String(row.version)}`)}
                />
              ))}
            </Card>
          )}
        </PagedList>
      </Section>
    </Page>
  )
}

function changesOf({ added, changed, removed }: { added: number; changed: number; removed: number }): string {
  if (added + changed + removed === 0) return '首次录入'
  return `加 ${String(added)} 改 ${String(changed)} 撤 ${String(removed)}`
}
