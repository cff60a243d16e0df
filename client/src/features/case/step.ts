import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import type { Query } from '../../cloud'

/** What was typed in the sheets of one page, by command. It lives as long as the page. */
export type Typed = Map<string, object>

/** What every sheet or form of a step is given. */
export interface StepProps {
  view: CaseView
  query: Query<CaseView>
  typed: Typed
  onClose: () => void
}

/** The fields of a sheet. Closing it by mistake loses nothing; being done forgets it. */
export function useTyped<T extends object>(typed: Typed, key: string, fresh: () => T) {
  const [value, setValue] = useState<T>(() => (typed.get(key) as T | undefined) ?? fresh())
  return {
    value,
    patch: (change: Partial<T>) => {
      const next = { ...value, ...change }
      typed.set(key, next)
      setValue(next)
    },
    forget: () => typed.delete(key),
  }
}
