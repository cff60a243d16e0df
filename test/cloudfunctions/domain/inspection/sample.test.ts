import fc from '../../../support/properties'
import type { PlanLine } from '@nuanyu/types/inspection'
import { type Candidate, frameOf } from '../../../../cloudfunctions/domain/inspection/callees/rules'
import type { Framed } from '../../../../cloudfunctions/domain/inspection/plans/records'
import { fits, frameHash, sample } from '../../../../cloudfunctions/domain/inspection/plans/sample'
import { RESERVES_PER_CALL } from '../../../../cloudfunctions/domain/inspection/terms'

const departments = ['dept-a', 'dept-b', 'dept-c']
const kinds = [null, 'ward', 'outpatient']

const frames = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z0-9]{6,12}$/),
    departmentId: fc.constantFrom(...departments),
    postKind: fc.constantFrom(...kinds),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
)
const lines: fc.Arbitrary<PlanLine[]> = fc
  .uniqueArray(
    fc.record({
      departmentId: fc.constantFrom(...departments),
      postKind: fc.constantFrom(...kinds),
      count: fc.integer({ min: 1, max: 8 }),
    }),
    { selector: ({ departmentId, postKind }) => `${departmentId}/${postKind}`, minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((line, index) => ({ ...line, key: `line${index}`, kind: 'call' as const })))
const seeds = fc.stringMatching(/^[A-Za-z0-9_-]{24}$/)

const shuffled = (frame: Framed[], by: number[]) =>
  frame
    .map((one, index) => ({ one, at: by[index] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)

test('the same seed gives the same list, in whatever order the frame lies there', () => {
  fc.assert(
    fc.property(
      seeds,
      frames,
      lines,
      fc.array(fc.integer(), { minLength: 60, maxLength: 60 }),
      (seed, frame, plan, by) => {
        const other = shuffled(frame, by)
        expect(sample(seed, other, plan)).toEqual(sample(seed, frame, plan))
        expect(frameHash(other)).toBe(frameHash(frame))
      },
    ),
  )
})

test('nobody twice, everybody where they fit, quotas kept, and short only where nobody is left', () => {
  fc.assert(
    fc.property(seeds, frames, lines, (seed, frame, plan) => {
      const drawn = sample(seed, frame, plan)
      const all = drawn.flatMap((line) => [...line.drawn, ...line.reserves])
      expect(new Set(all).size).toBe(all.length)
      const taken = new Set(drawn.flatMap((line) => line.drawn))
      for (const line of plan) {
        const mine = drawn.find(({ key }) => key === line.key)!
        expect(mine.drawn.length).toBeLessThanOrEqual(line.count)
        expect(mine.reserves.length).toBeLessThanOrEqual(line.count * RESERVES_PER_CALL)
        const inFrame = frame.filter((one) => fits(line, one))
        for (const id of [...mine.drawn, ...mine.reserves]) expect(inFrame.map((one) => one.id)).toContain(id)
        if (mine.drawn.length < line.count) expect(inFrame.every(({ id }) => taken.has(id))).toBe(true)
      }
    }),
  )
})

test('another seed gives another order, and one person more another hash', () => {
  const frame = Array.from({ length: 40 }, (_value, index) => ({
    id: `callee-${index}`,
    departmentId: 'dept-a',
    postKind: null,
  }))
  const plan: PlanLine[] = [{ key: 'only', kind: 'call', departmentId: 'dept-a', postKind: null, count: 10 }]
  expect(sample('one', frame, plan)).not.toEqual(sample('two', frame, plan))
  expect(frameHash(frame.slice(1))).not.toBe(frameHash(frame))
})

test('a draw that somebody can do by hand', () => {
  const frame = ['a', 'b', 'c'].map((id) => ({ id, departmentId: 'dept-a', postKind: null }))
  const plan: PlanLine[] = [{ key: 'only', kind: 'call', departmentId: 'dept-a', postKind: null, count: 1 }]
  // printf seed.b | sha256sum begins with 4217, that of seed.c with 6b58, that of seed.a with 7458.
  const [only] = sample('seed', frame, plan)
  expect([...only!.drawn, ...only!.reserves]).toEqual(['b', 'c', 'a'])
})

test('visits are planned and not drawn', () => {
  const plan: PlanLine[] = [{ key: 'look', kind: 'undercover', departmentId: 'dept-a', postKind: null, count: 3 }]
  expect(sample('seed', [{ id: 'a', departmentId: 'dept-a', postKind: null }], plan)).toEqual([])
})

describe('who can be drawn', () => {
  const plan: PlanLine[] = [{ key: 'only', kind: 'call', departmentId: 'dept-a', postKind: null, count: 3 }]
  const one = (change: Partial<Candidate>): Candidate => ({
    _id: 'a',
    state: 'agreed',
    phoneHash: 'a',
    source: 'import',
    departmentId: 'dept-a',
    postKind: null,
    until: new Date('2026-12-31T00:00:00Z'),
    ...change,
  })
  const ids = (...found: Candidate[]) => frameOf(found, plan, '2026-10-20').map(({ id }) => id)

  test('who agreed', () => expect(ids(one({}))).toEqual(['a']))
  test.each(['withdrawn', 'erased', 'do_not_call'] as const)('not who is %s', (state) => {
    expect(ids(one({ state }))).toEqual([])
  })
  test('not whose number goes before the plan ends', () => {
    expect(ids(one({ until: new Date('2026-10-19T00:00:00Z') }))).toEqual([])
  })
  test('not whose number another plan calls', () => {
    expect(frameOf([one({}), one({ _id: 'b', phoneHash: 'b' })], plan, '2026-10-20', new Set(['a']))).toHaveLength(1)
  })
  test('not who belongs to a department that is not called', () => {
    expect(ids(one({ departmentId: 'dept-b' }))).toEqual([])
  })
  test('each number once, and by their own word if they gave it', () => {
    expect(ids(one({}), one({ _id: 'own', source: 'self' }))).toEqual(['own'])
  })
  test('not somebody whose number was never to be called, whatever they said under another name', () => {
    const asked = one({ state: 'do_not_call', departmentId: '' })
    expect(ids(asked, one({ _id: 'own', source: 'self' }))).toEqual([])
  })
})
