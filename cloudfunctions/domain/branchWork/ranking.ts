import { RANKED_FROM, type Ranking } from '@nuanyu/types/branchWork'

type Measured = { id: string; name: string; part: number; n: number }

/**
 * Branches by a share of what was done in time. Who has too little is in no place, and takes nobody else's: one late
 * answer of two says nothing about a branch. Equal shares are in the same place.
 */
export function rank(branches: Measured[]): Ranking['rows'] {
  const enough = branches.filter(({ n }) => n >= RANKED_FROM)
  const shares = enough.map(({ part, n }) => part / n)
  const ranked = enough
    .map(({ id, name, part, n }) => {
      const share = part / n
      const place = shares.filter((other) => other > share).length + 1
      return { id, name, rank: place, n, share, says: `${part}/${n}` }
    })
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  const few = branches
    .filter(({ n }) => n < RANKED_FROM)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => ({ id, name, rank: null, n: null, share: null, says: '样本不足' }))
  return [...ranked, ...few]
}
