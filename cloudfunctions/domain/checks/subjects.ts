import type { Secrets } from '../../kernel/secrets'
import type { MediaVerdict } from '../../kernel/wechat'
import * as clinics from '../clinic/events/checking'
import * as feedback from '../feedback/store'
import type { Check } from '../feedback/records'
import * as thanks from '../thanks/checking'

/** What WeChat's content check looks at, and what each makes of the answer. */
export type Checked = 'cases' | 'ratings' | 'thanks' | 'clinicEvents'

/** Words and photos, and when to ask (again). */
export type Checkable = {
  _id: string
  words: string
  photos: string[]
  check: { text: Check['text']; attempts: number; nextAt: Date | null }
}

type Author = feedback.Author

type Subject<T extends Checkable = Checkable> = {
  due(now: Date, limit: number): Promise<T[]>
  /** Of two timers that overlap, one gets it. */
  claim(item: T, nextAt: Date): Promise<boolean>
  /** For whom WeChat is asked; null: nobody. */
  openidFor(item: T, secrets: Secrets): Promise<string | null>
  /** What came of one attempt. `last`: nobody is asked any more. */
  end(id: string, text: Check['text'], last: boolean, author: Author): Promise<void>
  judge(id: string, photo: string, verdict: MediaVerdict['suggest'], author: Author): Promise<void>
}

/** Private words are never refused because of it: the answer is a warning to those who read. */
const ofFeedback = (collection: feedback.Checked): Subject<feedback.Checkable> => ({
  due: (now, limit) => feedback.checksDue(collection, now, limit),
  claim: (item, nextAt) => feedback.claimCheck(collection, item, nextAt),
  async openidFor(item, secrets) {
    if (item.checkedFor !== undefined) return item.checkedFor && secrets.open<string>(item.checkedFor, item._id)
    return (await feedback.findIdentity(item._id, secrets))?.openid ?? null
  },
  end: (id, text, _last, author) => feedback.endCheck(collection, id, text, author),
  async judge(id, photo, verdict, author) {
    if (verdict === 'risky' || verdict === 'review') await feedback.coverPhoto(collection, id, photo, author)
  },
})

export const subjects: Record<Checked, Subject> = {
  cases: ofFeedback('cases'),
  ratings: ofFeedback('ratings'),
  thanks: thanks.subject,
  clinicEvents: clinics.subject,
}
