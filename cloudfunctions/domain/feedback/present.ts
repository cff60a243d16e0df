import type { CaseView } from '@nuanyu/types/feedback'
import type { Context } from '../../kernel/context'
import { allDepartments, theHospital } from '../org/store'
import { dayOf } from '../time/localTime'
import { offersFor } from './offers'
import type { CaseRecord } from './records'
import { relationsTo } from './policy'
import { redact } from './redact'
import { findCase } from './store'
import { type Answer, presentCase } from './views'

/** The view of a case with links to its photos. A merged one shows the answer given to the other. */
export async function viewOf(record: CaseRecord, context: Context): Promise<CaseView> {
  const links = await context.files.links(record.photos)
  const view = presentCase(record, context, links, await answerTo(record, context))
  if (view.staffOnly && (['submitReply', 'decline', 'assign'] as const).some((step) => view.can.includes(step)))
    view.staffOnly.offers = await offersOf(view, context)
  return view
}

async function offersOf(view: CaseView, { settings, now }: Context) {
  const known = { hospital: await theHospital(now), departments: await allDepartments(now) }
  return offersFor(view, settings, known, dayOf(now), now)
}

/** Another person's answer may speak of that person, and another case may be none of the viewer's business by now. */
async function answerTo(record: CaseRecord, { viewer, now }: Pick<Context, 'viewer' | 'now'>): Promise<Answer> {
  if (!record.merged) return record.reply
  const main = await mainOf(record.merged.id)
  if (!main?.reply) return null
  if (record.ownerKey !== viewer.personKey && relationsTo(main, viewer, now).length === 0) return null
  if (main.ownerKey === record.ownerKey) return main.reply
  const { text, change, at } = main.reply
  return { text: redact(text), change: { ...change, text: redact(change.text) }, at }
}

/** The case that carries on in the end: what a case was merged into may have been merged itself. */
async function mainOf(id: string): Promise<CaseRecord | null> {
  const main = await findCase(id)
  return main?.merged ? mainOf(main.merged.id) : main
}
