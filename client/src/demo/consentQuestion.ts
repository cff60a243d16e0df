/** H5 demo only. Who asks waits here for the answer; `ConsentSheet` draws the question on the page. */
import type { Template } from '@nuanyu/types/notices'

export interface ConsentQuestion {
  templates: Template[]
  answer(accepted: string[]): void
}

let open: ConsentQuestion | undefined
const listeners = new Set<() => void>()

export function askForConsent(templates: Template[]): Promise<string[]> {
  open?.answer([])
  return new Promise((resolve) => {
    show({
      templates,
      answer(accepted) {
        show(undefined)
        resolve(accepted)
      },
    })
  })
}

function show(question: ConsentQuestion | undefined): void {
  open = question
  for (const listener of listeners) listener()
}

export function openQuestion(): ConsentQuestion | undefined {
  return open
}

export function onConsentQuestion(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
