/** The list of an event on paper. Names in full leave the server with it, so it says so before it is taken. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Notice, Sheet } from '../../ui'
import { useTakeFile } from '../files/useTakeFile'

export function ListButton({ id, eventId }: { id: string; eventId: string }) {
  const [open, setOpen] = useState(false)
  const [made, setMade] = useState(false)
  const file = useTakeFile('clinic.exportPeople')
  const take = async () => setMade((await file.take({ eventId })) !== null)
  return (
    <>
      <Button
        id={id}
        kind="secondary"
        small
        inline
        icon="download"
        onClick={() => {
          setMade(false)
          setOpen(true)
        }}
      >
        导出名单
      </Button>
      <Sheet
        id={`${id}-sheet`}
        open={open}
        title="导出名单"
        confirm={made ? '再导一次' : '导出表格'}
        cancel={made ? '好了' : '取消'}
        busy={file.busy}
        onCancel={() => setOpen(false)}
        onConfirm={() => void take()}
      >
        {file.error && <Notice tone="bad" title={file.error.message} />}
        {made && !file.error && <Notice tone="good" title="名单做好了" />}
        <View>按时段列出姓名、电话后四位、编码和状态，另有现场来的人，可以打印了带去。</View>
        <View>里面有全名：只在活动当天用，用完碎掉，不要转发。谁导出的会记下来。</View>
      </Sheet>
    </>
  )
}
