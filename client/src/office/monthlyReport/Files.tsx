/** What is on the screen, as a file. One at a time: a print takes a few seconds. */
import { View } from '@tarojs/components'
import { type MonthlyForm, monthlyForms, type MonthlyView } from '@nuanyu/types/monthly'
import { useState } from 'react'
import { useTakeFile } from '../../features/files/useTakeFile'
import { Button, Card, type IconName, Notice } from '../../ui'

const ICONS: Record<MonthlyForm, IconName> = { word: 'letter', excel: 'list', pdf: 'printer' }

export function ReportFiles({ view }: { view: MonthlyView }) {
  const file = useTakeFile('monthly.file')
  const [form, setForm] = useState<MonthlyForm>()
  if (view.files.length === 0) return null
  return (
    <Card
      title="导出"
      note={view.number === '' ? '每页标明“草稿”；链接会过期' : '与页面一致，带编号和校验码；链接会过期'}
    >
      {file.error && <Notice id="report-file-error" tone="bad" title={file.error.message} />}
      <View className="report-files">
        {view.files.map((one) => (
          <Button
            key={one}
            id={`report-file-${one}`}
            kind="secondary"
            icon={ICONS[one]}
            loading={file.busy && form === one}
            disabled={file.busy}
            onClick={() => {
              setForm(one)
              void file.take({ reportId: view.id, form: one })
            }}
          >
            {file.busy && form === one ? '正在生成' : monthlyForms[one]}
          </Button>
        ))}
      </View>
    </Card>
  )
}
