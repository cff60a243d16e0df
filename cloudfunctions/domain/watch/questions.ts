import type { QuestionKind } from '@nuanyu/types/watch'
import type { Burst, Repeat } from '../feedback/store'
import type { Watching } from '../settings/defaults'
import { dayOf } from '../time/localTime'

/** What was seen in the ratings and may be odd. */
export type Seen = { bursts: Burst[]; sameWords: Repeat[]; samePost: Repeat[] }

/**
 * Something to look at, asked as a question: a ward may just have handed out its code. `key` is asked once; a question
 * with `hourly` is not asked again about the same within an hour.
 */
export type Question = {
  key: string[]
  kind: QuestionKind
  about: string
  /** The month it is about, where it shows in the figures. */
  period: string | null
  title: string
  body: string
  n: number
  hourly: boolean
}

/** At most one question a person a day, whatever they do: a phone that serves a whole ward may look odd all day long. */
export function questionsFrom(
  { bursts, sameWords, samePost }: Seen,
  { burstMinutes }: Pick<Watching, 'burstMinutes'>,
  now: Date,
): Question[] {
  const day = dayOf(now)
  const hour = String(Math.floor(now.getTime() / 3_600_000))
  const ofPerson = (ownerKey: string) => ({ key: ['person', ownerKey, day], hourly: false })
  const questions = [
    ...bursts.map(({ scene, n, most, ownerKey, place }) => ({
      // One phone alone is no crowd.
      ...(most * 2 > n ? ofPerson(ownerKey) : { key: ['scene', scene, hour], hourly: true }),
      kind: 'burst' as const,
      period: null,
      about: `codes/${scene}`,
      n,
      title: '评价突然增多，是正常的吗？',
      body: `${burstMinutes}分钟${n}条：${place}`,
    })),
    ...samePost.map(({ ownerKey, n, place, about }) => ({
      ...ofPerson(ownerKey),
      kind: 'repeat' as const,
      period: null,
      about,
      n,
      title: '同一处被反复评价，是正常的吗？',
      body: `今天${n}条：${place}`,
    })),
    ...sameWords.map(({ ownerKey, n, place, about }) => ({
      ...ofPerson(ownerKey),
      kind: 'repeat' as const,
      period: null,
      about,
      n,
      title: '多条评价文字相同，是正常的吗？',
      body: `今天${n}条：${place}`,
    })),
  ]
  // The last of several about one person is the most telling.
  return [...new Map(questions.map((question) => [question.key.join(' '), question])).values()]
}
