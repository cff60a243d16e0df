import type { Draft, VersionRef } from '@nuanyu/types/handbook'

export function compareUrl(from: VersionRef, to: VersionRef): string {
  return `office/handbookCompare/index?from=${String(from)}&to=${String(to)}`
}

/** The draft beside what is in force. */
export function compareDraftUrl({ becomes }: Pick<Draft, 'becomes'>): string {
  return compareUrl(becomes - 1, 'draft')
}

/** A number of a version, or the draft; anything else is the shipped one. */
export function refOf(text: string | undefined): VersionRef {
  if (text === 'draft') return 'draft'
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0
}
