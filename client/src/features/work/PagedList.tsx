/**
 * A list of people at work that goes on by cursor: loading, failed, empty, and the rest when one comes near its end.
 *
 *   <PagedList id="overdue" list={list} empty={<EmptyState … />}>
 *     {(rows) => rows.map(…)}
 *   </PagedList>
 */
import type { ReactNode } from 'react'
import type { Pages } from '../../cloud'
import { QueryView } from '../../ui'
import { MoreRows } from './MoreRows'

interface PagedListProps<T> {
  id: string
  list: Pages<T>
  empty: ReactNode
  /** What is counted: 件, 人, 封. */
  unit?: string
  children: (rows: T[]) => ReactNode
}

export function PagedList<T>({ id, list, empty, unit = '件', children }: PagedListProps<T>) {
  return (
    <QueryView
      loading={list.loading}
      data={list.items}
      error={list.error}
      onRetry={() => void list.reload()}
      isEmpty={(rows) => rows.length === 0}
      empty={empty}
    >
      {(rows) => (
        <>
          {children(rows)}
          <MoreRows id={id} unit={unit} {...list} />
        </>
      )}
    </QueryView>
  )
}
