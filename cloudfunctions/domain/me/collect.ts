import type { Context } from '../../kernel/context'
import type { Secrets } from '../../kernel/secrets'
import { readingsOf } from '../audit/store'
import { findClinic } from '../clinic/events/store'
import { allOf } from '../clinic/seats/store/registrationLists'
import { attendeeOf } from '../clinic/seats/store/registrations'
import type { IdentityRecord, SealedIdentity } from '../feedback/records'
import { viewOf } from '../feedback/present'
import { everythingOf } from '../feedback/store'
import { allQuizzesOf } from '../handbook/store'
import { ownConsent, ownContact } from '../inspection/callees/own'
import { allTold } from '../notices/store'
import { allNotesOf } from '../thanks/store'
import { collectWork } from './collectWork'
import type { Everything } from './views'

/** Everything of the caller, as they see it themselves. */
export async function collect(context: Context): Promise<Everything> {
  const { viewer, secrets, files } = context
  const { cases, ratings, identities } = await everythingOf(viewer.personKey)
  const sealed = new Map(identities.map((identity) => [identity._id, identity]))
  const everything: Everything = {
    cases: [],
    ratings: [],
    thanks: [],
    identities,
    notices: await allTold(viewer.personKey),
    quizzes: await allQuizzesOf(viewer.personKey),
    clinics: [],
    call: null,
    work: await collectWork(context),
    readings: await readingsOf(identities.map(({ _id }) => _id)),
  }
  for (const record of cases) {
    const identity = sealed.get(record._id)
    const contact = identity ? contactOf(identity, secrets) : null
    everything.cases.push({ view: await viewOf(record, context), contact })
  }
  for (const rating of ratings) {
    const links = await files.links(rating.photos)
    everything.ratings.push({ rating, photos: rating.photos.map((id) => links.get(id) ?? '') })
  }
  for (const note of await allNotesOf(viewer.personKey)) {
    const links = await files.links(note.photos)
    everything.thanks.push({ note, photos: note.photos.map((id) => links.get(id) ?? '') })
  }
  for (const record of await allOf(viewer.personKey)) {
    if (record.state === 'reserving') continue
    const event = await findClinic(record.eventId)
    const attendee = attendeeOf(record, secrets)
    everything.clinics.push({ record, title: event?.form.title ?? '', attendee })
  }
  const callee = await ownConsent(context)
  if (callee?.state === 'agreed') everything.call = { callee, contact: ownContact(callee, context) }
  return everything
}

function contactOf({ _id, sealed }: IdentityRecord, secrets: Secrets): { name: string; phone: string } {
  const { name, phone } = secrets.open<SealedIdentity>(sealed, _id)
  return { name, phone }
}
