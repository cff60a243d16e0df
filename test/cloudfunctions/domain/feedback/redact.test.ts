import fc from '../../../support/properties'
import { redact } from '../../../../cloudfunctions/domain/feedback/redact'
import { caseStories, ratingStories } from '../../../fixtures/stories'

test.each([
  ['我的手机是13800000000，请回电', '我的手机是[电话]，请回电'],
  ['手机 138 0000 0000', '手机 [电话]'],
  ['１３８００００００１０', '[电话]'],
  ['+8613800000010', '[电话]'],
  ['+86 10 6301 2345', '[电话]'],
  ['1380 000 0010', '[电话]'],
  ['138.0000.0010', '[电话]'],
  ['138—0000—0010', '[电话]'],
  ['138，0000，0010', '[电话]'],
  ['1\u200b3800000010', '[电话]'],
  ['座机0571-88880000', '座机[电话]'],
  ['(010)63012345', '[电话]'],
  ['打6301 2345找我', '打[电话]找我'],
  ['一三八零零零零零零一零', '[号码]'],
  ['身份证330106199001011234', '身份证[证件号]'],
  ['身份证33010619900101123X。', '身份证[证件号]。'],
  ['330102 19900101 1234', '[证件号]'],
  ['330102900101123', '[证件号]'],
  ['银行卡6222021234567890123', '银行卡[号码]'],
  ['6222 0212 3456 7890 123', '[号码]'],
  ['住院号:A20231234', '住院号:[号码]'],
  ['住院号码：0012345', '住院号码：[号码]'],
  ['就诊号 123456', '就诊号 [号码]'],
  ['病人ID123456', '病人ID[号码]'],
  ['微信号:abc_12345', '微信号:[账号]'],
  ['VX：linxm2020', 'VX：[账号]'],
  ['ＶＸ：ｌｉｎｘｍ２０２０', 'ＶＸ：[账号]'],
  ['加v linxm2020', '加v [账号]'],
  ['QQ号码12345678', 'QQ号码[账号]'],
  ['发到a.b@example.com', '发到[邮箱]'],
  ['车牌浙A12345', '车牌[车牌]'],
])('numbers: %s → %s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test.each([
  ['我住12床', '我住[床号]'],
  ['十二床', '[床号]'],
  ['三十五床', '[床号]'],
  ['12号病床', '[床号]'],
  ['12病床', '[床号]'],
  ['302-2床', '[床号]'],
  ['加5床的家属', '[床号]的家属'],
  ['八号床', '[床号]'],
  ['床号:36', '床号:[床号]'],
  ['床号：十二', '床号：[床号]'],
  ['12床被护士骂了', '[床号]被护士骂了'],
  ['12床被子没换', '[床号]被子没换'],
  ['幸福路12号3单元402室', '[地址]'],
  ['我住幸福小区3幢402', '我住[地址]'],
])('places: %s → %s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test.each([
  ['我叫陈桂芳，电话13800000000', '我叫[姓名]，电话[电话]'],
  ['联系我：何丽华，13800000000', '联系我：[姓名]，[电话]'],
  ['3床的女儿王秀珍，', '[床号]的女儿[姓名]，'],
  ['我叫张小明,昨天来的', '我叫[姓名],昨天来的'],
  ['患者李秀英,今年78岁', '患者[姓名],今年78岁'],
  ['我妈王桂兰在住院', '我妈[姓名]在住院'],
  ['我妈何秀兰在住院', '我妈[姓名]在住院'],
  ['我妈妈林秀英', '我妈妈[姓名]'],
  ['我爸爸王建国', '我爸爸[姓名]'],
  ['我奶奶李桂芳', '我奶奶[姓名]'],
  ['我婆婆陈秀兰', '我婆婆[姓名]'],
  ['我弟弟陈强', '我弟弟[姓名]'],
  ['我的母亲王秀英', '我的母亲[姓名]'],
  ['我妈是王桂兰', '我妈是[姓名]'],
  ['宝宝王一诺', '宝宝[姓名]'],
  ['患者王秀英女67岁', '患者[姓名]女67岁'],
  ['病人叫王秀英', '病人叫[姓名]'],
  ['投诉人：林晓梅', '投诉人：[姓名]'],
  ['反映人林晓梅', '反映人[姓名]'],
  ['我叫林晓梅我妈住院', '我叫[姓名]我妈住院'],
  ['我叫肖洋，', '我叫[姓名]，'],
  ['姓名：张扬', '姓名：[姓名]'],
  ['我是阿依古丽·买买提', '我是[姓名]'],
  ['车费都三十。赵红梅，13300000000', '车费都三十。[姓名]，[电话]'],
  ['昨天王秀英没来', '昨天[姓名]没来'],
  ['我姓孟', '我姓某'],
])('people: %s → %s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test.each([
  ['李护士说话很冲', '某护士说话很冲'],
  ['欧阳主任没有解释', '某主任没有解释'],
  ['周护士没理我', '某护士没理我'],
  ['找王秀英护士问', '找某护士问'],
  ['护士王丽', '护士[姓名]'],
  ['医生张伟', '医生[姓名]'],
  ['主任李强', '主任[姓名]'],
  ['护士小王', '护士小某'],
  ['护士长刘芳', '护士长[姓名]'],
  ['那个王丽护士', '那个某护士'],
  ['当班的王丽护士', '当班的某护士'],
  ['昨天王思远大夫查房', '昨天某大夫查房'],
  ['何林医生', '某医生'],
  ...['何医生', '马主任', '高护士', '金大夫', '方医生', '于主任', '石护士', '白大夫', '窦医生'].map((staff) => [
    staff,
    `某${staff.slice(1)}`,
  ]),
  ['高婷医生', '某医生'],
  ['昨天何医生说', '昨天某医生说'],
])('staff: %s → %s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test.each([
  '第三次那个护士才来',
  '上周有个医生说再等等',
  '已经跟医生讲过',
  '开单医生不在',
  '上周护士就说快了',
  '等了3个小时,挂号费25元,在6病区',
  '床位不够,希望增加床位',
  '护士长态度很好',
  '医生说下周一上午9点来复查',
  '2026年9月28日上午10点',
  '感谢医生',
  '谢谢医生',
  '主管医生',
  '照顾奶奶',
  '不管医生怎么说',
  '其余护士',
  '也许医生忙',
  '由于医生不在',
  '对方医生',
  '任何医生',
  '应医生要求',
  '连医生都说',
  '祝医生护士节日快乐',
  '等了20分钟护士才来',
  '全程医生陪同',
  '打完疫苗护士说再等等',
  '由老师傅给您抽',
  '我儿子高烧，39度',
  '我妈高血压，',
  '患者全麻，',
  '患者严重，',
  '患者石膏固定',
  '孩子黄疸，',
  '家属焦急，',
  '护士戴口罩，',
  '护士张嘴就骂，',
  '我是周三来看的',
  '我是苏州的',
  '病人和家属的感受',
  '患者都不说',
  '患者平时在家',
  '写着我的姓名和病名',
  '我叫护士来，',
  '百姓和医生',
  '一共3床被子',
  '12张床位',
  '直呼床号 2 次',
  '一床难求',
  '统一床单',
  '编号 NY-2611-0042',
  '在2号楼3层C区',
  '花了3000-5000元',
  '血压135/85，体温37.5',
])('leaves alone: %s', (text) => {
  expect(redact(text)).toBe(text)
})

test('what was masked stays masked', () => {
  const once = redact('我叫张小明,住12床,电话13800000000')
  expect(redact(once)).toBe(once)
})

test('only what is masked changes, also beside full-width signs', () => {
  expect(redact('Ａ区第３诊室，等了２小时＋；１２床。')).toBe('Ａ区第３诊室，等了２小时＋；[床号]。')
})

describe('whatever the format', () => {
  const ordinary = fc.constantFrom(
    '护士说话很冲，',
    '等了很久。',
    '请回电',
    '我妈在住院',
    '谢谢医生',
    '上午来的 ',
    '',
    '（急）',
  )
  const between = fc.constantFrom('，或', '。电话', ' 微信同号 ', '、家里')
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
  const separator = fc.constantFrom('', '', ' ', '-', '—', '－', '.', '  ', ' - ')
  const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

  const spread = (number: string) =>
    fc
      .array(separator, { minLength: number.length, maxLength: number.length })
      .map((separators) => [...number].map((digit, index) => (index ? separators[index] : '') + digit).join(''))
  const mobile = fc
    .tuple(fc.constantFrom('', '+86', '86', '0086 '), fc.integer({ min: 3, max: 9 }), digits(9))
    .chain(([country, second, rest]) => spread(`1${second}${rest}`).map((number) => country + number))
  const fixed = fc
    .tuple(fc.constantFrom('010', '0571', '(010)', '（021）'), separator, digits(8))
    .map((parts) => parts.join(''))
  const identity = fc
    .tuple(
      digits(6),
      separator,
      fc.constantFrom('19900101', '20051231', '18991130'),
      separator,
      digits(3),
      fc.constantFrom('0', '9', 'X', 'x'),
    )
    .map((parts) => parts.join(''))
  const long = fc.integer({ min: 7, max: 25 }).chain(digits)
  const number = fc
    .tuple(fc.oneof(mobile, fixed, identity, long), fc.boolean())
    .map(([text, full]) => (full ? wide(text) : text))

  test('no long number survives, and a second pass finds nothing', () => {
    fc.assert(
      fc.property(ordinary, number, between, number, ordinary, (...parts) => {
        const masked = redact(parts.join(''))
        expect(masked.normalize('NFKC').replace(/[\s.\-—]/g, '')).not.toMatch(/\d{7,}/)
        expect(redact(masked)).toBe(masked)
      }),
      { numRuns: 1000 },
    )
  })

  test('no bed survives', () => {
    const han = fc.constantFrom('十二', '三十五', '二十', '一百零三', '四十一')
    const bedNumber = fc.oneof(
      fc.integer({ min: 1, max: 199 }).map(String),
      fc.integer({ min: 1, max: 99 }).map((n) => wide(`${n}`)),
      han,
    )
    const bed = fc.oneof(
      fc.tuple(fc.constantFrom('', '加'), bedNumber, fc.constantFrom('床', '号床', '病床', '号病床', ' 床', '#床')),
      fc.tuple(fc.constantFrom('床号', '床号：', '床号: ', '床号是'), bedNumber, fc.constantFrom('，', '。')),
    )
    fc.assert(
      fc.property(ordinary, bed, ordinary, (before, written, after) => {
        const masked = redact(before + written.join('') + after)
        expect(masked).toContain('[床号]')
        expect(masked.normalize('NFKC')).not.toMatch(/\d|[一二三四五十百]/)
        expect(redact(masked)).toBe(masked)
      }),
      { numRuns: 500 },
    )
  })

  test('a second pass finds nothing, whatever was written', () => {
    const pieces = [
      ...'王李周何高于谢顾余丽秀英小老的是叫姓我妈护士长医生主任患者病人床号加一十二百路村单元室电话微信·@+-－—（，。：[] 0159１３Xv某',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (text) => {
        const masked = redact(text.join(''))
        expect(redact(masked)).toBe(masked)
      }),
      { numRuns: 1500 },
    )
  })
})

test.each([
  '1',
  '13 ',
  '1-',
  '13800000',
  'a.',
  'a-@',
  '加',
  '十',
  '王',
  '我叫',
  '患者王',
  '护士小',
  '幸福路',
  '幸福路12号3单元',
  '路1',
  '微信： ',
  ' ',
  '+86',
  '住院号-',
  '于',
])('long and nasty input ends: %p', (piece) => {
  const nasty = piece.repeat(Math.ceil(2000 / piece.length))
  expect(redact(nasty).length).toBeLessThanOrEqual(nasty.length * 4)
})

test('in the stories, telephones and announced names are gone and ordinary accounts are whole', () => {
  const words = [...ratingStories, ...caseStories].map((story) => story.words)
  const masked = words.map(redact)
  masked.forEach((text) =>
    expect(text).not.toMatch(/\d{7,}|\d床|我叫[^[什]|陈桂芳|王秀珍|吴德明|刘建国|赵红梅|何丽华|郑海燕/),
  )
  const changed = words.filter((text, index) => text !== masked[index])
  changed.forEach((text) => expect(text).toMatch(/\d{7,}|\d床|姓林/))
})
