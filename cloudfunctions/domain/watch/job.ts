import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { wasNoted } from '../../kernel/journal'
import { burstsSince, ratersSince, samePostSince, sameWordsSince } from '../feedback/store'
import type { Notice } from '../notices/notice'
import type { Watching } from '../settings/defaults'
import { dayOf, startOfDay } from '../time/localTime'
import { isDue, lookOverWeeks } from './overWeeks'
import { type Question, questionsFrom, type Seen } from './questions'
import type { QuestionRecord } from './records'
import { slowQuestions } from './slow'
import { askedBefore, askOnce } from './store'

const HOUR_MS = 3_600_000
const ACTION = 'jobs.watch'

/** Asks complaint office and Party office about ratings that look odd. It refuses nothing and names nobody. */
export async function watch(context: JobContext): Promise<number> {
  const { watching } = context.settings
  const { now } = context.author
  return askAll(questionsFrom(await look(watching, now), watching, now), context)
}

/** The same for what shows only over weeks: once a night. */
export async function watchSlowly(context: JobContext): Promise<number> {
  const { now } = context.author
  if (!isDue(now) || lookedOn === dayOf(now)) return 0
  const asked = await askAll(slowQuestions(await lookOverWeeks(context), context.settings.watching), context)
  lookedOn = dayOf(now)
  return asked
}

/** Looked through by this instance. Another one that looks again asks nothing twice. */
let lookedOn = ''

async function askAll(questions: Question[], { author, secrets }: JobContext): Promise<number> {
  const all = questions.map((question) => ({ question, id: `watch-${secrets.idOf('watch', ...question.key)}` }))
  const before = await askedBefore(all.map(({ id }) => id))
  let asked = 0
  await eachAlone(
    'watch',
    all.filter(({ id }) => !before.has(id)),
    async ({ question, id }) => {
      if (await ask(question, id, author)) asked++
    },
  )
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
  const { kind, period, title, body } = question
  const record: QuestionRecord = {
    _id: id,
    kind,
    state: 'open',
    about,
    period,
    title,
    body,
    at: author.now,
    looked: null,
  }
  return askOnce(record, { action: ACTION, change: `${kind} ${n}`, notices: noticesOf(question) }, author)
}

function noticesOf({ title, body }: Question): Notice[] {
  return (['complaint_office', 'party_office'] as const).map((role) => ({
    to: { kind: 'role', role, departmentId: null, except: [] },
    template: 'case_todo',
    title,
    body,
    page: 'office/questions/index',
    urgency: 'normal',
  }))
}
