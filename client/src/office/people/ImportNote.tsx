/** That a list is still being written: until it is, nobody can be changed. */
import { useEffect } from 'react'
import { useQuery } from '../../cloud'
import { Notice } from '../../ui'

const NOTHING = {}
const LOOK_AGAIN_MS = 4000

export function ImportNote() {
  const { data, reload } = useQuery('people.importState', NOTHING)
  const writing = data?.state === 'applying'
  useEffect(() => {
    if (!writing) return undefined
    const timer = setInterval(() => void reload(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [writing, reload])
  if (!writing) return null
  return (
    <Notice id="people-writing" icon="refresh" title={`正在写入名单：${String(data.done)} / ${String(data.total)}`}>
      {data.by}导入的，会自己继续写完；写完之前，请先不要改人员。
    </Notice>
  )
}
