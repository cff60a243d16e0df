import type { ThanksForm } from './form'

export interface PartProps {
  form: ThanksForm
  errors: Record<string, string>
  onChange: (change: Partial<ThanksForm>, path: string) => void
}
