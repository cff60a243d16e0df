import { AppError } from '@nuanyu/types/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { discardPhotos, findPhoto, keepPhoto, shrink, uploadPhotos, type CleanPhoto } from '../../cloud'
import type { ChosenPhoto, ShownPhoto } from '../../ui'

interface Item {
  key: string
  /** For showing; what is sent is `photo`. */
  url: string
  /** Made smaller and without its place; absent until then, and for good where that failed. */
  photo?: CleanPhoto
  kept?: boolean
  refusal?: AppError
}

/**
 * The photos of a form. Each is made smaller and freed of its place as soon as it is chosen, and kept on the device
 * with the draft; they are uploaded with the sending tap and not before.
 * `names` are those of the draft when the page opens; `onNames` puts what is kept now into it.
 */
export function usePhotos(names: string[], onNames: (names: string[]) => void) {
  const [items, setItems] = useState<Item[]>([])
  const [uploading, setUploading] = useState<number>()
  /** Photos of the draft that the device no longer has. */
  const [gone, setGone] = useState(0)
  const latest = useRef<Item[]>([])
  const working = useRef<Promise<unknown>>(Promise.resolve())
  const tellNames = useRef(onNames)
  useEffect(() => {
    tellNames.current = onNames
  })

  const change = useCallback((next: (now: Item[]) => Item[]) => {
    latest.current = next(latest.current)
    setItems(latest.current)
  }, [])

  const keepNames = useCallback(() => {
    tellNames.current(latest.current.flatMap(({ photo, kept }) => (photo && kept ? [photo.name] : [])))
  }, [])

  // Of the draft that this page opened with; what is added later is here already.
  const [restored] = useState(names)
  useEffect(() => {
    if (restored.length === 0) return
    working.current = Promise.all(restored.map(findPhoto)).then((found) => {
      const there = found.filter((photo) => photo !== null)
      change((now) => [...there.map((photo) => ({ key: photo.name, url: photo.path, photo, kept: true })), ...now])
      setGone(restored.length - there.length)
      if (there.length < restored.length) keepNames()
    })
  }, [restored, change, keepNames])

  const prepare = useCallback(
    async (key: string, path: string) => {
      const result = await shrink(path).then(
        async (photo) => ({ photo, kept: await keepPhoto(photo) }),
        (thrown: unknown) => ({ refusal: thrown instanceof AppError ? thrown : new AppError('INTERNAL') }),
      )
      // Taken away meanwhile.
      if (!latest.current.some((item) => item.key === key)) {
        if ('photo' in result) void discardPhotos([result.photo.name])
        return
      }
      change((now) =>
        now.map((item) => {
          if (item.key !== key) return item
          if ('refusal' in result) return { ...item, refusal: result.refusal }
          const photo = result.kept ?? result.photo
          return { key, url: photo.path, photo, kept: result.kept !== null }
        }),
      )
      keepNames()
    },
    [change, keepNames],
  )

  const add = useCallback(
    (chosen: ChosenPhoto[]) => {
      change((now) => [...now, ...chosen.map(({ path }) => ({ key: path, url: path }))])
      // One after the other: six large pictures at once are too much for an old phone.
      for (const { path } of chosen) working.current = working.current.then(() => prepare(path, path))
    },
    [change, prepare],
  )

  const remove = useCallback(
    (key: string) => {
      const photo = latest.current.find((item) => item.key === key)?.photo
      change((now) => now.filter((item) => item.key !== key))
      if (photo) void discardPhotos([photo.name])
      keepNames()
    },
    [change, keepNames],
  )

  const clear = useCallback(() => {
    void discardPhotos(latest.current.flatMap(({ photo }) => photo?.name ?? []))
    change(() => [])
    setGone(0)
  }, [change])

  /** For this command alone: another one gets its own folder and files. */
  const upload = useCallback(async (commandId: string): Promise<string[]> => {
    await working.current
    const refusal = latest.current.find((item) => item.refusal)?.refusal
    if (refusal) throw refusal
    try {
      return await uploadPhotos(
        latest.current.flatMap(({ photo }) => photo ?? []),
        commandId,
        setUploading,
      )
    } finally {
      setUploading(undefined)
    }
  }, [])

  return {
    shown: items.map((item, index): ShownPhoto => ({ key: item.key, url: item.url, state: stateOf(item, index) })),
    /** Why one of them cannot be used. */
    refusal: items.find((item) => item.refusal)?.refusal?.message,
    /** Some are only on this page: the device had no room for them. */
    unkept: items.some(({ photo, kept }) => photo !== undefined && kept === false),
    gone,
    add,
    remove,
    clear,
    upload,
  }

  function stateOf({ photo, refusal }: Item, index: number): ShownPhoto['state'] {
    if (refusal) return 'failed'
    if (!photo) return 'preparing'
    return uploading !== undefined && index >= uploading ? 'uploading' : 'ready'
  }
}
