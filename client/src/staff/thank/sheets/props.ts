import type { NoteView } from '@nuanyu/types/thanks'
import type { Query } from '../../../cloud'

/** What every sheet of a step is given. */
export interface SheetProps {
  view: NoteView
  query: Query<NoteView>
  onClose: () => void
}
