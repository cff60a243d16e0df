import type { FieldProblems } from '../../cloud'
import type { ThanksForm } from './form'

/** What each step of the form is given. `path` is the field that was touched. */
export interface StepProps {
  form: ThanksForm
  errors: FieldProblems
  onChange: (part: Partial<ThanksForm>, path: string) => void
}
