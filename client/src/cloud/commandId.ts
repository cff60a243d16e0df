const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export function randomName(length: number): string {
  let name = ''
  for (let i = 0; i < length; i++) name += LETTERS[Math.floor(Math.random() * LETTERS.length)]
  return name
}

/**
 * Names one intention. Make it once per draft and keep it with the draft: a resend with the same id is done once and
 * answered with the first receipt. Take a new one after success. It is not a secret; the server ties it to the person.
 */
export function newCommandId(): string {
  return `${Date.now().toString(36)}-${randomName(20)}`
}
