import { AppError } from '@nuanyu/types/errors'

export const LONGEST_SIDE = 1600
export const QUALITY = 0.82
/** WeChat's image check takes no more. */
export const MAX_BYTES = 10 * 1024 * 1024

/**
 * A photo that was made smaller and that says no place and no device any more. Only `shrink` and the store of drafts
 * make one, and only such a one is ever uploaded.
 */
export interface CleanPhoto {
  /** Names it in the draft and on the device, e.g. `k3…x.jpg`. */
  readonly name: string
  readonly path: string
  readonly clean: true
}

export function cleanPhoto(name: string, path: string): CleanPhoto {
  return { name, path, clean: true }
}

/** Said at the field of the photos. */
export function refusedPhoto(message: string, reason?: string): AppError {
  return new AppError('VALIDATION', { message, details: { fields: [{ path: 'photos', message }] }, reason })
}
