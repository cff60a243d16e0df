import { type Rule } from './masking'

// Repetitions are bounded, and no two neighbours can take the same character: matching stays linear.

/** Characters nobody sees, and the keycap of emoji digits. */
const INVISIBLE = '\\u200b-\\u200f\\u2060\\ufe0f\\ufeff\\u20e3'
/** What people put between the digits of one number. */
const SEP = `[\\s.\\-‐-―－·•_${INVISIBLE}]{0,3}`
const SOME_SEP = `[\\s.\\-‐-―－·•_${INVISIBLE}]{1,3}`
/** Between a label and its value. */
const IS = '[\\s：:是为#]{0,4}'
const COUNTRY = `(?:\\+?86|0086)${SEP}`

const HAN_DIGITS = '零〇○一幺二两三四五六七八九'

/** Amounts look like local telephone numbers: 3000-5000元. */
const NO_AMOUNT = '(?!\\d|\\s?(?:多|元|块|人|米|步|次|毫|年|左右|之间|ml))'

const all = (source: string) => new RegExp(source, 'g')

const MONTH_DAY = `(?:0[1-9]|1[0-2])${SEP}(?:0[1-9]|[12]\\d|3[01])`

export const numbers: readonly Rule[] = [
  // 居民身份证号, eighteen digits or the old fifteen
  [all(`(?<!\\d)\\d{6}${SEP}(?:18|19|20)\\d{2}${SEP}${MONTH_DAY}${SEP}\\d{3}${SEP}[\\dXx](?!\\d)`), '[证件号]'],
  [all(`(?<!\\d)\\d{8}${MONTH_DAY}\\d{3}(?!\\d)`), '[证件号]'],
  // Bank cards in groups of four
  [all(`(?<!\\d)\\d{4}(?:${SOME_SEP}\\d{4}){3}(?:${SOME_SEP}[\\dXx]{1,4})?(?![\\dXx])`), '[号码]'],
  // Mobile and fixed telephones, 400 numbers, and anything after +86
  [all(`(?<!\\d)(?:${COUNTRY})?1${SEP}[3-9](?:${SEP}\\d){9}(?!\\d)`), '[电话]'],
  [/(?<!\d)1[3-9]\d[,，、]\d{4}[,，、]\d{4}(?!\d)/g, '[电话]'],
  [all(`\\+${SEP}86(?:${SEP}\\d){9,11}(?!\\d)`), '[电话]'],
  [all(`(?<!\\d)[（(]?0[1-9]\\d{1,2}[)）]?(?:${SEP}\\d){7,8}(?!\\d)`), '[电话]'],
  [all(`(?<!\\d)[48]00${SOME_SEP}\\d{3,4}${SOME_SEP}\\d{3,4}(?!\\d)`), '[电话]'],
  [all(`(?<![\\dA-Za-z.-])(?!20)[2-9]\\d{3}[\\s\\-‐-―－]\\d{4}${NO_AMOUNT}`), '[电话]'],
  [all(`((?:短号|分机|内线)号?码?${IS})\\d{3,6}(?!\\d)`), '[电话]'],
  [/[\w.+-]{1,64}\s?@\s?[\w-]{1,63}\.[\w.-]{1,63}/g, '[邮箱]'],
  [
    all(
      `((?:微信|威信|薇信|[Vv]信|QQ|扣扣|[Ww][Xx]|[Vv][Xx]|(?:加|我的?)\\s?[Vv])(?:号码?|账号|ID|id)?${IS})` +
        '[A-Za-z0-9_-]{5,20}',
    ),
    '[账号]',
  ],
  [
    all(
      '((?:住院|病案|门诊|就诊|病历|医保|社保|登记|预约|检查|报告|条码|护照|银行)(?:卡|证|本)?(?:号码?|ID|id|编号)' +
        `${IS})[A-Za-z0-9-]{4,20}`,
    ),
    '[号码]',
  ],
  [all(`((?:病人|患者|就诊|住院|档案)\\s?(?:ID|id|Id)号?${IS})[A-Za-z0-9-]{3,20}`), '[号码]'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][\s·•]?[A-HJ-NP-Z0-9]{4,6}/g, '[车牌]'],
  // Whatever is this long is somebody's number, also in Chinese numerals
  [all(`[A-Za-z]{0,3}[\\d${HAN_DIGITS}](?:[${INVISIBLE}]{0,2}[\\d${HAN_DIGITS}]){6,}[Xx]?`), '[号码]'],
]
