import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'

/** Runs a hook in a page of its own. `now()` is what it last answered; needs jsdom. */
export function runHook<T>(hook: () => T) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const root = createRoot(document.createElement('div'))
  let latest: T
  const Page = () => {
    latest = hook()
    return null
  }
  act(() => root.render(createElement(Page)))
  return {
    now: () => latest,
    do: (step: (current: T) => unknown) => act(async () => void (await step(latest))),
    leave: () => act(() => root.unmount()),
  }
}
