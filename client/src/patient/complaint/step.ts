import type { ComplaintForm } from './form'

export interface StepProps {
  form: ComplaintForm
  errors: Record<string, string>
  onChange: (change: Partial<ComplaintForm>, path: string) => void
}
