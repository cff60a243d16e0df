/**
 * Masks what could name a person in free text, for viewers who answer the matter and not the person (DOMAIN §4).
 * Detection by pattern cannot be complete; the page says so to those who read.
 */
export function redact(text: string): string {
  return patterns.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text)
}

const TWO_CHARACTER_SURNAMES = '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒'

/** Surnames that are hardly ever anything else in running text: masked before any title. */
const PLAIN_SURNAMES =
  '王李张刘陈杨赵黄吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎武乔贺赖龚庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢骆岳梅莫庄辛管祝左涂谷祁舒耿牟卜詹凌霍冉阮裴翁瞿甘柯褚滕'

/** Surnames that are also everyday characters: masked only where a name is announced. */
const AMBIGUOUS_SURNAMES =
  '周何高马于方石金白易常文向齐安乐时平和明计成花成关应单经车包全路年党景连古能那步都满国空红游相查后益桓公'

const GIVEN = '[\\u4e00-\\u9fa5]{1,2}'
const ANY_NAME = `(?:${TWO_CHARACTER_SURNAMES}|[${PLAIN_SURNAMES}${AMBIGUOUS_SURNAMES}])${GIVEN}`
const PLAIN_NAME = `(?:${TWO_CHARACTER_SURNAMES}|[${PLAIN_SURNAMES}])`

/** Words after which people give a name. */
const ANNOUNCES =
  '我叫|我是|本人|姓名|名叫|叫做|患者|病人|家属|联系人|联系我|女儿|儿子|我(?:爸|妈|父亲|母亲|爱人|老伴|儿子|女儿|孩子|老公|老婆|丈夫|妻子)(?:叫|是)?'
const AFTER_NAME = '(?=[，,。.、；;！!：:\\s（）()]|$|的|今年|在|住|是|说|来|于)'
const TITLE = '护士长|护士|医生|大夫|主任|医师|护工|药师|技师|师傅|先生|女士|阿姨|大爷|奶奶|爷爷|老师'

const patterns: [RegExp, string][] = [
  // 居民身份证号
  [/(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, '[证件号]'],
  // Mobile and fixed telephones, also written with spaces or dashes
  [/(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g, '[电话]'],
  [/(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/g, '[电话]'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '[邮箱]'],
  [/((?:微信|QQ|qq|wx)号?[：:是]?\s*)[A-Za-z0-9_-]{5,20}/g, '$1[账号]'],
  [/((?:住院|病案|门诊|就诊卡|病历|医保卡|登记)号[：:是为]?\s*)[A-Za-z0-9-]{4,20}/g, '$1[号码]'],
  // 12床, 加5床, 床号12
  [/(?:加\s?)?\d{1,3}\s?(?:号床|床)(?!位)/g, '[床号]'],
  [/(床号[：:是]?\s*)加?\d{1,3}/g, '$1[床号]'],
  [new RegExp(`((?:${ANNOUNCES})[：:]?\\s*)${ANY_NAME}${AFTER_NAME}`, 'g'), '$1[姓名]'],
  // Signed at the end of a letter
  [new RegExp(`(——\\s*|此致\\s*|署名[：:]?\\s*)${ANY_NAME}(?=\\s|$|，|。)`, 'g'), '$1[姓名]'],
  // Staff are protected too: 李护士, 欧阳主任, and with a given name where a new word starts: 找王秀英护士
  [new RegExp(`${PLAIN_NAME}(?=${TITLE})`, 'g'), '某'],
  [new RegExp(`(?<![上下这每本一两三几])周(?=${TITLE})`, 'g'), '某'],
  [new RegExp(`(?<=^|[，,。.、；;！!：:\\s找叫让问给向由请跟])${PLAIN_NAME}${GIVEN}(?=${TITLE})`, 'g'), '某'],
]
