import Taro from '@tarojs/taro'
import { VisitView } from '@nuanyu/types/visits'
import { dropDraft, keepDraft, readDraft } from '../../cloud'
import { type Filled, photoNames } from './filled'

/** A visit on the device: what to look at, and what was filled in. Kept as a draft, so that its photos are kept as well. */
export interface KeptVisit {
  visit: VisitView
  filled: Filled
  /** It is over and waits for a network. */
  sending: boolean
}

type Stored = KeptVisit & { photos: string[]; revision: number }

const PREFIX = 'draft:visit:'
let revision = 0

export function keptVisit(id: string): KeptVisit | undefined {
  const stored = readDraft<Stored>(PREFIX + id)
  if (stored === null) return undefined
  const visit = VisitView.safeParse(stored.visit)
  return visit.success ? { visit: visit.data, filled: stored.filled, sending: stored.sending } : undefined
}

/** Says whether the device could: if not, whoever is in a basement must know that closing the page would lose it. */
export function keepVisit(kept: KeptVisit): boolean {
  revision += 1
  const photos = photoNames(kept.filled, kept.visit.checklist).map(({ name }) => name)
  keepDraft<Stored>(PREFIX + kept.visit.id, { ...kept, photos, revision })
  return readDraft<Stored>(PREFIX + kept.visit.id)?.revision === revision
}

export function dropVisit(id: string): void {
  dropDraft(PREFIX + id)
}

export function keptVisits(): KeptVisit[] {
  return Taro.getStorageInfoSync()
    .keys.filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => keptVisit(key.slice(PREFIX.length)) ?? [])
}
