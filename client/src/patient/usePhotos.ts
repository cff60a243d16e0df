import { AppError } from '@nuanyu/types/errors'
import { useCallback, useState } from 'react'
import { uploadPhotos } from '../cloud'
import type { ChosenPhoto, ShownPhoto } from '../ui'

/** Photos chosen on this page. They are uploaded with the sending tap and not before. */
export function usePhotos() {
  const [chosen, setChosen] = useState<ChosenPhoto[]>([])
  const [uploading, setUploading] = useState<number>()
  /** Of several photos, the one that cannot be sent. */
  const [refused, setRefused] = useState<string>()

  const stateOf = (path: string, index: number) => {
    if (path === refused) return 'failed'
    return uploading !== undefined && index >= uploading ? 'uploading' : 'ready'
  }
  const shown: ShownPhoto[] = chosen.map(({ path }, index) => ({ key: path, url: path, state: stateOf(path, index) }))

  /** For this command alone: another one gets its own folder and files. */
  const upload = useCallback(
    async (commandId: string): Promise<string[]> => {
      const paths = chosen.map(({ path }) => path)
      let at = 0
      setRefused(undefined)
      try {
        return await uploadPhotos(paths, commandId, (done) => {
          at = done
          setUploading(done)
        })
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === 'VALIDATION') setRefused(paths[at])
        throw thrown
      } finally {
        setUploading(undefined)
      }
    },
    [chosen],
  )

  return {
    shown,
    upload,
    add: useCallback((more: ChosenPhoto[]) => setChosen((before) => [...before, ...more]), []),
    remove: useCallback((key: string) => setChosen((before) => before.filter(({ path }) => path !== key)), []),
    clear: useCallback(() => setChosen([]), []),
  }
}
