/** A title or number without what a hand slips in: spaces, full-width letters, invisible characters, a star for "required". */
export function plain(text: string): string {
  return narrow(text).replace(/[\s*＊]+/g, '')
}

/** Kept as written, but without invisible characters and space at the ends. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\r\n?/g, '\n').trim()
}

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** ＱＨ１００１ → QH1001; Chinese punctuation stays. */
function narrow(text: string): string {
  return tidy(text)
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0D\uFF3F]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u3000\u00A0]/g, ' ')
}
