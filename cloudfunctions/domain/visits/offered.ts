import { offered, type Settings } from '@nuanyu/types/settings'
import type { CheckItem } from '@nuanyu/types/inspection/items'

/** Lines of a checklist out of what the hospital has set: an item keeps its id, so that visits can be compared. */
export function offeredItems(settings: Settings): CheckItem[] {
  const { voices, hearts, attitudes, processTests, nineRules } = settings
  return [
    ...offered(voices).map((one) => item('voices', one.id, one.label, 'good_yes')),
    ...offered(hearts).map((one) => item('hearts', one.id, one.label, 'scale')),
    ...offered(attitudes).map((one) => item('attitudes', one.id, `有没有“${one.label}”`, 'good_no')),
    ...offered(processTests).map((one) => item('processTests', one.id, one.label, 'scale')),
    ...offered(nineRules).map((one) => item('nineRules', one.id, one.label, 'good_yes')),
  ]
}

function item(source: CheckItem['source'], id: string, text: string, answer: CheckItem['answer']): CheckItem {
  return { id: `${source}-${id}`, text: text.slice(0, 80), source, answer, weight: 1 }
}
