import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { IssuesImported, IssuesPreview } from '@nuanyu/types/orders'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { ProblemList } from '../../features/tables/ProblemList'
import { TableField } from '../../features/tables/TableField'
import { useTable } from '../../features/tables/useTable'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, Notice, Page, StatTile, StatTiles } from '../../ui'
import './index.scss'

/** The ledger of research issues from Excel: what it would do is shown first; then it goes in part by part. */
export default function OrderImportPage() {
  const table = useTable()
  const nav = useWorkNav('orders')
  const template = useTakeFile('orders.template')
  const [seen, setSeen] = useState<IssuesPreview>()
  const [taken, setTaken] = useState<IssuesImported>()
  const preview = useCommand('orders.previewImport')
  const bring = useCommand('orders.import')
  const look = async (fileId: string) => {
    setSeen(undefined)
    setTaken(undefined)
    const found = await preview.run({ fileId })
    if (found) setSeen(found)
  }
  // What was cut off goes on where it was; what arrived twice is there once.
  const take = async () => {
    if (!table.fileId || !seen) return
    for (let now = taken ?? { done: 0, total: seen.rows }; now.done < now.total;) {
      const after = await bring.run({ fileId: table.fileId, token: seen.token, from: now.done })
      if (!after) return
      setTaken(after)
      now = after
    }
    setSeen(undefined)
    table.clear()
    void Taro.showToast({ title: '已导入', icon: 'success' })
  }
  const error = preview.error ?? bring.error ?? template.error
  const over = taken !== undefined && taken.done === taken.total
  const ready = seen !== undefined && seen.problems.errors === 0 && seen.rows > 0
  return (
    <Page
      title="导入调研问题"
      audience="office"
      wide
      nav={nav}
      actions={
        ready && (
          <Button id="issues-take" loading={bring.busy} onClick={() => void take()}>
            {sayTake(seen.rows, bring.busy, taken)}
          </Button>
        )
      }
    >
      {error && <Notice id="issues-error" tone="bad" title={error.message} />}
      {taken && !over && (
        <Notice id="issues-progress" tone="warn" title={`已写入 ${String(taken.done)} / ${String(taken.total)} 件`}>
          {bring.busy ? '请不要关闭这一页。' : '没有写完，再点一次接着写，不会重复。'}
        </Notice>
      )}
      {over && (
        <Notice
          id="issues-done"
          tone="good"
          title={`已导入 ${String(taken.total)} 件，都在督办台账里`}
          action={
            <Button
              id="issues-back"
              kind="quiet"
              small
              inline
              onClick={() => void Taro.redirectTo({ url: '/office/orders/index' })}
            >
              看台账
            </Button>
          }
        >
          牵头科室会收到一条合并的通知。同一个文件再导一次不会重复。
        </Notice>
      )}
      <Card title="从 Excel 导入" note="先检查，再写入；有一行不对，就一行也不写。">
        <TableField
          id="issues"
          table={table}
          working={preview.busy}
          onChosen={(fileId) => void look(fileId)}
          onTemplate={() => void template.take({})}
          takingTemplate={template.busy}
        >
          <View className="issues-lead">
            要有：类别（患者最关心、职工最关切、发展最关键）、问题、具体情况、整改要求、牵头科室、完成期限。可以有：配合科室。最多
            2000 行。不要写患者的姓名和电话。
          </View>
        </TableField>
      </Card>
      {seen && <ProblemList id="issues" problems={seen.problems} />}
      {seen && <Found seen={seen} />}
    </Page>
  )
}

function sayTake(rows: number, busy: boolean, taken: IssuesImported | undefined): string {
  if (busy) return '正在写入，请不要关闭'
  return taken ? '接着写入' : `导入 ${String(rows)} 件`
}

function Found({ seen: { rows, byCategory, byDepartment } }: { seen: IssuesPreview }) {
  return (
    <Card id="issues-found" title={`这个文件里有 ${String(rows)} 件`} note="按牵头科室">
      <StatTiles>
        {byCategory.map(({ id, label, n }) => (
          <StatTile key={id} label={label} value={n} unit="件" />
        ))}
      </StatTiles>
      {byDepartment.map(({ id, label, n }) => (
        <View key={id} className="issues-line">
          <View>{label}</View>
          <View>{n} 件</View>
        </View>
      ))}
    </Card>
  )
}
