import { AppError } from '@nuanyu/types/errors'
import type { Labelled } from '@nuanyu/types/common'
import type { Draft } from '@nuanyu/types/handbook'
import type { Context } from '../../kernel/context'
import { fingerprintOf } from '../../kernel/fingerprint'
import { currentTaxonomies } from '../settings/store'
import { kindsWithAny } from './phrases'
import type { DraftRecord, Handbook } from './records'
import type { Drafted, Edited } from './rules'
import { type Command, findDraft, getHandbook, saveDraft } from './store'
import { presentDraft } from './views'

/** What every edit of the draft has in common. */

export function commandOf(
  action: string,
  input: { commandId: string },
  { secrets }: Pick<Context, 'secrets'>,
): Command {
  return { commandId: input.commandId, fingerprint: fingerprintOf({ action, ...input }, secrets) }
}

/** The draft with the published version it is measured against. */
export async function draftAndBase(): Promise<{ draft: DraftRecord; base: Handbook }> {
  const draft = await findDraft()
  if (!draft) throw new AppError('CONFLICT')
  return { draft, base: await getHandbook(draft.base) }
}

export async function editDraft(
  action: string,
  input: { commandId: string; version: number },
  edit: (drafted: Drafted, base: Handbook, kinds: Labelled[]) => Edited,
  context: Context,
): Promise<Draft> {
  const { viewer, now } = context
  const { postKinds } = await currentTaxonomies(now)
  const { base } = await draftAndBase()
  const draft = await saveDraft(
    action,
    input.version,
    (before) => {
      // Published and begun anew meanwhile: the version seen would fit by chance.
      if (before.base !== base.version) throw new AppError('CONFLICT')
      const { change, phrases, numbers } = edit(before, base, kindsWithAny(postKinds))
      const editedBy = { key: viewer.personKey, name: viewer.staff?.name ?? '' }
      return { draft: { ...before, phrases, numbers, version: before.version + 1, editedAt: now, editedBy }, change }
    },
    commandOf(action, input, context),
    context,
  )
  return presentDraft(draft, base, postKinds, context)
}
