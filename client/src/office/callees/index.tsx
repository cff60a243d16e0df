import { View } from '@tarojs/components'
import type { CalleePreview, CalleeSummary } from '@nuanyu/types/inspection'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { ProblemList } from '../../features/tables/ProblemList'
import { TableField } from '../../features/tables/TableField'
import { useTable } from '../../features/tables/useTable'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, Columns, EmptyState, Notice, Page, QueryView, StatTile, StatTiles } from '../../ui'
import './index.scss'

/** Who agreed to be called: numbers by department, never names. Lists of discharged patients are taken in here. */
export default function CalleesPage() {
  const nav = useWorkNav('spotChecks')
  const summary = useQuery('inspection.callees', {})
  const table = useTable()
  const template = useTakeFile('inspection.calleeTemplate')
  const [seen, setSeen] = useState<CalleePreview>()
  const [done, setDone] = useState<{ kept: number; refused: number }>()
  const [commandId, setCommandId] = useState(newCommandId)
  const preview = useCommand('inspection.previewCallees')
  const bring = useCommand('inspection.importCallees')
  const look = async (fileId: string) => {
    setSeen(undefined)
    setDone(undefined)
    setCommandId(newCommandId())
    const found = await preview.run({ fileId })
    if (found) setSeen(found)
  }
  const take = async () => {
    if (!table.fileId || !seen) return
    const kept = await bring.run({ commandId, fileId: table.fileId, token: seen.token })
    if (!kept) return
    setDone(kept)
    setSeen(undefined)
    table.clear()
    void summary.reload()
    void Taro.showToast({ title: '已导入', icon: 'success' })
  }
  const error = preview.error ?? bring.error ?? template.error
  const ready = seen && seen.problems.errors === 0 && seen.agreed > 0
  return (
    <Page
      title="回访名单"
      audience="office"
      wide
      nav={nav}
      actions={
        ready && (
          <Button id="callees-take" loading={bring.busy} onClick={() => void take()}>
            导入 {seen.agreed} 人
          </Button>
        )
      }
    >
      {error && <Notice id="callees-error" tone="bad" title={error.message} />}
      {done && (
        <Notice id="callees-done" tone="good" title={`已导入 ${String(done.kept)} 人`}>
          {done.refused > 0 && `没有同意回访的 ${String(done.refused)} 人没有保存。`}
        </Notice>
      )}
      <Columns>
        <>
          <Card title="从 Excel 导入" note="只保存写明同意回访的人；别的人一个字也不留">
            <TableField
              id="callees"
              table={table}
              working={preview.busy}
              onChosen={(fileId) => void look(fileId)}
              onTemplate={() => void template.take({})}
              takingTemplate={template.busy}
            >
              <View className="callees-lead">
                要有：姓名、电话、科室、同意回访（填“是”）。可以有：岗位、出院日期。最多 1000 行。姓名和电话加密保存，90
                天后自动删除；文件只在导入时用，第二天自动删除。
              </View>
            </TableField>
          </Card>
          {seen && <ProblemList id="callees" problems={seen.problems} />}
          {seen && <Found seen={seen} />}
        </>
        <QueryView {...summary} onRetry={() => void summary.reload()}>
          {(data) => <Kept data={data} />}
        </QueryView>
      </Columns>
    </Page>
  )
}

function Found({ seen: { agreed, refused, never, byDepartment } }: { seen: CalleePreview }) {
  return (
    <Card id="callees-found" title="这个文件里">
      <StatTiles>
        <StatTile label="同意回访" value={agreed} unit="人" />
        <StatTile label="没有同意，不保存" value={refused} unit="人" />
        <StatTile label="要求不再打" value={never} unit="人" />
      </StatTiles>
      {byDepartment.map(({ department, n }) => (
        <View key={department} className="callees-line">
          <View>{department}</View>
          <View>{n} 人</View>
        </View>
      ))}
    </Card>
  )
}

function Kept({ data: { agreed, never, departments } }: { data: CalleeSummary }) {
  if (agreed === 0)
    return (
      <EmptyState
        id="callees-empty"
        icon="users"
        title="还没有同意回访的人"
        advice="导入出院患者名单；患者在评价以后也可以自己留电话。"
      />
    )
  return (
    <Card
      id="callees-kept"
      title={`现在可以抽的 ${String(agreed)} 人`}
      note={`要求不再打的 ${String(never)} 人，永远不抽`}
    >
      {departments.map(({ departmentId, department, n, own }) => (
        <View key={departmentId} className="callees-line">
          <View>{department}</View>
          <View>
            {n} 人{own > 0 && `（自己留的 ${String(own)} 人）`}
          </View>
        </View>
      ))}
    </Card>
  )
}
