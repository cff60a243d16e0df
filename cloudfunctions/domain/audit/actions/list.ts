import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { codesOf } from '../../feedback/store'
import { sayWhen } from '../../time/sayWhen'
import { noteReading } from '../readings'
import { journalPage } from '../store'
import { sayAction } from '../actionNames'
import { sayChange } from '../changeWords'
import { caseIdOf, sayAbout, sayWho } from '../words'

const PAGE = 50

export const list = handle('audit.list', 'staff', async ({ cursor, identityOnly }, context) => {
  const found = await journalPage(identityOnly, decodeCursor(cursor), PAGE + 1)
  const codes = await codesOf(found.flatMap(({ about }) => caseIdOf(about) ?? []))
  if (!cursor) await noteReading('audit.list', context)
  return toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    (entry) => ({
      id: entry._id,
      when: sayWhen(entry.at, context.now),
      by: sayWho(entry),
      action: sayAction(entry.action),
      about: sayAbout(entry.about, codes),
      change: sayChange(entry.change, entry.about),
      sealed: entry.link > 0,
    }),
  )
})
