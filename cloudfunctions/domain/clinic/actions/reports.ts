import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { shownPhotos } from '../events/photos'
import { PHOTOS_SHOWN, presentReport } from '../events/report'
import { toldClinics } from '../events/store'

/** With their photos no more than the cloud links in one request, which is fifty. */
const PAGE = 15

/** What was told of events that were held: of all, or of one branch. */
export const reports = handle('clinic.reports', 'person', async ({ branchId, cursor }, { now, files }) => {
  const found = await toldClinics(branchId, decodeCursor(cursor), PAGE + 1)
  const photos = found
    .slice(0, PAGE)
    .flatMap(({ summary }) => (summary ? shownPhotos(summary).slice(0, PHOTOS_SHOWN) : []))
  const links = await files.links(photos)
  return toPage(
    found,
    PAGE,
    ({ startsAt, _id }) => ({ at: startsAt, id: _id }),
    (event) => presentReport(event, links, now),
  )
})
