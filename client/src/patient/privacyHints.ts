/**
 * Notices, while somebody types, what could tell who they are. Only a hint: nothing is blocked or changed, and the
 * department gets the words masked by the server anyway.
 */
const SIGNS: [RegExp, string][] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/, '身份证号'],
  [/(?<!\d)(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|0\d{2,3}[\s-]?\d{7,8})(?!\d)/, '电话号码'],
  [/(?:住院|病案|病历|门诊|就诊卡|医保卡)号[::是为]?\s*[A-Za-z0-9-]{4,}/, '就诊号码'],
  [/(?:加\s?)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?(?:号床|床)(?!位)|床号[::是]?\s*(?:加)?\d/, '床号'],
  [/(?:我叫|姓名[::是]?|名叫|患者叫|病人叫)\s*[\u4e00-\u9fa5]{2,4}/, '姓名'],
]

export function privacySigns(words: string): string[] {
  return SIGNS.filter(([pattern]) => pattern.test(words)).map(([, sign]) => sign)
}

/** One kind sentence, or nothing. */
export function privacyHint(words: string): string {
  const signs = privacySigns(words)
  if (signs.length === 0) return ''
  return `您写到了${signs.join('、')}。不写也能办理；写了，转给科室时会自动遮住。`
}
