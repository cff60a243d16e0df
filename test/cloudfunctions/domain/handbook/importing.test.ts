import fc from '../../../support/properties'
import { compare, isNothing } from '../../../../cloudfunctions/domain/handbook/compare'
import { planImport } from '../../../../cloudfunctions/domain/handbook/importing'
import { problemsOf } from '../../../../cloudfunctions/domain/handbook/phrases'
import { columns, rowOf, type ColumnKey } from '../../../../cloudfunctions/domain/handbook/sheet'
import type { Row } from '../../../../cloudfunctions/domain/tables/table'
import { aHandbook, edited, kinds, someEdits, someWords } from '../../../support/handbook'
import type { Drafted } from '../../../../cloudfunctions/domain/handbook/rules'

const asRow = (values: string[], index: number): Row<ColumnKey> => ({
  row: index + 2,
  cells: Object.fromEntries(columns.map(({ key }, at) => [key, values[at] ?? ''])) as Record<ColumnKey, string>,
})

const modes = fc.constantFrom('merge' as const, 'replace' as const)

test('what goes out comes in as the same, after any edits', () => {
  fc.assert(
    fc.property(aHandbook, someEdits, modes, fc.boolean(), (base, edits, mode, numbered) => {
      let draft: Drafted = base
      for (const edit of edits) draft = edited(draft, edit, base) ?? draft
      if (!draft.phrases.some(({ tone }) => tone === 'warm')) return
      // Also without the numbers: the words themselves tell which phrase it is.
      const rows = draft.phrases.map((phrase) => rowOf(numbered ? phrase : { ...phrase, id: '' }, kinds)).map(asRow)
      const plan = planImport(rows, mode, draft, base, kinds)
      expect(plan.problems).toEqual([])
      expect(isNothing(compare(draft.phrases, plan.phrases))).toBe(true)
      expect(plan.numbers).toEqual(draft.numbers)
    }),
    { numRuns: 150 },
  )
})

test('any table either has problems and changes nothing, or leaves a handbook that could be published', () => {
  const anything = fc.record({
    words: someWords,
    id: fc.constantFrom('', '', 'ward-w01', 'lab-f01', 'any-w01', 'x-w01'),
  })
  fc.assert(
    fc.property(aHandbook, fc.array(anything, { minLength: 1, maxLength: 12 }), modes, (base, list, mode) => {
      const rows = list.map(({ words, id }) => rowOf({ ...words, id }, kinds)).map(asRow)
      const plan = planImport(rows, mode, base, base, kinds)
      if (plan.problems.length > 0) {
        expect(plan.phrases).toEqual(base.phrases)
        for (const { row } of plan.problems) expect(row === 0 || rows.some((one) => one.row === row)).toBe(true)
        return
      }
      expect(problemsOf(plan.phrases, kinds)).toEqual([])
      for (const { cells } of rows) expect(plan.phrases.some(({ text }) => text === cells.text)).toBe(true)
      if (mode === 'merge')
        for (const { id } of base.phrases) expect(plan.phrases.some((phrase) => phrase.id === id)).toBe(true)
      else expect(plan.phrases).toHaveLength(rows.length)
    }),
    { numRuns: 200 },
  )
})
