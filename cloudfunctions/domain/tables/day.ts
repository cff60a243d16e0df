/** A day as people write it in a table. Null when there is none, undefined when it is not a day. */
export function dayIn(text: string): string | null | undefined {
  if (text === '') return null
  const [, year = '', month = '', date = ''] = /^(20\d\d)[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?/.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day ? undefined : day
}
