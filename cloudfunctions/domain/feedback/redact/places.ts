import { type Rule } from './masking'

const all = (source: string) => new RegExp(source, 'g')

const HAN_NUMBER = '[零〇一二三四五六七八九十百]'
/** 十二 is a bed; 一床, 三床 may be a quantity and need 号 or a person beside them. */
const LONG_HAN_NUMBER = `${HAN_NUMBER}{2,5}`
const BED_NUMBER = `(?:\\d{1,3}|${LONG_HAN_NUMBER})`
/** 3-12床: the room before the bed. */
const ROOM = '(?:\\d{1,4}\\s?[-－—]\\s?)?'
const EXTRA = '(?:加\\s?)?'
/** 3床被子, 12床位: how many, not which. */
const QUILT = '(?:床?单(?!子)|被[子褥套单窝]|[棉薄厚新大小]被|褥|毯|铺盖|凉席)'
const WHOSE =
  '(?=的|病人|患者|家属|老|大爷|奶奶|爷爷|阿姨|叔叔|产妇|孕妇|宝宝|孩子|[，,。.；;！!、\\s]|那|和|在|要|叫|住|喊|按|$)'

const bed = (number: string) => `${EXTRA}${ROOM}${number}\\s?[号#]?\\s?病?床`

const beds: readonly Rule[] = [
  [
    all(
      `((?:床位?号|床位)[\\s：:是为]{0,4})${EXTRA}(?:\\d{1,3}(?!\\d)|${HAN_NUMBER}{1,5}(?!${HAN_NUMBER}))(?!\\s?[张个床次遍位分项])号?`,
    ),
    '[床号]',
  ],
  [all(`${EXTRA}${ROOM}(?:\\d{1,3}|${HAN_NUMBER}{1,5})\\s?[号#]\\s?病?床位?`), '[床号]'],
  [all(`(?<![\\d每])${bed(BED_NUMBER)}(?!位|${QUILT})`), '[床号]'],
  // 12床被子没换: too many quilts for a quantity
  [all(`(?<![共了盖抱拿领要发送带有换铺\\d])(?:[6-9]|\\d{2,3}|${LONG_HAN_NUMBER})床(?=${QUILT})`), '[床号]'],
  [all(`(?:加\\s?|(?<![每两几各这那一半整同另]))[二三四五六七八九十]床${WHOSE}`), '[床号]'],
  [all(`加\\s?${HAN_NUMBER}床|(?<=[住在])一床${WHOSE}`), '[床号]'],
]

const STREET = '(?:大道|胡同|(?<![一走赶半顺同弯])路|街|巷|弄)'
const ESTATE = '(?:小区|花园|公寓|新村|家园|苑|村|大院)'
/** The name of a street, without the verb before it: 我住幸福路. */
const NAME = '(?:(?![住在到是家从去回往的了])[\\u4e00-\\u9fa5]){1,12}?'
const DOOR = '(?:\\d{1,4}|[零〇一二三四五六七八九十百]{1,5})'
const REST = `(?:\\s?[\\dA-Za-z零〇一二三四五六七八九十百-]{1,5}(?:号楼|号|弄|幢|栋|座|单元|门|楼|层|室|户|组)){0,5}(?:\\s?\\d{3,4}(?!\\d))?`

const addresses: readonly Rule[] = [
  [all(`${NAME}${STREET}\\s?${DOOR}(?:号楼|号(?!线|口|窗|门)|弄|幢|栋|座)${REST}`), '[地址]'],
  [all(`${NAME}${ESTATE}\\s?${DOOR}(?:号楼|号院|幢|栋|座|组|单元|号(?=\\d))${REST}`), '[地址]'],
  [all(`(?<!\\d)\\d{1,4}(?:幢|栋|号楼|号|座)\\s?\\d{1,2}单元${REST}`), '[地址]'],
  [/(?<!\d)\d{1,2}单元\s?\d{3,4}室?/g, '[地址]'],
]

export const places: readonly Rule[] = [...addresses, ...beds]
