import type { Parsed } from '@nuanyu/types/actions'
import { AppError, type FieldProblem } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { departmentsInUse } from '../org/store'
import { rosterById } from '../people/store'
import { factsOf } from '../sources'
import type { SourceFacts, SourceRef } from '@nuanyu/types/sources'
import type { BulletinContent, BulletinRecord } from './records'

/** What was filled in, with the people and units looked up. Who left, or is unknown, is not written about. */
export async function contentOf(
  input: Parsed<'bulletins.draft'>,
  { now }: Pick<Context, 'now'>,
): Promise<BulletinContent> {
  const { kind, title, body, grounds, decision, sources, audience } = input
  const [people, departments] = [await rosterById(input.staffIds), await departmentsInUse(now)]
  const persons = input.staffIds.map((id) => {
    const person = people.get(id)
    if (!person || person.state === 'left') throw problem('about', '有的职工不在名单里，请重新选择')
    const { _id, name, departmentId, departmentName, key } = person
    return { staffId: _id, name, departmentId, departmentName, key }
  })
  const units = input.departmentIds.map((id) => {
    const department = departments.find(({ _id }) => _id === id)
    if (!department) throw problem('about', '有的科室已停用，请重新选择')
    return { id, name: department.name }
  })
  return { kind, text: { title, body }, grounds, decision, persons, departments: units, sources, audience }
}

/** Somebody who writes may build only on what is there for them; what a colleague has added stays. */
export async function assertMayBuildOn(
  added: SourceRef[],
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<void> {
  for (const source of added) {
    try {
      await factsOf(source, viewer, now)
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND')
        throw problem('sources', '有的事项不能作为依据，请重新选择')
      throw error
    }
  }
}

/** What the sources say, as far as the viewer may know of them. */
export async function sourceFacts(
  { sources }: Pick<BulletinRecord, 'sources'>,
  { viewer, now }: Pick<Context, 'viewer' | 'now'>,
): Promise<SourceFacts[]> {
  const all: SourceFacts[] = []
  for (const source of sources) {
    try {
      all.push(await factsOf(source, viewer, now))
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'NOT_FOUND')) throw error
    }
  }
  return all
}

export function isSame(one: SourceRef, other: SourceRef): boolean {
  return one.kind === other.kind && one.id === other.id
}

export function problem(path: string, message: string): AppError {
  return problems([{ path, message }])
}

export function problems(fields: FieldProblem[]): AppError {
  return new AppError('VALIDATION', { details: { fields } })
}
