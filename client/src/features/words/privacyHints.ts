/**
 * Notices, while somebody types, what could tell who they are. Only a hint: nothing is blocked or changed. It says the
 * server will mask what it found, so it looks for less than the server masks (a test holds them together).
 * No lookbehind: older phones cannot parse it.
 */
const SEP = '[\\s.\\-—－]{0,3}'
const NUMBER = '[零〇一二三四五六七八九十百]'

/** The commonest surnames that are hardly anything else in running text. */
const SURNAMES =
  '王李张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑韩唐冯董萧肖程曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎闫潘杜戴夏汪田姜范姚谭廖邹熊陆郝孔崔邱秦江史侯邵孟龙雷尹黎武乔贺龚庞樊'
const NO_PARTICLE = '(?![的了是我你您他她它们这那不没吗呢吧啊被把跟个么什怎])[\\u4e00-\\u9fa5]'

const SIGNS: [RegExp, string][] = [
  [
    new RegExp(
      `(?:^|\\D)\\d{6}${SEP}(?:18|19|20)\\d{2}${SEP}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])${SEP}\\d{3}[\\dXx](?!\\d)`,
    ),
    '身份证号',
  ],
  [
    new RegExp(
      `(?:^|[^\\d\\s.\\-—－])${SEP}(?:(?:\\+?86|0086)${SEP})?1[3-9](?:${SEP}\\d){9}(?!\\d)|(?:^|\\D)0[1-9]\\d{1,2}[)）]?${SEP}\\d{7,8}(?!\\d)`,
    ),
    '电话号码',
  ],
  [/(?:住院|病案|病历|门诊|就诊|医保)(?:卡|证)?号码?[：:是为\s]{0,4}[A-Za-z0-9-]{4,}/, '就诊号码'],
  [/(?:微信|QQ|[Vv][Xx]|加[Vv])(?:号码?)?[：:是为\s]{0,4}[A-Za-z0-9_-]{5,}/, '微信或QQ号'],
  [
    new RegExp(
      `(?:^|[^\\d每])(?:\\d{1,3}\\s?号?病?床|${NUMBER}{2,5}号?病?床|${NUMBER}号病?床)(?!位|床?单|[被褥毯铺凉]|[棉薄厚新大小]被)|` +
        `床号[：:是\\s]{0,4}加?\\d{1,3}(?!\\s?[张个床次遍位分项\\d])|床号[：:是]\\s?${NUMBER}{1,3}(?![张个床]|${NUMBER})`,
    ),
    '床号',
  ],
  [new RegExp(`(?:我叫|病人叫|患者叫|姓名[：:])\\s?[${SURNAMES}]${NO_PARTICLE}`), '姓名'],
]

/** Half-width digits for full-width ones. */
function halfWidth(words: string): string {
  return words.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}

export function privacySigns(words: string): string[] {
  const plain = halfWidth(words)
  return SIGNS.filter(([pattern]) => pattern.test(plain)).map(([, sign]) => sign)
}

/** One kind sentence, or nothing. */
export function privacyHint(words: string): string {
  const signs = privacySigns(words)
  if (signs.length === 0) return ''
  return `您写到了${signs.join('、')}。不写也能办理；写了，转给科室时会自动遮住。`
}
