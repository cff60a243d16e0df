/** What a decision is called and what it does, said before it is done. */
export interface StepWords {
  title: string
  confirm: string
  says: string
  done: string
  /** What the reason is asked as; absent where none is needed. */
  reason?: string
  /** Whether the reason may be left empty. */
  optional?: boolean
  danger?: boolean
}

/** The same, as its sheet takes it. */
export function saidBy({ title, confirm, says, done, reason, optional = false, danger = false }: StepWords) {
  return {
    title,
    confirm,
    says,
    done,
    danger,
    ...(reason !== undefined && { label: reason, optional, maxLength: 200 }),
  }
}
