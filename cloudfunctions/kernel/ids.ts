import { randomBytes, randomInt } from 'node:crypto'

export function newId(): string {
  return randomBytes(18).toString('base64url')
}

// Without 0 O 1 I L, which look alike in print and on the telephone.
export const LEGIBLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export function newCode(length: number): string {
  return Array.from({ length }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join('')
}
