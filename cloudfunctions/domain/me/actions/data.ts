import { handle } from '../../../kernel/action'
import { countReadings } from '../../audit/store'
import { countsOf, identitiesOf } from '../../feedback/store'
import { countOf } from '../../clinic/seats/store/registrationLists'
import { countQuizzes } from '../../handbook/store'
import { ownConsent } from '../../inspection/callees/own'
import { countTold } from '../../notices/store'
import { allNotesOf } from '../../thanks/store'
import { presentConsents, presentKinds } from '../views'

/** What lies here about the caller. What was said anonymously is not among it: nobody can know that it is theirs. */
export const data = handle('me.data', 'person', async (_input, context) => {
  const { viewer, now, settings } = context
  const identities = await identitiesOf(viewer.personKey)
  const notes = await allNotesOf(viewer.personKey)
  const counts = {
    ...(await countsOf(viewer.personKey)),
    thanks: notes.length,
    contacts: identities.filter(({ consent }) => consent.withdrawnAt === null).length,
    clinics: await countOf(viewer.personKey),
    calls: (await ownConsent(context))?.state === 'agreed' ? 1 : 0,
    notices: await countTold(viewer.personKey),
    quizzes: await countQuizzes(viewer.personKey),
    readings: await countReadings(identities.map(({ _id }) => _id)),
  }
  return {
    kinds: presentKinds(counts, settings.retention),
    consents: presentConsents(identities, notes, settings.consents.purpose, now),
  }
})
