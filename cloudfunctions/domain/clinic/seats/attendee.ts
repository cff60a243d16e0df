import type { SealedAttendee } from './records'

/** The same person writes themselves in more than one way. */
export function normalised({ name, phone }: SealedAttendee): SealedAttendee {
  return { name: name.replace(/[\s·•.]/g, '').toLowerCase(), phone: phone.replace(/\D/g, '') }
}

/** 周** and 138****0011. */
export function masked({ name, phone }: SealedAttendee): SealedAttendee {
  const [first = '', ...rest] = [...name]
  const digits = phone.replace(/\D/g, '')
  return { name: first + '*'.repeat(Math.min(2, rest.length)), phone: maskedPhone(digits) }
}

function maskedPhone(digits: string): string {
  return digits === '' ? '' : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
