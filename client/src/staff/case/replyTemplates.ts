import type { CaseView, Finding, Offers } from '@nuanyu/types/feedback'

/** Beginnings, as the hospital wrote them: what stands in 〔〕 must be filled in before the reply can go. */
export function templatesOf(view: CaseView): Offers['replyTemplates'] {
  return view.staffOnly?.offers?.replyTemplates ?? []
}

/** The first blank that nobody has filled in. */
export function openBlank(text: string): string | undefined {
  return /〔[^〔〕]*〕/.exec(text)?.[0]
}

export interface ReplyDraft {
  commandId: string
  text: string
  kind: 'none' | 'planned' | 'made'
  changeText: string
  changeOn: string
  /** What the inquiry found about each member of staff named, by `ref`. */
  findings: Record<string, Finding>
}

/** Whom the inquiry has to judge. Who was once cleared is out of it for good. */
export function toJudge(view: CaseView): { ref: string; name: string }[] {
  return (view.staffOnly?.named ?? []).filter(({ finding }) => finding !== 'unfounded')
}

/** A returned draft is where the next one starts. */
export function fromReturned(view: CaseView): Omit<ReplyDraft, 'commandId'> | null {
  if (!view.draft) return null
  const { text, change, findings } = view.draft
  return {
    text,
    kind: change.kind,
    changeText: change.text,
    changeOn: change.on ?? '',
    findings: Object.fromEntries(findings.map(({ ref, finding }) => [ref, finding])),
  }
}
