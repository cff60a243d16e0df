import { calleesByIds } from '../callees/store'
import { drawnAndOpen } from '../plans/store'
import { calledFor } from './store'

/**
 * Numbers that another plan calls or is about to. Two plans at once would ring the same person twice in a half-day and
 * up to six times in all; each keeps the hours and the three attempts only for itself.
 */
export async function takenNumbers(): Promise<Set<string>> {
  const plans = await drawnAndOpen()
  if (plans.length === 0) return new Set()
  const drawn = plans.flatMap(({ draw }) => (draw?.drawn ?? []).flatMap(({ drawn: ids }) => ids))
  const called = await calledFor(plans.map(({ _id }) => _id))
  const callees = await calleesByIds([...new Set([...drawn, ...called])])
  return new Set([...callees.values()].map(({ phoneHash }) => phoneHash))
}
