import { PUBLIC_FROM } from '@nuanyu/types/changes'
import type { CaseRecord } from '../feedback/records'

/** Who is behind the linked cases. Pure; keys stay on the server. */

/** How many people said it: one who wrote twice is one, and those whose case was merged into a linked one count. */
export function peopleBehind(cases: readonly CaseRecord[]): number {
  return new Set(cases.flatMap(({ ownerKey, mergedFrom }) => [ownerKey, ...mergedFrom.map((one) => one.ownerKey)])).size
}

/** 12 位患者提到. A small number could lead to one of them, so the public does not read it. */
export function sayMentioned(n: number): string {
  return n >= PUBLIC_FROM ? `${n} 位患者提到` : '有患者提到'
}

/** What the patient wrote in a case, for the comparison with what is to be published. */
export function wordsOf({ words, history, evaluation, retaliation }: CaseRecord): string[] {
  const later = history.filter(({ by }) => by.kind === 'patient').map(({ text }) => text)
  return [words, evaluation?.reason ?? '', ...later, ...retaliation.map(({ text }) => text)].filter(Boolean)
}
