/** Known at build time: the other target's branch is dropped from the bundle. */
export const isH5 = process.env.TARO_ENV === 'h5'

/** Joins class names, leaving out what is not set. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
