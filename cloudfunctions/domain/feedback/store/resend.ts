import { AppError } from '@nuanyu/types/errors'

/** A resend meets what it wrote the first time. Other content under the same id has not arrived, and must not seem to. */
export function sameOrConflict<T>(stored: T | null, fingerprint: string, fingerprintOf: (stored: T) => string): T {
  // The key that was taken belonged to another document of the transaction; the person may simply try again.
  if (!stored) throw new AppError('BUSY', { reason: 'duplicate key of another document' })
  if (fingerprintOf(stored) !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  return stored
}
