import { type AppError, errorTexts } from '@nuanyu/types/errors'

/**
 * True when the former sending had arrived after all and this one says something else: then nothing was overwritten,
 * and the person decides. The server tells it in a sentence of its own; a stale screen gets the common sentence.
 */
export function hasAlreadyArrived(error: AppError | undefined): boolean {
  return error?.code === 'CONFLICT' && error.message !== errorTexts.CONFLICT
}
