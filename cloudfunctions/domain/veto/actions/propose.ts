import { offered } from '@nuanyu/types/settings'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { getPerson } from '../../people/store'
import { dayOf } from '../../time/localTime'
import { gather } from '../evidence'
import { viewOf } from '../present'
import { propose as begin } from '../rules'
import { findVeto, vetoes } from '../store'

/** The id is derived from the person and the command; a resend meets the first proposal and copies nothing again. */
export const propose = handle('veto.propose', 'staff', async (input, context) => {
  const { viewer, secrets, settings, now } = context
  if (viewer.staff?.staffId === input.staffId) throw new AppError('SELF_REVIEW')
  // A resend may have uploaded the photos anew.
  const evidence = input.evidence.map(({ photos, ...item }) => ({ ...item, photos: photos.length }))
  const sent = { ...input, evidence }
  const at = momentOf(sent, context)
  const id = secrets.idOf('veto', viewer.personKey, input.commandId)
  const before = await findVeto(id)
  if (before) {
    if (before.history[0]?.fingerprint !== at.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return viewOf(before, context)
  }
  const rules = offered(settings.nineRules).filter((rule) => input.rules.includes(rule.id))
  if (rules.length !== input.rules.length) throw problem('rules', '九项准则里没有这一条，请重新选择')
  if (input.year > Number(dayOf(now).slice(0, 4))) throw problem('year', '还没到这一年度')
  const { roster } = await getPerson(input.staffId)
  const { _id, name, title, departmentId, departmentName, key } = roster
  const record = begin(
    id,
    {
      person: { staffId: _id, name, title, departmentId, departmentName, key },
      year: input.year,
      rules: rules.map((rule) => ({ id: rule.id, label: rule.label })),
      facts: input.facts,
      items: await gather(input.evidence, context),
    },
    viewer,
    at,
  )
  return viewOf(await vetoes.create(record, 'veto.propose', context), context)
})

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
