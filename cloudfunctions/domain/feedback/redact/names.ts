import { type Rule } from './masking'
import {
  CLEAR_SURNAMES,
  COMMON_SURNAMES,
  GIVEN,
  NO_WORD,
  NOT_IN_WORD,
  RARE_BEFORE_TITLE,
  RARE_SURNAMES,
  SURE_GIVEN,
  TWO_CHARACTER_SURNAMES,
} from './surnames'

const all = (source: string) => new RegExp(source, 'g')

const HAN = '\\u4e00-\\u9fa5'
const CLEAR = `(?:${TWO_CHARACTER_SURNAMES}|[${CLEAR_SURNAMES}])`
const COMMON = `[${COMMON_SURNAMES}]`
const UNSURE = `[${COMMON_SURNAMES}${RARE_SURNAMES}]`

/** Any character of a given name: no particles, no pronouns. */
const ANY = `(?![的了是我你您他她它们这那不没吗呢吧啊被把跟个么什怎])[${HAN}]`
const SECOND = `(?![在说住叫从去要也都就还很])${ANY}`

/** Where a name may end. */
const END =
  `(?=$|[^${HAN}]|[我俺咱你您他她的今男女年在住是说来于因由和与跟及从到去做要想等已昨这那没不有也都就还被把让给对向为很太又再才刚能会可以老总家儿妈爸]|` +
  '现年|前天|上周|上个?月|电话|手机|身份证|联系|患|得了|先生|同志|大夫|医生|护士|主任|非常|态度|服务|当班|值班|一直|' +
  '入院|出院|手术|住院|检查|投诉|反映|表扬|感谢|负责|陪)'

const TITLE =
  '(?:护士长|护士|医生|大夫|主任|医师|护工|护理员|药师|技师|师傅|院长|科长|教授|保安|保洁|先生|女士|阿姨|大爷|大妈|大叔|叔叔|奶奶|爷爷|老师)'
/** Titles after which a name may follow. */
const ROLE = '(?:护士长|护士|医生|大夫|主任|医师|护工|护理员|药师|技师|师傅|院长|科长|教授|保安|保洁|老师(?!傅))'

const RELATIVE =
  '(?:[爸妈爹娘哥姐弟妹叔姨舅姑伯婶嫂娃]|母亲|父亲|岳父|岳母|奶奶|爷爷|姥姥|姥爷|外婆|外公|婆婆|公公|丈人|大爷|' +
  '老伴|爱人|老公|老婆|丈夫|妻子|太太|先生|媳妇|女婿|儿子|女儿|闺女|孩子|小孩|宝宝|宝贝|孙子|孙女|外孙|侄子|侄女|外甥|' +
  '朋友|同事|同学|邻居|病友)'
const PERSON =
  '(?:患者|病人|患儿|产妇|孕妇|老人|家属|本人|当事人|监护人|陪护人?|陪人|联系人|联系我|投诉人|反映人|举报人|来信人|填表人|申请人|' +
  '签名|署名|落款|姓名)'

/** After 叫, 姓名： and the like a name is certain to follow. */
const ANNOUNCED =
  `(?:(?:(?:${PERSON}|${RELATIVE}|${ROLE}|[我俺咱他她个位])(?:的?名字)?(?:名?叫做?|名字[叫是])|名字?[叫是]|叫做|` +
  `姓名[是为]|(?:${PERSON}|${RELATIVE}|${ROLE}|名字)\\s?[：:])[：:\\s]{0,3})`
/** After these it may, and often does not: 患者全麻, 我是周三来的. */
const PERHAPS = `(?:(?:${PERSON}|${RELATIVE}|${ROLE}|我是|俺是)[是为]?\\s{0,3})`

const ANNOUNCED_NAME =
  `(?:${NO_WORD}(?:${CLEAR}(?:${ANY}${SECOND}${END}|${ANY}${END}|${ANY}${SECOND}|${ANY})|` +
  `${COMMON}(?:${ANY}${SECOND}${END}|${SURE_GIVEN}|${ANY}${END})|[${RARE_SURNAMES}]${GIVEN}${END}))`
const POSSIBLE_NAME =
  `(?:${NO_WORD}(?:${CLEAR}(?:${ANY}${SECOND}${END}|${SURE_GIVEN}|${ANY}${END})|` +
  `${UNSURE}(?:${GIVEN}${END}|${SURE_GIVEN})))`

/** Where a clause or a person begins. */
const START = `(?<=^|[^${HAN}]|[找叫让问给由请跟个位名的是有和对把被])`
/** The same, and words of time or saying. */
const SOFT_START = `(?<=^|[^${HAN}]|[找叫让问给由请跟个位名的是有和把被天午晚早晨夜听见说但为以])`
const CLAUSE = `(?<=^|[^${HAN}])`

export const names: readonly Rule[] = [
  // 阿依古丽·买买提, where announced
  [all(`(${ANNOUNCED}|${PERHAPS})[${HAN}]{1,6}[·•・][${HAN}]{1,6}`), '[姓名]'],
  // Staff are protected too, with a given name, 王丽护士,
  [all(`${SOFT_START}${NO_WORD}${CLEAR}(?!${TITLE})${ANY}(?:(?!${TITLE})${ANY})?(?=${TITLE})`), '某'],
  [all(`${NO_WORD}${CLEAR}${GIVEN}(?=${TITLE})`), '某'],
  [all(`${SOFT_START}${NO_WORD}${COMMON}${GIVEN}(?=${TITLE})`), '某'],
  // and without: 李护士, 周护士, 何医生
  [all(`(?=(?:${CLEAR}|周)${TITLE})${NOT_IN_WORD}(?:${CLEAR}|周)`), '某'],
  [all(`(?=${COMMON}${TITLE})${SOFT_START}${NOT_IN_WORD}(?!祝)${COMMON}`), '某'],
  [all(`${CLAUSE}[${RARE_BEFORE_TITLE}](?=${TITLE})`), '某'],
  [all(`${START}${CLEAR}(?=[姐哥叔婶姨嫂](?!${GIVEN}))`), '某'],
  // 护士小王, 那个小王
  [all(`(${ROLE}[小老])(?:${CLEAR}|(?![于费米])${COMMON})${END}`), '某'],
  [all(`(${START}[小老])${NO_WORD}${CLEAR}${END}`), '某'],
  // 姓名：张扬 is a name, though it is also a word
  [
    all(
      `((?:我叫|病人叫|患者叫|姓名\\s?[：:])\\s{0,3})${CLEAR}${ANY}(?:${SECOND}${END}|(?=${SECOND})(?!${END})${SECOND})?`,
    ),
    '[姓名]',
  ],
  [all(`(${ANNOUNCED})${ANNOUNCED_NAME}`), '[姓名]'],
  [all(`(${PERHAPS})${POSSIBLE_NAME}`), '[姓名]'],
  // Signed at the end of a letter
  [all(`(——\\s{0,3}|此致\\s{0,3}|敬上\\s{0,3})${POSSIBLE_NAME}`), '[姓名]'],
  // Beside a telephone number: 赵红梅，13300000000
  [
    all(
      `${CLAUSE}(?:${CLEAR}${ANY}(?:${ANY})?|${COMMON}${ANY}(?:${ANY})?|${UNSURE}${GIVEN})(?=[，,、：:；;\\s（(]{0,3}\\[(?:电话|证件号)\\])`,
    ),
    '[姓名]',
  ],
  [
    all(
      `(\\[(?:电话|证件号)\\][，,、\\s（(]{0,3})${NO_WORD}(?:${CLEAR}${ANY}(?:${ANY})?|${UNSURE}${GIVEN})(?=$|[^${HAN}])`,
    ),
    '[姓名]',
  ],
  // 我姓孟
  [all(`((?<![百同贵])姓)(?:${CLEAR}|(?![于文常安])${COMMON})${END}`), '某'],
  // Reads like a name wherever it stands: 昨天王秀英没来
  [all(`${NO_WORD}${CLEAR}${SURE_GIVEN}`), '[姓名]'],
]
