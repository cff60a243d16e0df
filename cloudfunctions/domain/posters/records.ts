import type { PosterSize } from '@nuanyu/types/posters'

/** Stored in `posterJobs`: a batch of sheets somebody asked for, and how far it is. It goes with its files, after a day. */
export type PosterJobRecord = {
  _id: string
  ownerKey: string
  at: Date
  /** Of what was asked, to tell a resend from another wish. */
  fingerprint: string
  size: PosterSize
  /** The codes in their order on the sheets, fixed when the batch was begun. */
  scenes: string[]
  parts: PosterPart[]
}

export type PosterPart = {
  fileId: string
  sheets: number
  codes: number
  missing: { scene: string; name: string; why: string }[]
  rare: { scene: string; name: string; letters: string }[]
}
