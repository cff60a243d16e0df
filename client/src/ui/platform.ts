/** Known at build time: the other target's branch is dropped from the bundle. */
export const isH5 = process.env.TARO_ENV === 'h5'

/** What a thing is, for a screen reader: H5 speaks ARIA, WeChat a dialect of it with fewer words. */
export function spokenAs(role: string, label?: string): object {
  const named = label === undefined ? {} : { 'aria-label': label }
  return isH5 ? { role, ...named } : { 'aria-role': role, ...named }
}

/** A heading, and the parts of a page to jump between; WeChat has no words for them. */
export function landmark(role: 'banner' | 'main' | 'navigation' | 'region' | 'complementary', label?: string): object {
  return isH5 ? spokenAs(role, label) : {}
}

export function heading(level: 1 | 2 | 3): object {
  return isH5 ? { role: 'heading', 'aria-level': level } : {}
}

/** What a picture shows, for a screen reader; '' when what stands around it says so already. */
export function imageText(text: string): object {
  if (isH5) return { nativeProps: { alt: text } }
  return text === '' ? {} : { 'aria-label': text }
}

/** Joins class names, leaving out what is not set. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ')
}
