import { anySearch } from '@nuanyu/types/feedback'
import fc from '../../../support/properties'
import { derive } from '../../../../cloudfunctions/domain/feedback/derive'
import { askedBy } from '../../../../cloudfunctions/domain/feedback/search/asked'
import { findIn, gramsOf, squeezed } from '../../../../cloudfunctions/domain/feedback/search/grams'
import { rowOf } from '../../../../cloudfunctions/domain/feedback/search/present'
import { PAIRS_SINCE, tag } from '../../../../cloudfunctions/domain/feedback/search/terms'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import { aCase, handler, MONDAY, neurology, office, otherPatient } from '../../../fixtures/factories'
import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'

const asked = (words: string) => askedBy({ ...anySearch, words })
const said = (words: string) => derive(aCase({ words }), calendar)
const finds = (words: string, text: string, viewer: Viewer = office) =>
  rowOf(said(text), asked(words).words, { viewer, now: MONDAY, calendar })

test.each([
  ['a sentence', '停车费贵', ['停车', '车费', '费贵']],
  ['over punctuation', '态度,很差。', ['态度', '度很', '很差']],
  ['full width, capitals, numbers', 'ＣＴ室 301床', ['ct', '301']],
  ['one character has no pair', '冲', []],
  ['telephones and identity cards are left out', '电话13800000010，证号11010119900101001X', ['电话', '证号']],
])('%s is taken apart', (_what, text, grams) => {
  expect(gramsOf(text)).toEqual(grams)
})

test.each([
  ['推诿', true],
  ['扯皮 推诿', true],
  ['挂号 推诿', true],
  ['推诿 没有的话', false],
  ['诿扯', true],
  ['号窗口推诿', true],
  ['号推诿', false],
])('looking for %s', (words, there) => {
  expect(finds(words, '门诊挂号窗口推诿、扯皮，跑了三趟。') !== null).toBe(there)
})

test('the piece shown holds what was looked for, over punctuation', () => {
  expect(findIn('门诊挂号窗口推诿、扯皮，跑了三趟。', '推诿扯皮')).toEqual({
    before: '门诊挂号窗口',
    hit: '推诿、扯皮',
    after: '，跑了三趟。',
  })
})

test('whatever stands in a text is found by it, and its pairs are in the index', () => {
  const text = fc.string({ unit: fc.constantFrom(...'护士态度差等候，。 CT301号　ＭＲ'), minLength: 4, maxLength: 60 })
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, start, length) => {
      const characters = [...whole]
      const from = start % characters.length
      const part = squeezed(characters.slice(from, from + 2 + (length % 10)).join(''))
      fc.pre(part !== '' && !/[a-z0-9]/.test(part))
      expect(findIn(whole, part)).not.toBeNull()
      const grams = gramsOf(whole)
      for (const gram of gramsOf(part)) expect(grams).toContain(gram)
    }),
  )
})

test('who reads masked text finds nothing of what is masked', () => {
  const text = '我叫张小明,住12床,电话13800000000,护士说话很冲。'
  expect(finds('张小明', text)?.found.hit).toBe('张小明')
  expect(finds('张小明', text, handler)).toBeNull()
  expect(() => finds('13800000000', text)).toThrow('请看标出的地方')
  expect(finds('说话很冲', text, handler)?.found.hit).toBe('说话很冲')
  const { terms } = said(text)
  expect(terms).toEqual(expect.arrayContaining(['=小明', '说话', tag.department(neurology.id)]))
  expect(terms).not.toContain('小明')
  expect(terms.join()).not.toContain('1380')
})

test('what is not there for somebody is not found by them', () => {
  expect(finds('说话很冲', '护士说话很冲', otherPatient)).toBeNull()
  expect(
    rowOf(said('护士说话很冲'), ['说话'], { viewer: { ...office, personKey: 'patient' }, now: MONDAY, calendar }),
  ).toBeNull()
  const kept = { ...said('护士说话很冲'), keptOut: [office.personKey] }
  expect(rowOf(kept, ['说话'], { viewer: office, now: MONDAY, calendar })).toBeNull()
})

test('later words are found, and nothing of whoever took it back', () => {
  const entry = { at: MONDAY, to: 'submitted' as const, commandId: '', fingerprint: '' }
  const by = { kind: 'patient' as const, key: 'patient', name: '', role: '患者' }
  const record = aCase({ words: '护士说话很冲' })
  const later = derive(
    { ...record, history: [...record.history, { ...entry, command: 'addInfo', by, text: '轮椅也借不到' }] },
    calendar,
  )
  expect(later.terms).toContain('轮椅')
  expect(derive({ ...later, state: 'withdrawn' }, calendar).terms.filter((term) => /轮椅|说话/.test(term))).toEqual([])
  const told = { ...later, history: [...later.history, { ...entry, command: 'note' as const, by, text: '内部记录' }] }
  expect(derive(told, calendar).terms).not.toContain('内部')
})

test('facts follow the case, and its words are not taken apart again', () => {
  const record = said('护士说话很冲')
  const marked = { ...record, terms: [...record.terms, 'kept'] }
  const late = derive({ ...marked, overdue: true, state: 'assigned' }, calendar)
  expect(late.terms).toEqual(expect.arrayContaining(['kept', tag.overdue, tag.state('assigned')]))
  expect(late.terms).not.toContain(tag.state('submitted'))
  const anew = derive({ ...marked, termsBy: PAIRS_SINCE - 1 }, calendar)
  expect(anew.terms).not.toContain('kept')
})

test('the longest text stays within what an index takes', () => {
  const words = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))).join('')
  const record = aCase({ words })
  expect(derive({ ...record, reply: { text: words.split('').reverse().join(''), change: { kind: 'none', text: '', on: null }, at: MONDAY } }, calendar).terms.length).toBeLessThanOrEqual(3000) // prettier-ignore
})

test.each([
  ['ABCD2345', [tag.code('ABCD2345')], []],
  ['abcd 2345', [tag.code('ABCD2345')], []],
  ['停车', [], ['停车']],
])('%s as it is asked', (words, facts, grams) => {
  expect(asked(words)).toMatchObject({ facts, grams })
})

test('one character is too short, and months are whole', () => {
  for (const words of ['冲', '推 诿', '，。']) expect(() => asked(words)).toThrow()
  expect(askedBy({ ...anySearch, from: '2026-11', to: '2026-12' })).toMatchObject({
    from: new Date('2026-11-01T00:00:00+08:00'),
    before: new Date('2027-01-01T00:00:00+08:00'),
  })
})
