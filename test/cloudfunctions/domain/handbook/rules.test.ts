import fc from '../../../support/properties'
import { compare, isNothing } from '../../../../cloudfunctions/domain/handbook/compare'
import { problemsOf, wordsOf } from '../../../../cloudfunctions/domain/handbook/phrases'
import { publish } from '../../../../cloudfunctions/domain/handbook/publishing'
import type { DraftRecord, Handbook } from '../../../../cloudfunctions/domain/handbook/records'
import { add, type Drafted, restore } from '../../../../cloudfunctions/domain/handbook/rules'
import { aHandbook, edited, kinds, someEdits } from '../../../support/handbook'

const now = new Date('2026-09-28T02:00:00Z')

function draftOf({ phrases, numbers }: Drafted): DraftRecord {
  const editedBy = { key: 'k', name: '孟佳' }
  return {
    _id: 'draft',
    state: 'draft',
    version: 1,
    base: 1,
    phrases,
    numbers,
    startedAt: now,
    editedAt: now,
    editedBy,
  }
}

function published(draft: Drafted, base: Handbook): Handbook | null {
  try {
    const by = { staffId: 'QH1', name: '方铮' }
    return publish(draftOf(draft), base, kinds, { note: '改了', by, now, spell: (text) => text })
  } catch {
    return null
  }
}

test('whatever is edited, nothing is said twice, ids are unique, and an id always means the same kind and tone', () => {
  fc.assert(
    fc.property(aHandbook, someEdits, (base, edits) => {
      const meaning = new Map(base.phrases.map(({ id, tone, postKind }) => [id, `${postKind} ${tone}`]))
      let draft: Drafted = base
      for (const edit of edits) {
        draft = edited(draft, edit, base) ?? draft
        const ids = draft.phrases.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const said = draft.phrases.map(({ postKind, text }) => `${postKind} ${wordsOf(text)}`)
        expect(new Set(said).size).toBe(said.length)
        for (const { id, tone, postKind } of draft.phrases) {
          expect(meaning.get(id) ?? `${postKind} ${tone}`).toBe(`${postKind} ${tone}`)
          meaning.set(id, `${postKind} ${tone}`)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('a number that was given once is never given to other words, not even across versions', () => {
  fc.assert(
    fc.property(aHandbook, someEdits, someEdits, (first, edits, more) => {
      const given = new Set(first.phrases.map(({ id }) => id))
      let base: Handbook = first
      let draft: Drafted = first
      for (const list of [edits, more]) {
        for (const edit of list) {
          const before = new Set(draft.phrases.map(({ id }) => id))
          const next = edited(draft, edit, base)
          if (!next) continue
          for (const { id } of next.phrases.filter((phrase) => !before.has(phrase.id))) {
            if (edit.kind !== 'restore') expect(given.has(id)).toBe(false)
            given.add(id)
          }
          draft = next
        }
        // What cannot be published stays the draft that it was.
        const next = published(draft, base)
        if (next) draft = base = next
      }
    }),
    { numRuns: 100 },
  )
})

test('a comparison says exactly how to get from one version to the other', () => {
  fc.assert(
    fc.property(aHandbook, someEdits, (base, edits) => {
      let draft: Drafted = base
      for (const edit of edits) draft = edited(draft, edit, base) ?? draft
      const difference = compare(base.phrases, draft.phrases)
      const rebuilt = new Map(base.phrases.map(({ pinyin: _pinyin, ...phrase }) => [phrase.id, phrase]))
      for (const { id } of difference.removed) rebuilt.delete(id)
      for (const { after } of difference.changed) rebuilt.set(after.id, after)
      for (const phrase of difference.added) rebuilt.set(phrase.id, phrase)
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
      expect([...rebuilt.values()].sort(byId)).toEqual(
        draft.phrases
          .map(({ id, tone, postKind, scene, text, note }) => ({ id, tone, postKind, scene, text, note }))
          .sort(byId),
      )
      // And nothing is said about a version beside itself.
      expect(isNothing(compare(draft.phrases, draft.phrases))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('everything undone is as it was', () => {
  fc.assert(
    fc.property(aHandbook, fc.nat(100), (base, at) => {
      const phrase = base.phrases[at % base.phrases.length]!
      const gone = edited(base, { kind: 'retire', at: base.phrases.indexOf(phrase), to: null, words: phrase }, base)!
      const back = restore(gone, phrase.id, base, kinds)
      expect(back.phrases.map(({ id }) => id)).toEqual(base.phrases.map(({ id }) => id))
      expect(isNothing(compare(base.phrases, back.phrases))).toBe(true)
    }),
  )
})

test('a version knows every phrase that was ever heard, in its last words', () => {
  fc.assert(
    fc.property(aHandbook, someEdits, (base, edits) => {
      let draft: Drafted = base
      for (const edit of edits) draft = edited(draft, edit, base) ?? draft
      const next = published(draft, base)
      if (!next) return
      const known = new Set([...next.phrases, ...next.retired].map(({ id }) => id))
      expect(known.size).toBe(next.phrases.length + next.retired.length)
      for (const { id } of base.phrases) expect(known.has(id)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('a new phrase of a kind that has none yet stands behind the kinds before it', () => {
  const words = { tone: 'warm' as const, scene: '迎接', note: '' }
  let draft: Drafted = { phrases: [], numbers: {} }
  draft = add(draft, { ...words, postKind: 'lab', text: '请把袖子挽起来' }, kinds)
  draft = add(draft, { ...words, postKind: 'any', text: '您好，请坐' }, kinds)
  draft = add(draft, { ...words, postKind: 'ward', text: '先带您去床位' }, kinds)
  expect(draft.phrases.map(({ id }) => id)).toEqual(['any-w01', 'ward-w01', 'lab-w01'])
})

test('what stands against publishing is said of each phrase', () => {
  const phrase = { tone: 'forbidden' as const, scene: '等候', note: '' }
  const problems = problemsOf(
    [
      { ...phrase, id: 'ward-f01', postKind: 'ward', text: '等着' },
      { ...phrase, id: 'ward-f02', postKind: 'ward', text: '等着！' },
      { ...phrase, id: 'moon-f01', postKind: 'moon', text: '等着' },
    ],
    kinds,
  )
  expect(problems).toEqual([
    { phraseId: null, message: '至少要有一句暖语' },
    { phraseId: 'ward-f02', message: '“等着！”和 ward-f01 重复' },
    { phraseId: 'moon-f01', message: '“等着”所在的岗位已经不用了，请撤下' },
  ])
})
