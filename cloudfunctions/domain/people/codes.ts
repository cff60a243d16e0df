/** ABCD-EFGH-JKMN: as it is read aloud. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
