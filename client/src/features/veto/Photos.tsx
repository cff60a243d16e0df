/** Pictures of a file, to be opened large; by links that expire. */
import { NotePhotos } from '../thanks/NotePhotos'

export function Photos({ id, urls }: { id: string; urls: readonly string[] }) {
  return <NotePhotos id={id} photos={urls.map((url) => ({ url, unpleasant: false }))} />
}
