import type { PostRow } from '@nuanyu/types/org'

export type Code = PostRow['codes'][number]

export interface Department {
  name: string
  posts: PostRow[]
}

/** Posts in which every word that was typed occurs somewhere: post, department, branch, where a code hangs. */
export function search(posts: PostRow[], typed: string): PostRow[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return posts
  return posts.filter((post) => {
    const text = [
      post.name,
      post.department,
      post.branch ?? '',
      ...post.codes.flatMap(({ label, scene }) => [label, scene]),
    ]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

export function byDepartment(posts: PostRow[]): Department[] {
  const departments = new Map<string, PostRow[]>()
  for (const post of posts) {
    const members = departments.get(post.department)
    if (members) members.push(post)
    else departments.set(post.department, [post])
  }
  return [...departments].map(([name, members]) => ({ name, posts: members }))
}

/** Codes that hang first, newest first. */
export function inOrder(codes: Code[]): Code[] {
  const rank = ({ status }: Code) => (status === 'active' ? 0 : 1)
  return [...codes].sort((a, b) => rank(a) - rank(b) || b.issuedAt.localeCompare(a.issuedAt))
}

/** 8月23日, with the year when it is not this one. */
export function issuedOn({ issuedAt }: Code, now = Date.now()): string {
  const [year, month, day] = localDay(Date.parse(issuedAt))
  const short = `${String(month)}月${String(day)}日`
  return year === localDay(now)[0] ? short : `${String(year)}年${short}`
}

function localDay(moment: number): number[] {
  return new Date(moment + 8 * 3600_000).toISOString().slice(0, 10).split('-').map(Number)
}
