import { database, DuplicateKey } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { noteInJournal, wasNoted } from '../../kernel/journal'
import { burstsSince, ratersSince, samePostSince, sameWordsSince } from '../feedback/store'
import type { Notice } from '../notices/notice'
import type { Watching } from '../settings/defaults'
import { dayOf, startOfDay } from '../time/localTime'
import { type Question, questionsFrom, type Seen } from './questions'

const HOUR_MS = 3_600_000
const ACTION = 'jobs.watch'

/** Asks complaint office and Party office about ratings that look odd. It refuses nothing and names nobody. */
export async function watch({ author, secrets, settings: { watching } }: JobContext): Promise<number> {
  const { now } = author
  const questions = questionsFrom(await look(watching, now), watching, now)
  let asked = 0
  await eachAlone('watch', questions, async (question) => {
    const id = `watch-${secrets.idOf('watch', ...question.key)}`
    if (await ask(question, id, author)) asked++
  })
  return asked
}

/** Whoever rated just now is looked at for the whole day. */
async function look(settings: Watching, now: Date): Promise<Seen> {
  const since = new Date(now.getTime() - settings.burstMinutes * 60_000)
  const today = startOfDay(dayOf(now))
  const people = await ratersSince(since)
  if (people.length === 0) return { bursts: [], sameWords: [], samePost: [] }
  return {
    bursts: await burstsSince(since, settings.burst),
    sameWords: await sameWordsSince(today, people, settings.sameWords, settings.sameWordsLength),
    samePost: await samePostSince(today, people, settings.samePost),
  }
}

async function ask(question: Question, id: string, author: JobContext['author']): Promise<boolean> {
  const { about, n, hourly } = question
  if (hourly && (await wasNoted(ACTION, about, new Date(author.now.getTime() - HOUR_MS)))) return false
  try {
    await noteInJournal(
      { action: ACTION, about, change: `ratings ${n}`, notices: noticesOf(question) },
      { ...author, newId: () => id, db: database },
    )
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}

function noticesOf({ title, body }: Question): Notice[] {
  return (['complaint_office', 'party_office'] as const).map((role) => ({
    to: { kind: 'role', role, departmentId: null, except: [] },
    template: 'case_todo',
    title,
    body,
    page: 'office/overview/index',
    urgency: 'normal',
  }))
}
