/** Where the photos of drafts lie on the device until they are sent. */
export interface PhotoStore {
  /** Keeps the photo under the name and answers where it is now. Rejects when the device has no room or no way. */
  keep(name: string, path: string): Promise<string>
  /** Where a kept photo can be shown and uploaded from; null when it is gone. */
  find(name: string): Promise<string | null>
  remove(name: string): Promise<void>
  names(): Promise<string[]>
}

// As with `transport.ts`: Taro takes the file of the target.
export { photoStore } from './photoStore.weapp'
