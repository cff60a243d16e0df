import type { AppraisalView } from '@nuanyu/types/appraisal'
import { offered, type Settings } from '@nuanyu/types/settings'
import type { Context } from '../../kernel/context'
import { allQuizzesOf } from '../handbook/store'
import { dayOf } from '../time/localTime'
import { effectiveVetoes } from '../veto/store'
import { factsOfYear } from './evidence'
import { isPerson } from './policy'
import type { AppraisalRecord } from './records'
import { presentAppraisal } from './views'

/** The year with what belongs to it, for whoever asked. */
export async function viewOf(
  record: AppraisalRecord,
  { viewer, now, settings, files }: Context,
): Promise<AppraisalView> {
  const { staffId } = record.person
  const own = isPerson(record, viewer)
  const [facts, vetoes, quizzes, links] = await Promise.all([
    factsOfYear(staffId, record.year, viewer, now),
    effectiveVetoes([staffId], record.year),
    own ? quizzesOfYear(viewer.personKey, record.year) : null,
    files.links([...(record.statement?.photos ?? []), ...(record.appeal?.photos ?? [])]),
  ])
  const beside = { facts, vetoes, grades: gradesOf(settings), quizzes: quizzes && quizzes.length, links }
  return presentAppraisal(record, viewer, now, beside)
}

export function gradesOf(settings: Settings) {
  return offered(settings.ethicsGrades).map(({ id, label }) => ({ id, label }))
}

export async function quizzesOfYear(personKey: string, year: number) {
  const all = await allQuizzesOf(personKey)
  return all.filter(({ at }) => dayOf(at).startsWith(String(year)))
}
