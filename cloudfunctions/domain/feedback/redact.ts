/**
 * Masks what could name a person in free text, for viewers who answer the matter and not the person (DOMAIN §4).
 * It errs on the side of masking. Detection by pattern cannot be complete; the page says so to those who read.
 */
export function redact(text: string): string {
  return patterns.reduce((masked, [pattern, replacement]) => masked.replace(pattern, replacement), text)
}

/** True when the text holds something that `redact` would mask; used for the live hint while typing. */
export function holdsPersonalData(text: string): boolean {
  return redact(text) !== text
}

const SURNAMES =
  '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封储靳糜松段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公]'

const NAME = `(?:${SURNAMES})[\\u4e00-\\u9fa5]{1,2}`

const patterns: [RegExp, string][] = [
  // 居民身份证号
  [/(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g, '[证件号]'],
  // 手机号, also written with spaces or dashes
  [/(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g, '[电话]'],
  [/(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/g, '[电话]'],
  [/[\w.+-]+@[\w-]+\.[\w.]+/g, '[邮箱]'],
  [/((?:微信|QQ|qq|wx)号?[::是]?\s*)[A-Za-z0-9_-]{5,20}/g, '$1[账号]'],
  [/((?:住院|病案|门诊|就诊卡|病历|医保卡|登记)号[::是为]?\s*)[A-Za-z0-9-]{4,20}/g, '$1[号码]'],
  // 12床, 3病区12床, 加5床, 床号12
  [/(?:加\s?)?\d{1,3}\s?(?:号床|床)(?!位)/g, '[床号]'],
  [/(床号[::是]?\s*)(?:加)?\d{1,3}/g, '$1[床号]'],
  [
    new RegExp(
      `((?:我叫|我是|本人|姓名[::]?|名叫|患者|病人|家属|联系人[::]?|我(?:爸|妈|父亲|母亲|爱人|老伴|儿子|女儿|孩子|老公|老婆)(?:叫|是)?)\\s*)${NAME}(?=[,,。.、;;!!\\s()()]|$|的|,|今年|在|住|是|说|来|于|,)`,
      'g',
    ),
    '$1[姓名]',
  ],
  // 留名 at the end of a letter: ——王小明, 此致 王小明
  [new RegExp(`(——\\s*|此致\\s*|署名[::]?\\s*)${NAME}(?=\\s|$|,|。)`, 'g'), '$1[姓名]'],
  // 李护士, 王主任: staff are protected too; who they are is asked through the department
  [
    new RegExp(
      `(?:${SURNAMES})[\\u4e00-\\u9fa5]{0,2}(?=(?:护士长|护士|医生|大夫|主任|医师|护工|药师|技师|师傅|先生|女士|阿姨|大爷|奶奶|爷爷|老师))`,
      'g',
    ),
    '某',
  ],
]
