import { usePages } from '../../cloud'
import { NoteRow } from '../../features/thanks/NoteRow'
import { PagedList } from '../../features/work/PagedList'
import { EmptyState } from '../../ui'

const EMPTY = {
  verify: { title: '没有等待核实的感谢', advice: '患者写的感谢经内容检测后到这里，请核实是写给谁的。' },
  desk: { title: '还没有感谢', advice: '核实过的感谢都在这里，可以推荐表扬。' },
}

/** Thanks to say for whom they are, or all that were. */
export function Desk({ queue }: { queue: 'verify' | 'desk' }) {
  const list = usePages('thanks.queue', { queue })
  return (
    <PagedList id={queue} list={list} empty={<EmptyState id={`${queue}-empty`} icon="letter" {...EMPTY[queue]} />}>
      {(rows) => rows.map((row) => <NoteRow key={row.id} row={row} />)}
    </PagedList>
  )
}
