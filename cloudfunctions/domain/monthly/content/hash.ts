import { createHash } from 'node:crypto'
import type { ReportContent } from '@nuanyu/types/monthly'

/** SHA-256 over the content as JSON with its keys in order: whoever has the content can count it again. */
export function hashOf(content: ReportContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
