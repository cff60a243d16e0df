/** 08:30–11:30 stays on one line: large letters otherwise break it in the middle. */
export function unbroken(when: string): string {
  return when.replace(/–/g, '\u2060–\u2060')
}
