import { foundIn, problemsIn, unsettled } from '../../../../cloudfunctions/domain/bulletins/recognise'
import { unsupported } from '../../../../cloudfunctions/domain/bulletins/support'
import { paragraphsOf } from '../../../../cloudfunctions/domain/bulletins/words'

const pieces = (text: string, named: string[] = [], staff: string[] = [], words: string[] = []) =>
  foundIn([{ field: 'body', text }], named, staff, words).map(({ kind, piece }) => `${kind} ${piece}`)

test.each([
  ['凌志远医生耐心解释', ['凌志远'], [], []],
  ['护士长顾云耐心解释', [], ['顾云'], ['staff 顾云']],
  ['患者张桂兰送来锦旗', [], [], ['person']],
  ['联系电话13812345678', [], [], ['person 13812345678']],
  ['帮助12床的老人', [], [], ['person 12床']],
  ['九十二岁的老人', [], [], ['age 九十二岁']],
  ['10月3日夜间', [], [], ['time 10月3日']],
])('%s', (text, named, staff, expected) => {
  const found = pieces(text, named, staff)
  expect(found).toHaveLength(expected.length)
  expected.forEach((start, index) => expect(found[index]).toContain(start))
})

test('a reason is for one piece of one field; patients’ own words have none', () => {
  const words = ['夜里按铃一直没有人来，我自己去找的护士']
  const found = foundIn(
    [{ field: 'body', text: '他说夜里按铃一直没有人来，我自己去找的护士。12床也是' }],
    [],
    [],
    words,
  )
  const reasons = found.map((one) => ({ ...one, why: '本人同意' }))
  expect(unsettled(found, reasons).map(({ kind }) => kind)).toEqual(['quoted'])
  expect(
    unsettled(
      found,
      reasons.map((one) => ({ ...one, field: 'title' as const })),
    ),
  ).toHaveLength(found.length)
  expect(problemsIn(unsettled(found, reasons))[0]?.message).toContain('只能改写')
})

test('a criticism names only those of whom a finding or a decision speaks', () => {
  const persons = ['a', 'b'].map((id) => ({ staffId: id, name: id, departmentId: '', departmentName: '', key: null }))
  const finding = { kind: 'finding' as const, person: { staffId: 'a', name: 'a' } }
  const thanks = { kind: 'thanks' as const, person: { staffId: 'b', name: 'b' } }
  expect(unsupported({ kind: 'criticism', persons, decision: null }, [finding, thanks])).toEqual(['b'])
  expect(unsupported({ kind: 'criticism', persons, decision: { body: '会议', day: '2026-09-01' } }, [])).toEqual([])
  expect(unsupported({ kind: 'commendation', persons, decision: null }, [])).toEqual([])
})

test('paragraphs are lines that say something', () => {
  expect(paragraphsOf(' 一 \n\n二\n')).toEqual(['一', '二'])
})
