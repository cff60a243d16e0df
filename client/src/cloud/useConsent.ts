import type { Template } from '@nuanyu/types/notices'
import { useRef } from 'react'
import { askToNotify } from './subscribe'

/**
 * Asks once per sending whether a message may follow: who said yes is not asked again when the sending is tried again.
 * An empty answer is forgotten, since without a network the yes did not arrive either.
 */
export function useConsent() {
  const asked = useRef<Promise<string[]>>()
  return {
    /** Call directly in the tap, before any `await`. */
    ask(templates: Template[]): Promise<string[]> {
      asked.current ??= askToNotify(templates).then((ids) => {
        if (ids.length === 0) asked.current = undefined
        return ids
      })
      return asked.current
    },
    forget(): void {
      asked.current = undefined
    },
  }
}
