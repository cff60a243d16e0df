import { type PosterJob, posterSizes } from '@nuanyu/types/posters'
import type { PosterJobRecord } from './records'
import { nextPart, PART } from './rules'

/** `links`: by file id; a file that is gone has none. */
export function presentJob(job: PosterJobRecord, links: Map<string, string>): PosterJob {
  const label = posterSizes[job.size].split('，')[0] ?? ''
  return {
    id: job._id,
    at: job.at.toISOString(),
    size: job.size,
    sizeLabel: posterSizes[job.size],
    codes: job.scenes.length,
    done: Math.min(job.parts.length * PART, job.scenes.length),
    nextPart: nextPart(job),
    parts: job.parts.map(({ fileId, codes, sheets }, index) => ({
      fileName: `二维码海报 ${label} 第${index + 1}份.pdf`,
      codes,
      sheets,
      url: links.get(fileId) ?? '',
    })),
    missing: job.parts.flatMap(({ missing }) => missing),
    rare: job.parts.flatMap(({ rare }) => rare),
  }
}
