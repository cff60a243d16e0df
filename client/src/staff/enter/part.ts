import type { EnterForm } from './form'

/** What each part of the form is given. */
export interface PartProps {
  form: EnterForm
  errors: Record<string, string>
  onChange: (part: Partial<EnterForm>, path: string) => void
}
