/**
 * Where a table is chosen: what is needed, an example to take along, and how far it is.
 *
 *   const table = useTable()
 *   <TableField id="import" table={table} working={preview.busy} onChosen={look} onTemplate={template.take} … />
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button, classes, Icon, isH5, Notice } from '../../ui'
import './tables.scss'
import { saySize, type Table } from './useTable'

interface TableFieldProps {
  id: string
  table: Table
  /** It was uploaded and is being looked through. */
  working: boolean
  onChosen: (fileId: string) => void
  /** What the table must hold. */
  children?: ReactNode
  onTemplate?: () => void
  takingTemplate?: boolean
}

export function TableField(props: TableFieldProps) {
  const { id, table, working, onChosen, children, onTemplate, takingTemplate = false } = props
  const { chosen, uploading, refusal } = table
  const busy = uploading || working
  const hear = (fileId: string | null) => {
    if (fileId !== null) onChosen(fileId)
  }
  return (
    <View id={id} className="table-field">
      {children}
      {chosen && (
        <View id={`${id}-file`} className={classes('table-field__file', refusal && 'table-field__file--wrong')}>
          <Icon name="list" />
          <View className="table-field__name">{chosen.name}</View>
          <View className="table-field__size">{saySize(chosen.size)}</View>
        </View>
      )}
      {busy && (
        <View id={`${id}-progress`} className="table-field__progress" aria-role="status">
          <View className="table-field__bar" />
          <View>{uploading ? '正在上传' : '正在逐行检查，还没有写入任何内容'}</View>
        </View>
      )}
      {refusal && (
        <Notice
          id={`${id}-refused`}
          tone="bad"
          title={refusal.message}
          action={
            refusal.code !== 'VALIDATION' && (
              <Button id={`${id}-retry`} kind="quiet" small inline onClick={() => void table.retry().then(hear)}>
                重试
              </Button>
            )
          }
        />
      )}
      <View className="table-field__actions">
        <Button
          id={`${id}-choose`}
          kind={chosen ? 'secondary' : 'primary'}
          icon="plus"
          inline
          loading={busy}
          onClick={() => void table.choose().then(hear)}
        >
          {chosen ? '换一个文件' : isH5 ? '选择文件' : '从聊天里选文件'}
        </Button>
        {onTemplate && (
          <Button
            id={`${id}-template`}
            kind="quiet"
            icon="download"
            inline
            loading={takingTemplate}
            onClick={onTemplate}
          >
            下载模板
          </Button>
        )}
      </View>
      {!isH5 && !chosen && (
        <View className="table-field__note">先把表格发到“文件传输助手”或任意聊天，再从这里选。</View>
      )}
    </View>
  )
}
