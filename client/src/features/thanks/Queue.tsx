/** One queue of notes, by cursor.   <Queue queue="verify" empty={<EmptyState … />} /> */
import type { ThanksQueue } from '@nuanyu/types/thanks'
import type { ReactNode } from 'react'
import { usePages } from '../../cloud'
import { Card } from '../../ui'
import { PagedList } from '../work/PagedList'
import { NoteRow } from './NoteRow'

export function Queue({ queue, empty }: { queue: ThanksQueue; empty: ReactNode }) {
  const list = usePages('thanks.queue', { queue })
  return (
    <PagedList id="thanks-queue" unit="份" list={list} empty={empty}>
      {(rows) => (
        <Card flush>
          {rows.map((row) => (
            <NoteRow key={row.id} row={row} />
          ))}
        </Card>
      )}
    </PagedList>
  )
}
