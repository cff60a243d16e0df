import type { BulletinFinding, BulletinFindingKind, Justified } from '@nuanyu/types/bulletins'
import { bulletinFindings } from '@nuanyu/types/bulletins'
import type { FieldProblem } from '@nuanyu/types/errors'
import { findingsIn } from '../changes/recognise'
import { tellingIn } from '../thanks/words'

/**
 * What of a bulletin's text might give away a patient, or names staff whom it is not about. Pure. Finding by pattern
 * takes harmless words too, so that a second person may let a finding stand, with a reason; patients' own words never.
 */
export type Found = { field: Justified['field']; kind: BulletinFindingKind; piece: string }

export function foundIn(
  texts: readonly { field: Found['field']; text: string }[],
  /** Whom the bulletin is about: they may be named. */
  named: readonly string[],
  /** Names of everybody who works here. */
  staffNames: readonly string[],
  /** What patients wrote in the cases it comes from. */
  patientWords: readonly string[],
): Found[] {
  const others = staffNames.filter((name) => name.length >= 2 && !named.includes(name))
  return texts.flatMap(({ field, text }) => {
    const staff = others.filter((name) => text.includes(name))
    const person = tellingIn(text, [...named, ...staff])
    const rest = findingsIn([{ field: 'said', text }], patientWords).filter(({ kind }) => kind !== 'person')
    return [
      ...person.map((piece) => ({ field, kind: 'person' as const, piece })),
      ...staff.map((piece) => ({ field, kind: 'staff' as const, piece })),
      ...rest.map(({ kind, piece }) => ({ field, kind, piece })),
    ]
  })
}

export function mayStand({ kind }: Pick<Found, 'kind'>): boolean {
  return kind !== 'quoted'
}

/** What neither is gone nor has a reason to stand. */
export function unsettled(found: readonly Found[], justified: readonly Justified[]): Found[] {
  return found.filter((one) => !mayStand(one) || whyOf(one, justified) === null)
}

export function problemsIn(found: readonly Found[]): FieldProblem[] {
  return found.map((one) => ({
    path: one.field,
    message: mayStand(one)
      ? `“${one.piece}”${bulletinFindings[one.kind]}，请退回改写，或说明为什么可以保留`
      : `“${one.piece}”与患者原话相同，只能改写`,
  }))
}

export function presentFindings(found: readonly Found[], justified: readonly Justified[]): BulletinFinding[] {
  return found.map((one) => ({
    ...one,
    kindLabel: bulletinFindings[one.kind],
    why: whyOf(one, justified),
    may: mayStand(one),
  }))
}

function whyOf({ field, kind, piece }: Found, justified: readonly Justified[]): string | null {
  return justified.find((one) => one.field === field && one.kind === kind && one.piece === piece)?.why ?? null
}
