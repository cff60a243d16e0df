import { thanksHint } from '../../client/src/features/thanks/hints'
import { diagnoses } from '../../cloudfunctions/domain/feedback/redact/diagnoses'
import fc from '../support/properties'
import { privacyHint, privacySigns } from '../../client/src/features/words/privacyHints'
import { redact } from '../../cloudfunctions/domain/feedback/redact'

const noticed: [string, string[]][] = [
  ['我的电话是13812345678,请回电', ['电话号码']],
  ['打 138 1234 5678 找我', ['电话号码']],
  ['座机 021-61234567', ['电话号码']],
  ['１３８１２３４５６７８', ['电话号码']],
  ['+86 138.1234.5678', ['电话号码']],
  ['(010)63012345', ['电话号码']],
  ['身份证 110101199003078888 登记过', ['身份证号']],
  ['110101 19900307 888X', ['身份证号']],
  ['我在12床,叫了三次没人来', ['床号']],
  ['老人住十二床', ['床号']],
  ['加3床靠走廊', ['床号']],
  ['床号:8', ['床号']],
  ['床号：十二', ['床号']],
  ['12号病床', ['床号']],
  ['住院号 A20391 的病人', ['就诊号码']],
  ['住院号码：0012345', ['就诊号码']],
  ['加v linxm2020', ['微信或QQ号']],
  ['我叫王小明,昨天来看病', ['姓名']],
  ['姓名：张扬', ['姓名']],
  ['我叫王小明,12床,13812345678', ['电话号码', '床号', '姓名']],
]

test.each(noticed)('%s', (words, signs) => {
  expect(privacySigns(words)).toEqual(signs)
})

test.each([
  '护士说话很冲,等了40分钟才来',
  '一共开了12张床位',
  '一共3床被子',
  '直呼床号 2 次',
  '排到 138 号,等到中午',
  '缴费 1380.50 元没有明细',
  '2026年10月1日来的,挂的是80元的号',
  '我叫护士来',
  '我叫了三次',
  '',
])('says nothing about: %s', (words) => {
  expect(privacyHint(words)).toBe('')
})

test('one sentence names all signs', () => {
  expect(privacyHint('我在12床,13812345678')).toBe('您写到了电话号码、床号。不写也能办理；写了，转给科室时会自动遮住。')
})

describe('it promises no more than the server keeps', () => {
  test.each(noticed)('%s', (words) => {
    expect(privacySigns(redact(words))).toEqual([])
  })

  const kept = (pieces: fc.Arbitrary<string>) =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (words) => {
        expect(privacySigns(redact(words.join('')))).toEqual([])
      }),
      { numRuns: 2000 },
    )

  test('about digits and signs in any order', () => {
    kept(
      fc.constantFrom(
        ...'0123456789 .-—－（）：１十二百床号病加每张次被住院微信QQvxX',
        ...['13812345678', '138', '19900307', '住院号', '床号', '微信号', 'QQ', '加v'],
      ),
    )
  })

  test('about names', () => {
    kept(
      fc.oneof(
        fc.constantFrom(
          '我叫',
          '姓名：',
          '病人叫',
          '患者叫',
          '王',
          '李',
          '江',
          '张',
          '史',
          '护士',
          '医生',
          '，',
          '女',
          '在',
        ),
        fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      ),
    )
  })
})

test('every illness that a thank-you letter is hinted at, the server masks', () => {
  const hinted =
    '恶性肿瘤 肿瘤 癌 白血病 艾滋 乙肝 肺结核 尿毒症 脑梗 脑出血 中风 偏瘫 心梗 抑郁症 癫痫 流产 早产'.split(' ')
  for (const illness of hinted) {
    expect(thanksHint(`妈妈${illness}住院`)).toContain('病情')
    expect(diagnoses.some(([pattern]) => new RegExp(pattern.source).test(illness))).toBe(true)
  }
})
