import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ImportPreview, ImportState } from '@nuanyu/types/people'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { ProblemList } from '../../features/tables/ProblemList'
import { TableField } from '../../features/tables/TableField'
import { useTable } from '../../features/tables/useTable'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, Notice, Page } from '../../ui'
import { ImportNote } from '../people/ImportNote'
import '../people/index.scss'
import './index.scss'
import { Found } from './Found'

/** A staff list from Excel: what it would do is shown first, and then all of it is taken in or nothing. */
export default function PeopleImportPage() {
  const table = useTable()
  const nav = useWorkNav('people')
  const template = useTakeFile('people.template')
  const list = useTakeFile('people.importProblems')
  const [seen, setSeen] = useState<ImportPreview>()
  const [done, setDone] = useState<ImportState>()
  const [commandId, setCommandId] = useState(newCommandId)
  const preview = useCommand('people.previewImport')
  const look = async (file: string) => {
    setSeen(undefined)
    setDone(undefined)
    setCommandId(newCommandId())
    const found = await preview.run({ file })
    if (found) setSeen(found)
  }
  const again = () => {
    if (table.fileId) void look(table.fileId)
  }
  const [overtaken, setOvertaken] = useState(false)
  const bring = useCommand('people.import', {
    onConflict: () => {
      setOvertaken(true)
      again()
    },
  })
  const take = async () => {
    if (!table.fileId || !seen?.token) return
    const state = await bring.run({ commandId, file: table.fileId, token: seen.token })
    if (!state) return
    setDone(state)
    setOvertaken(false)
    setSeen(undefined)
    table.clear()
    void Taro.showToast({ title: state.state === 'done' ? '已导入' : '正在写入', icon: 'success' })
  }
  const error = preview.error ?? bring.error ?? template.error ?? list.error
  return (
    <Page
      title="导入职工名单"
      audience="office"
      wide
      nav={nav}
      actions={
        seen?.token && (
          <Button id="import-take" loading={bring.busy} onClick={() => void take()}>
            {bring.busy
              ? '正在写入，请不要关闭'
              : `导入（新增 ${String(seen.added)}，修改 ${String(seen.changed.count)}）`}
          </Button>
        )
      }
    >
      {error && error.code !== 'CONFLICT' && <Notice id="import-error" tone="bad" title={error.message} />}
      {overtaken && (
        <Notice id="import-overtaken" tone="warn" title="名单刚刚有人改过，已按最新的名单重新检查">
          请再看一遍下面的结果，再导入。
        </Notice>
      )}
      {done?.state === 'applying' && <ImportNote />}
      {done?.state === 'done' && (
        <Notice
          id="import-done"
          tone="good"
          title={`已导入：新增 ${String(done.added)} 人，修改 ${String(done.changed)} 人`}
          action={
            <Button
              id="import-back"
              kind="quiet"
              small
              inline
              onClick={() => void Taro.redirectTo({ url: '/office/people/index' })}
            >
              看名单
            </Button>
          }
        >
          导入的人还没有加入系统，需要用的再一个个邀请。
        </Notice>
      )}
      <Card title="从 Excel 导入" note="先检查，再写入；有一行不对，就一行也不写。">
        <TableField
          id="import"
          table={table}
          working={preview.busy}
          onChosen={(file) => {
            setOvertaken(false)
            void look(file)
          }}
          onTemplate={() => void template.take({})}
          takingTemplate={template.busy}
        >
          <View className="people-lead">
            要有：工号、姓名、科室。可以有：职务/职称、是否负责人、支部、在职状态。最多 5000
            行。文件只在导入时用，第二天自动删除。
          </View>
        </TableField>
      </Card>
      {seen && (
        <>
          <ProblemList
            id="import"
            problems={seen.problems}
            onDownload={() => table.fileId && void list.take({ file: table.fileId })}
            downloading={list.busy}
          />
          <Found seen={seen} />
        </>
      )}
    </Page>
  )
}
