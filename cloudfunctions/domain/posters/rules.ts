import { AppError } from '@nuanyu/types/errors'
import { MOST_CODES } from '@nuanyu/types/posters'
import type { PosterJobRecord, PosterPart } from './records'

/** Drawn at a time: a few seconds even where WeChat has to be asked for every code, and whole sheets of every size. */
export const PART = 60

export function partCount({ scenes }: Pick<PosterJobRecord, 'scenes'>): number {
  return Math.ceil(scenes.length / PART)
}

/** The part to draw next; null when all are there. */
export function nextPart(job: Pick<PosterJobRecord, 'scenes' | 'parts'>): number | null {
  return job.parts.length < partCount(job) ? job.parts.length : null
}

export function scenesOf({ scenes }: Pick<PosterJobRecord, 'scenes'>, part: number): string[] {
  return scenes.slice(part * PART, (part + 1) * PART)
}

/** The batch with one more part, or as it is when somebody else was faster. */
export function withPart(job: PosterJobRecord, index: number, part: PosterPart): PosterJobRecord {
  return nextPart(job) === index ? { ...job, parts: [...job.parts, part] } : job
}

export function assertPrintable(scenes: string[]): string[] {
  const refuse = (message: string) => new AppError('VALIDATION', { details: { fields: [{ path: 'choice', message }] } })
  if (scenes.length === 0) throw refuse('选中的地方还没有在用的二维码，请先发码')
  if (scenes.length > MOST_CODES)
    throw refuse(`选中的二维码有 ${scenes.length} 个，一次最多 ${MOST_CODES} 个，请分几次做`)
  return scenes
}
