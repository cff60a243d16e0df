import { privacySigns } from '../words/privacyHints'

/** By these somebody is known where ward and month are given. Less than the server masks. */
const ILLNESS = /恶性肿瘤|肿瘤|癌|白血病|艾滋|乙肝|肺结核|尿毒症|脑梗|脑出血|中风|偏瘫|心梗|抑郁症|癫痫|流产|早产/

/** One kind sentence while writing, or nothing. Nothing is blocked or changed. */
export function thanksHint(words: string): string {
  const signs = [...privacySigns(words), ...(ILLNESS.test(words) ? ['病情'] : [])]
  if (signs.length === 0) return ''
  return `您写到了${signs.join('、')}。不写也能送到；写了，公布时会遮住。`
}

export const NO_GIFTS =
  '心意写在纸上就够了。按“九项准则”，医院只收感谢信和锦旗，不收礼品、礼金、购物卡，也请不要当面塞给医护人员。'
