import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ImportMode, importModes, type ImportPreview } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { ProblemList } from '../../features/tables/ProblemList'
import { TableField } from '../../features/tables/TableField'
import { useTable } from '../../features/tables/useTable'
import { Button, Card, Notice, Page, QueryView, Segmented } from '../../ui'
import { StartEmpty } from '../handbookDraft/StartEmpty'
import { Difference } from '../handbook/Difference'
import '../handbook/handbook.scss'

const NOTHING = {}
const MODES = (['merge', 'replace'] as const).map((id) => ({ id, label: importModes[id] }))
const MEANING: Record<ImportMode, string> = {
  merge: '文件里的句子加进草稿，或改掉同编号的；文件里没有的都保留。',
  replace: '文件就是整本手册：文件里没有的句子会从草稿撤下，顺序也按文件。',
}

/** A table into the draft: looked through first, and then all of it or nothing. */
export default function ImportPage() {
  const desk = useQuery('handbook.draft', NOTHING)
  const table = useTable()
  const template = useTakeFile('handbook.template')
  const list = useTakeFile('handbook.importProblems')
  const [mode, setMode] = useState<ImportMode>('merge')
  const [seen, setSeen] = useState<ImportPreview>()
  const [commandId, setCommandId] = useState(newCommandId)
  const draft = desk.data?.draft
  const stale = () => {
    setSeen(undefined)
    void desk.reload()
  }
  const preview = useCommand('handbook.previewImport', { onConflict: stale })
  const bring = useCommand('handbook.import', { onConflict: stale })

  const look = async (fileId: string, as: ImportMode) => {
    setSeen(undefined)
    if (!draft) return
    const found = await preview.run({ version: draft.version, fileId, mode: as })
    if (found) setSeen(found)
  }
  const input = draft && table.fileId ? { version: draft.version, fileId: table.fileId, mode } : undefined
  const take = async () => {
    if (!input || !seen) return
    if (!(await bring.run({ commandId, ...input, hash: seen.hash }))) return
    setCommandId(newCommandId())
    void Taro.showToast({ title: '已导入草稿', icon: 'success' })
    void Taro.redirectTo({ url: '/office/handbookDraft/index' })
  }
  const changes = seen && seen.added.length + seen.changed.length + seen.removed.length + Number(seen.reordered)
  const error = preview.error ?? bring.error ?? template.error ?? list.error
  return (
    <Page
      title="导入手册"
      audience="office"
      wide
      actions={
        seen &&
        seen.problems.errors === 0 &&
        changes !== 0 && (
          <Button id="import-take" loading={bring.busy} onClick={() => void take()}>
            导入到草稿
          </Button>
        )
      }
    >
      {error && <Notice id="import-error" tone="bad" title={error.message} />}
      <QueryView {...desk} onRetry={() => void desk.reload()}>
        {({ draft, current, can }) =>
          draft === null ? (
            <StartEmpty version={current.version} can={can.includes('start')} onStarted={stale} onStale={stale} />
          ) : (
            <>
              <Card
                title="导入到草稿"
                note={`第 ${String(draft.becomes)} 版草稿。导入以后还可以接着改，发布前大家看不到。`}
              >
                <Segmented
                  id="import-mode"
                  options={MODES}
                  value={mode}
                  onChange={(next) => {
                    setMode(next)
                    if (table.fileId) void look(table.fileId, next)
                  }}
                />
                <View id="import-meaning" className="hb-hint">
                  {MEANING[mode]}
                </View>
                <TableField
                  id="import"
                  table={table}
                  working={preview.busy}
                  onChosen={(fileId) => void look(fileId, mode)}
                  onTemplate={() => void template.take({})}
                  takingTemplate={template.busy}
                >
                  <View>
                    表头要有：岗位、类别（暖语/禁语）、场景、用语；可以有：说明/替代说法、编号。可以先导出现行手册，在上面改。
                  </View>
                </TableField>
              </Card>
              {seen && (
                <>
                  <ProblemList
                    id="import"
                    problems={seen.problems}
                    onDownload={() => input && void list.take(input)}
                    downloading={list.busy}
                  />
                  {seen.problems.errors === 0 && (
                    <>
                      <View id="import-summary" className="hb-facts">
                        读到 {seen.rows} 行：新增 {seen.added.length} 句，改动 {seen.changed.length} 句，撤下{' '}
                        {seen.removed.length} 句，{seen.unchanged} 句不变。还没有写入。
                      </View>
                      <Difference difference={seen} kinds={draft.kinds} none="和草稿一样，没有要导入的" />
                    </>
                  )}
                </>
              )}
            </>
          )
        }
      </QueryView>
    </Page>
  )
}
