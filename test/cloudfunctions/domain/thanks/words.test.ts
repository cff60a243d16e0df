import fc from '../../../support/properties'
import { forWall, isShortened, redactBut, tellingIn } from '../../../../cloudfunctions/domain/thanks/words'

const LETTER =
  '我妈中风住在12床，凌志远医生天天来看她，护士小王也没有一句重话。我不觉得有哪里不好，只想说声谢谢。电话13800000010'

describe('what may be read', () => {
  test('the person thanked finds themselves, and nobody else is in it', () => {
    const seen = redactBut(LETTER, ['凌志远'])
    expect(seen).toContain('凌志远医生')
    expect(seen).toContain('中风')
    expect(seen).not.toMatch(/12床|13800000010|小王/)
    expect(redactBut(LETTER, [])).not.toContain('凌志远')
  })

  test('for a wall illnesses go as well', () => {
    expect(forWall(LETTER, ['凌志远'])).toMatch(/我妈\[病情\]住/)
    expect(forWall('查出胃癌以后是您劝我做手术', [])).toContain('查出[病情]以后')
  })

  test('what still tells is named, the name that may stay is not', () => {
    expect(tellingIn(LETTER, ['凌志远']).join()).toMatch(/12床/)
    expect(tellingIn(LETTER, ['凌志远']).join()).toMatch(/13800000010/)
    expect(tellingIn(LETTER, ['凌志远']).join()).not.toMatch(/凌志远/)
    expect(tellingIn(forWall(LETTER, ['凌志远']), ['凌志远'])).toEqual([])
  })
})

describe('only the author’s own words', () => {
  test.each([
    ['all of it', '谢谢凌医生，天天来看我妈。', '谢谢凌医生，天天来看我妈。'],
    ['masked', '谢谢凌医生，天天来看我妈。', '谢谢某医生，天天来看我妈。'],
    ['its end left out', '谢谢凌医生，天天来看我妈。她住12床。', '谢谢凌医生，天天来看我妈。……'],
    ['its beginning left out', '我叫张三。谢谢凌医生天天来。', '……谢谢凌医生天天来。'],
    ['its middle left out', '谢谢凌医生。她住12床。祝您工作顺利。', '谢谢凌医生。……祝您工作顺利。'],
    ['other line breaks', '谢谢凌医生。\n\n祝您顺利。', '谢谢凌医生。 祝您顺利。'],
    ['nothing of it', '谢谢凌医生。', ''],
  ])('%s may be shown', (_what, original, text) => expect(isShortened(text, original)).toBe(true))

  test.each([
    ['rewritten', '谢谢凌医生。', '非常感谢凌医生。'],
    ['with a 不 dropped', '我不觉得哪里好。', '我觉得哪里好。'],
    ['with a 不 dropped behind a mark', '我不觉得哪里好。', '……好。'],
    ['cut at the beginning without a mark', '我不觉得护士很好。', '护士很好。'],
    ['cut at the end without a mark', '护士很好才怪。', '护士很好'],
    ['in another order', '医生好。护士也很好。', '……护士也很好。……医生好。'],
    ['put together from bits', '护士天天来，真是大好人，棒极了。', '护士……真棒……'],
    ['with something added behind a mask', '谢谢凌医生。', '谢谢某医生。全院第一。'],
  ])('%s it may not', (_what, original, text) => expect(isShortened(text, original)).toBe(false))

  test('whatever the software masks is still only the author’s words', () => {
    const bits = fc.constantFrom(
      '谢谢',
      '王秀英',
      '医生',
      '住12床',
      '，',
      '13800000010',
      '护士小李',
      '癌症',
      '很好。',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(bits, { minLength: 1, maxLength: 12 }), (parts) => {
        const words = parts.join('')
        expect(isShortened(forWall(words, []), words)).toBe(true)
        expect(isShortened(redactBut(words, ['王秀英']), words)).toBe(true)
      }),
    )
  })
})
