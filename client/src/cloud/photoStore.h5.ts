import type { PhotoStore } from './photoStore'

const PHOTOS = 'photos'

/** A browser keeps pictures in its own database; localStorage is too small for them. */
export const photoStore: PhotoStore = {
  async keep(name, path) {
    const photo = await (await fetch(path)).blob()
    await using('readwrite', (photos) => photos.put(photo, name))
    return path
  },
  async find(name) {
    const photo: unknown = await using('readonly', (photos) => photos.get(name)).catch(() => undefined)
    return photo instanceof Blob ? URL.createObjectURL(photo) : null
  },
  async remove(name) {
    await using('readwrite', (photos) => photos.delete(name)).catch(() => undefined)
  },
  names: () =>
    using('readonly', (photos) => photos.getAllKeys()).then(
      (keys) => keys.map(String),
      () => [],
    ),
}

/** One request in a transaction of its own; settled only when the browser says that it is on the disk. */
async function using<T>(mode: IDBTransactionMode, ask: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(PHOTOS, mode)
      const request = ask(transaction.objectStore(PHOTOS))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error('aborted'))
    })
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('nuanyu', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(PHOTOS)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
  })
}
