import type { ClinicForm, ClinicManage, ClinicRowPage } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { newCommandId, useCommand, useDraft } from '../../cloud'
import { below, freshForm, likelyDay, plainPaths, type Problems, without } from '../../features/clinicPlan/form'
import { today } from '../../features/time/day'

interface PlanDraft {
  commandId: string
  /** Null until it was saved for the first time. */
  saved: { id: string; version: number } | null
  form: ClinicForm
  /** Chosen by its name; the form only knows the id. */
  department: { id: string; name: string } | null
  touched: boolean
}

const isUntouched = ({ touched }: PlanDraft) => !touched

interface PlanProps {
  shelf: ClinicRowPage
  view: ClinicManage | undefined
  /** Somebody else was faster: begins again from what stands now. */
  onStale: (id: string) => void
  onDone: (id: string) => void
}

/** What is being written: kept on the device while one types, and on the server from the first saving on. */
export function usePlan({ shelf, view, onStale, onDone }: PlanProps) {
  const fresh = (): PlanDraft => ({
    commandId: newCommandId(),
    saved: view ? { id: view.id, version: view.version } : null,
    form: view?.form ?? freshForm(shelf.own, likelyDay(today())),
    department: view ? departmentOf(view) : shelf.own.department,
    touched: false,
  })
  const draft = useDraft<PlanDraft>(`draft:clinic:${view?.id ?? 'new'}`, fresh, isUntouched)
  const save = useCommand('clinic.save')
  const submit = useCommand('clinic.submit')
  /** What keeps a draft that was saved from being sent. */
  const [missing, setMissing] = useState<Problems>({})
  const problems: Problems = { ...plainPaths(save.fieldErrors), ...plainPaths(submit.fieldErrors), ...missing }
  const clear = (path: string) => {
    save.clear(`form.${path}`)
    save.clear(path)
    submit.clear(path)
    setMissing((before) => without(before, path))
  }

  const { form, saved, commandId } = draft.value

  const put = async (): Promise<ClinicManage | null> => {
    setMissing({})
    const after = await save.run({
      commandId,
      eventId: saved?.id ?? null,
      ...(saved ? { version: saved.version } : {}),
      form,
    })
    if (after)
      draft.patch({ commandId: newCommandId(), saved: { id: after.id, version: after.version }, form: after.form })
    return after
  }

  return {
    form,
    department: draft.value.department,
    restored: draft.restored,
    problems,
    busy: save.busy || submit.busy,
    error: save.error ?? submit.error,
    wrong: (path: string) => below(problems, path),
    change(part: Partial<ClinicForm>, path: string): void {
      draft.patch(({ form: now }) => ({ form: { ...now, ...part }, touched: true }))
      clear(path)
    },
    setDepartment(department: PlanDraft['department']): void {
      draft.patch(({ form: now }) => ({
        department,
        form: { ...now, departmentId: department?.id ?? null },
        touched: true,
      }))
      clear('departmentId')
    },
    startOver(): void {
      draft.discard()
      save.clear()
      submit.clear()
      setMissing({})
    },
    lookAtNewest(): void {
      draft.discard()
      if (saved) onStale(saved.id)
    },
    async saveOnly(): Promise<void> {
      const after = await put()
      if (!after) return
      draft.discard()
      onDone(after.id)
    },
    /** Stays here while something is missing, with the marks where it is. */
    async saveAndSubmit(): Promise<void> {
      const after = await put()
      if (!after) return
      if (after.missing.length > 0) {
        setMissing(Object.fromEntries([...after.missing].reverse().map(({ path, message }) => [path, message])))
        return
      }
      const sent = await submit.run({ commandId: newCommandId(), eventId: after.id, version: after.version })
      if (!sent) return
      draft.discard()
      onDone(sent.id)
    },
  }
}

export type Plan = ReturnType<typeof usePlan>

function departmentOf({ form, department }: ClinicManage): PlanDraft['department'] {
  return form.departmentId === null ? null : { id: form.departmentId, name: department ?? '' }
}
