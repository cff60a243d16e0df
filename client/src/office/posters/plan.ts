import type { DepartmentRow } from '@nuanyu/types/org'
import { MOST_CODES, PosterChoice, type PosterSize } from '@nuanyu/types/posters'

/** How the codes stand on a sheet, as the small drawings show it. */
export const sheets: Record<PosterSize, { paper: 'A4' | 'A5'; columns: number; rows: number }> = {
  a4: { paper: 'A4', columns: 1, rows: 1 },
  a5: { paper: 'A5', columns: 1, rows: 1 },
  a4x4: { paper: 'A4', columns: 2, rows: 2 },
  a4x12: { paper: 'A4', columns: 3, rows: 4 },
}

export function sheetsFor(codes: number, size: PosterSize): number {
  const { columns, rows } = sheets[size]
  return Math.ceil(codes / (columns * rows))
}

/** 86 个码，86 张 A4; where several share a sheet, a file may end with a sheet that is not full. */
export function planned(codes: number, size: PosterSize): string {
  const { paper, columns, rows } = sheets[size]
  const about = columns * rows > 1 && codes > columns * rows ? '约 ' : ''
  return `${String(codes)} 个码，${about}${String(sheetsFor(codes, size))} 张 ${paper}`
}

/** A department or a branch one may tick, with the codes that hang there. */
export type Place = { id: string; name: string; group: string; codes: number }

export function placesOf(
  departments: { id: string; name: string; group: string; branchId: string | null }[],
  branches: { id: string; name: string }[],
  rows: Pick<DepartmentRow, 'id' | 'codes'>[],
): Record<'departments' | 'branches', Place[]> {
  const codes = new Map(rows.map((row) => [row.id, row.codes]))
  const withCodes = departments.map((one) => ({ ...one, codes: codes.get(one.id) ?? 0 }))
  return {
    departments: withCodes.map(({ id, name, group, codes: count }) => ({ id, name, group, codes: count })),
    branches: branches.map(({ id, name }) => ({
      id,
      name,
      group: '支部',
      codes: withCodes.reduce((sum, one) => sum + (one.branchId === id ? one.codes : 0), 0),
    })),
  }
}

/** Those in which every word occurs, under their groups. */
export function found(places: Place[], typed: string): [string, Place[]][] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const text = `${place.name} ${place.group}`.toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const members = groups.get(place.group)
    if (members) members.push(place)
    else groups.set(place.group, [place])
  }
  return [...groups]
}

/** Ticks all of them, or none when all are ticked; where no code hangs there is nothing to print. */
export function toggleAll(chosen: string[], places: Place[]): string[] {
  const ids = places.filter(({ codes }) => codes > 0).map(({ id }) => id)
  const rest = chosen.filter((id) => !ids.includes(id))
  return allTicked(chosen, places) ? rest : [...rest, ...ids]
}

export function allTicked(chosen: string[], places: Place[]): boolean {
  const printable = places.filter(({ codes }) => codes > 0)
  return printable.length > 0 && printable.every(({ id }) => chosen.includes(id))
}

/** What stands in the way of starting, in words; undefined when nothing does. */
export function obstacle(chosen: string[], codes: number | null): string | undefined {
  if (chosen.length === 0) return '先选要打印的'
  if (chosen.length > 100) return `选了 ${String(chosen.length)} 个，一次最多 100 个，请分几次打印`
  if (codes === 0) return '选中的还没有在用的码'
  if (codes !== null && codes > MOST_CODES)
    return `选中的有 ${String(codes)} 个码，一次最多 ${String(MOST_CODES)} 个，请分几次打印`
  return undefined
}

/** What a link from a department, a post or a code asks for; null when it asks for nothing. */
export function asked(params: Record<string, string | undefined>): PosterChoice | null {
  for (const by of ['codes', 'posts', 'departments'] as const) {
    const ids = decodeURIComponent(params[by] ?? '')
      .split(',')
      .filter(Boolean)
    const choice = PosterChoice.safeParse({ by, ids })
    if (choice.success) return choice.data
  }
  return null
}
