import { useCallback, useState } from 'react'
import { uploadPhotos } from '../cloud'
import { getSession } from '../session/useSession'
import type { ChosenPhoto, ShownPhoto } from '../ui'

/** Photos chosen on this page. They are uploaded with the sending tap and not before. */
export function usePhotos() {
  const [chosen, setChosen] = useState<ChosenPhoto[]>([])
  const [uploading, setUploading] = useState<number>()

  const shown: ShownPhoto[] = chosen.map(({ path }, index) => ({
    key: path,
    url: path,
    state: uploading !== undefined && index >= uploading ? 'uploading' : 'ready',
  }))

  const upload = useCallback(async (): Promise<string[]> => {
    if (chosen.length === 0) return []
    try {
      const { uploadFolder } = await getSession()
      return await uploadPhotos(
        chosen.map(({ path }) => path),
        uploadFolder,
        setUploading,
      )
    } finally {
      setUploading(undefined)
    }
  }, [chosen])

  return {
    shown,
    upload,
    add: useCallback((more: ChosenPhoto[]) => setChosen((before) => [...before, ...more]), []),
    remove: useCallback((key: string) => setChosen((before) => before.filter(({ path }) => path !== key)), []),
    clear: useCallback(() => setChosen([]), []),
  }
}
