import { _, database } from '../../../kernel/database'
import type { Secrets } from '../../../kernel/secrets'
import type { MediaVerdict } from '../../../kernel/wechat'
import type { ClinicRecord } from './records'

/** Photos of summaries before the content check (domain/checks). Their words were checked when they were sent. */

type Checkable = {
  _id: string
  words: string
  photos: string[]
  check: { text: 'skipped'; attempts: number; nextAt: Date | null }
  askedFor: string
}

export const subject = {
  async due(now: Date, limit: number): Promise<Checkable[]> {
    const found = await database.find<ClinicRecord>('clinicEvents', {
      where: { 'summary.check.nextAt': _.lte(now) },
      orderBy: [['summary.check.nextAt', 'asc']],
      limit,
    })
    return found.flatMap(({ _id, summary }) => {
      if (!summary) return []
      const { passed, risky, attempts, nextAt, askedFor } = summary.check
      const photos = summary.photos.filter((photo) => !passed.includes(photo) && !risky.includes(photo))
      return [{ _id, words: '', photos, check: { text: 'skipped' as const, attempts, nextAt }, askedFor }]
    })
  },

  /** Of two timers that overlap, one gets it. */
  claim({ _id, check, photos }: Checkable, nextAt: Date): Promise<boolean> {
    const next = photos.length === 0 ? null : nextAt
    const guard = { _id, 'summary.check.nextAt': check.nextAt }
    return database.updateWhere('clinicEvents', guard, {
      'summary.check.nextAt': next,
      'summary.check.attempts': _.inc(1),
    })
  },

  async openidFor({ _id, askedFor }: Checkable, secrets: Secrets): Promise<string | null> {
    return askedFor ? secrets.open<string>(askedFor, `clinicPhotos/${_id}`) : null
  },

  async end(id: string, _text: unknown, last: boolean): Promise<void> {
    if (last) await database.updateWhere('clinicEvents', { _id: id }, { 'summary.check.nextAt': null })
  },

  /** What is not said to be good stays unseen. */
  async judge(id: string, photo: string, verdict: MediaVerdict['suggest']): Promise<void> {
    if (verdict === 'unknown') return
    const list = verdict === 'pass' ? 'summary.check.passed' : 'summary.check.risky'
    const guard = { _id: id, 'summary.photos': _.in([photo]), [list]: _.nin([photo]) }
    await database.updateWhere('clinicEvents', guard, { [list]: _.push([photo]) })
  },
}
