import type { SourceFacts } from '@nuanyu/types/sources'
import type { FieldProblem } from '@nuanyu/types/errors'
import { isForSomebody } from '@nuanyu/types/receipts'
import type { BulletinContent } from './records'

type Ground = Pick<SourceFacts, 'kind' | 'person' | 'good'>

/** What a draft must have before anybody is asked to check it. Pure. */
export function problemsOf(content: BulletinContent, sources: readonly Ground[]): FieldProblem[] {
  const { kind, persons, departments, grounds, audience } = content
  const problems: FieldProblem[] = []
  if (persons.length + departments.length === 0)
    problems.push({ path: 'about', message: '请选择通报的是哪位职工或哪个科室' })
  if (persons.length === 0 && !isForSomebody(audience)) problems.push({ path: 'audience', message: '请选择发给谁看' })
  if (kind === 'criticism' && grounds === '') problems.push({ path: 'grounds', message: '批评要写明依据哪条规定' })
  const alone = unsupported(content, sources)
  if (alone.length > 0)
    problems.push({
      path: 'decision',
      message: `点名批评${alone.join('、')}，要有已确认的检查发现，或写明哪次会议作的决定`,
    })
  return problems
}

/** Whom a criticism names though neither a confirmed finding against them nor a decision says so. */
export function unsupported(
  { kind, persons, decision }: Pick<BulletinContent, 'kind' | 'persons' | 'decision'>,
  sources: readonly Ground[],
): string[] {
  if (kind !== 'criticism' || decision !== null) return []
  const found = new Set(sources.flatMap(groundAgainst))
  return persons.filter(({ staffId }) => !found.has(staffId)).map(({ name }) => name)
}

/** What praises somebody is no ground for criticising them. */
function groundAgainst({ kind, person, good }: Ground): string[] {
  return kind === 'finding' && !good && person ? [person.staffId] : []
}
