import { offered, type Settings } from '@nuanyu/types/settings'
import type { CheckItem } from '@nuanyu/types/inspection/items'
import { answeringOf } from '../inspection/plans/items'

/** Lines of a checklist out of what the hospital has set: an item keeps its id, so that visits and calls can be compared. */
export function offeredItems(settings: Settings): CheckItem[] {
  const { voices, hearts, attitudes, processTests, nineRules } = settings
  return [
    ...offered(voices).map((one) => item('voices', one.id, one.label)),
    ...offered(hearts).map((one) => item('hearts', one.id, one.label)),
    ...offered(attitudes).map((one) => item('attitudes', one.id, `有没有“${one.label}”`)),
    ...offered(processTests).map((one) => item('processTests', one.id, one.label)),
    ...offered(nineRules).map((one) => item('nineRules', one.id, `有没有违反“${one.label}”`)),
  ]
}

function item(source: Parameters<typeof answeringOf>[0], id: string, text: string): CheckItem {
  return { id: `${source}-${id}`, text: text.slice(0, 80), source, ...answeringOf(source) }
}
