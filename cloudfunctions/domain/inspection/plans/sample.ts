import { createHash } from 'node:crypto'
import type { PlanLine } from '@nuanyu/types/inspection'
import { RESERVES_PER_CALL } from '../terms'
import type { Framed, SampledLine } from './records'

/**
 * The draw. Whoever has the frame and the seed can do it again, by hand if need be: everybody in the frame stands in the
 * order of sha256(seed + '.' + id); each line takes the first that fit it, lines for one kind of post before those for
 * all of them. The order in which the frame was written down does not matter.
 */
export function sample(seed: string, frame: readonly Framed[], lines: readonly PlanLine[]): SampledLine[] {
  const order = ordered(seed, frame)
  const taken = new Set<string>()
  const take = (line: PlanLine, most: number) => {
    const found: string[] = []
    for (const { id, departmentId, postKind } of order) {
      if (found.length === most) break
      if (taken.has(id) || !fits(line, { departmentId, postKind })) continue
      taken.add(id)
      found.push(id)
    }
    return found
  }
  const calls = choosiestFirst(lines.filter(({ kind }) => kind === 'call'))
  const drawn = new Map(calls.map((line) => [line.key, take(line, line.count)]))
  // Nobody stands behind a line before all lines have what they want.
  const reserves = new Map(calls.map((line) => [line.key, take(line, line.count * RESERVES_PER_CALL)]))
  return lines.flatMap(({ key, kind }) =>
    kind === 'call' ? [{ key, drawn: drawn.get(key) ?? [], reserves: reserves.get(key) ?? [] }] : [],
  )
}

export function fits({ departmentId, postKind }: Pick<PlanLine, 'departmentId' | 'postKind'>, one: Omit<Framed, 'id'>) {
  return one.departmentId === departmentId && (postKind === null || one.postKind === postKind)
}

function choosiestFirst(lines: PlanLine[]): PlanLine[] {
  return [...lines.filter(({ postKind }) => postKind !== null), ...lines.filter(({ postKind }) => postKind === null)]
}

function ordered(seed: string, frame: readonly Framed[]): Framed[] {
  return frame
    .map((one) => ({ one, hash: sha256(`${seed}.${one.id}`) }))
    .sort((a, b) => compare(a.hash, b.hash) || compare(a.one.id, b.one.id))
    .map(({ one }) => one)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Over the frame in the order of its ids: one more, one fewer or one moved gives another. */
export function frameHash(frame: readonly Framed[]): string {
  return sha256(
    [...frame]
      .sort((a, b) => compare(a.id, b.id))
      .map(({ id, departmentId, postKind }) => `${id} ${departmentId} ${postKind ?? '-'}`)
      .join('\n'),
  )
}

export function sameSample(a: readonly SampledLine[], b: readonly SampledLine[]): boolean {
  const written = (lines: readonly SampledLine[]) =>
    JSON.stringify(lines.map(({ key, drawn, reserves }) => [key, drawn, reserves]))
  return written(a) === written(b)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export const METHOD =
  '把名单里每个编号接在种子和一个点后面，算 SHA-256，按结果从小到大排；每一行依次取符合科室和岗位的前几个，限定岗位的行先取。'
