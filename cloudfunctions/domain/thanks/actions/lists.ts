import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import type { NoteRecord } from '../records'
import { notesThanking, onWall, queueOf } from '../store'
import { presentOnWall, presentReceived, presentRow } from '../views'

const PAGE = 20

const byAge = ({ at, _id }: NoteRecord) => ({ at, id: _id })

export const queue = handle('thanks.queue', 'staff', async ({ queue, cursor }, context) => {
  const found = await queueOf(queue, context.viewer, context.now, decodeCursor(cursor), PAGE + 1)
  return toPage(found, PAGE, byAge, (note) => presentRow(note, context))
})

/** What the caller was thanked with. */
export const received = handle('thanks.received', 'staff', async ({ cursor }, context) => {
  const ref = context.viewer.staff?.staffId ?? ''
  const found = await notesThanking(ref, decodeCursor(cursor), PAGE + 1)
  const links = await linksOf(found, context)
  return toPage(found, PAGE, byAge, (note) => presentReceived(note, context, links))
})

export const wall = handle('thanks.wall', 'person', ({ departmentId, cursor }, context) =>
  pageOfWall('public', departmentId, cursor, context),
)

export const internalWall = handle('thanks.internalWall', 'staff', ({ departmentId, cursor }, context) =>
  pageOfWall('internal', departmentId, cursor, context),
)

/** The position is that of the publication: a note's own id would be a way to it. */
async function pageOfWall(
  which: 'public' | 'internal',
  departmentId: string | null,
  cursor: string | undefined,
  context: Context,
) {
  const found = await onWall(which, departmentId, decodeCursor(cursor), PAGE + 1)
  const links = await linksOf(found, context, ({ published, photos }) =>
    (published?.photos ?? []).flatMap((index) => photos[index] ?? []),
  )
  return toPage(
    found,
    PAGE,
    ({ published, at }) => ({ at: published?.at ?? at, id: published?.id ?? '' }),
    (note) => presentOnWall(note, links),
  )
}

async function linksOf(
  notes: NoteRecord[],
  { files }: Pick<Context, 'files'>,
  of: (note: NoteRecord) => string[] = ({ photos }) => photos,
) {
  return files.links(notes.slice(0, PAGE).flatMap(of))
}
