import type { PlanForm, PlanView } from '@nuanyu/types/inspection'
import { newCommandId, useCommand, useDraft } from '../../cloud'
import { daysAfter, today } from '../../features/time/day'

interface PlanDraft {
  commandId: string
  saved: { id: string; version: number } | null
  form: PlanForm
  touched: boolean
}

const isUntouched = ({ touched }: PlanDraft) => !touched

interface PlanProps {
  view: PlanView | undefined
  onStale: () => void
  onDone: (id: string) => void
}

/** A plan being written: kept on the device while one types, on the server from the first saving on. */
export function usePlan({ view, onStale, onDone }: PlanProps) {
  const fresh = (): PlanDraft => ({
    commandId: newCommandId(),
    saved: view ? { id: view.id, version: view.version } : null,
    form: view ? formOf(view) : freshForm(),
    touched: false,
  })
  const draft = useDraft<PlanDraft>(`draft:spotCheck:${view?.id ?? 'new'}`, fresh, isUntouched)
  const stale = () => {
    draft.discard()
    onStale()
  }
  const save = useCommand('inspection.savePlan', { onConflict: stale })
  const propose = useCommand('inspection.propose', { onConflict: stale })
  const { form, saved, commandId } = draft.value

  const put = async (): Promise<PlanView | null> => {
    const after = await save.run({
      commandId,
      planId: saved?.id ?? null,
      ...(saved ? { version: saved.version } : {}),
      form,
    })
    if (after) draft.patch({ commandId: newCommandId(), saved: { id: after.id, version: after.version } })
    return after
  }
  const finish = (id: string) => {
    draft.discard()
    onDone(id)
  }

  return {
    form,
    restored: draft.restored,
    busy: save.busy || propose.busy,
    error: save.error ?? propose.error,
    problems: save.fieldErrors,
    startOver(): void {
      draft.discard()
      save.clear()
    },
    change(part: Partial<PlanForm>): void {
      draft.patch(({ form: now }) => ({ form: { ...now, ...part }, touched: true, commandId: newCommandId() }))
      save.clear()
    },
    async saveOnly(): Promise<void> {
      const after = await put()
      if (after) finish(after.id)
    },
    async saveAndPropose(): Promise<void> {
      const after = await put()
      if (!after) return
      const sent = await propose.run({ commandId: newCommandId(), planId: after.id, version: after.version })
      if (sent) finish(sent.id)
    },
  }
}

export type Plan = ReturnType<typeof usePlan>

function freshForm(): PlanForm {
  const from = daysAfter(today(), 1)
  return {
    title: '',
    from,
    until: daysAfter(from, 29),
    lines: [],
    items: { call: [], undercover: [], walk_through: [], on_site: [] },
  }
}

function formOf({ title, from, until, lines, items }: PlanView): PlanForm {
  return {
    title,
    from,
    until,
    lines: lines.map(({ key, kind, departmentId, postKind, count }) => ({ key, kind, departmentId, postKind, count })),
    items,
  }
}
