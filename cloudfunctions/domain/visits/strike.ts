import type { Conducted } from './records'

/** Without these remarks, and without the names of whom they were about in anything that was written. */
export function withoutRemarks(conducted: Conducted, itemIds: readonly string[], names: readonly string[]): Conducted {
  const without = (text: string) => names.reduce((left, name) => left.replaceAll(name, '（已隐去）'), text)
  return {
    ...conducted,
    place: without(conducted.place),
    remarks: conducted.remarks
      .filter(({ itemId }) => !itemIds.includes(itemId))
      .map((remark) => ({ ...remark, text: without(remark.text) })),
    answers: conducted.answers.map((answer) => ({
      ...answer,
      note: itemIds.includes(answer.itemId) ? '' : without(answer.note),
    })),
    summary: without(conducted.summary),
  }
}
