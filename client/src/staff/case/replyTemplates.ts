import type { CaseView, Finding } from '@nuanyu/types/feedback'

/** Beginnings, not answers: what stands in 〔〕 must be filled in before the reply can go. */
export const replyTemplates = [
  {
    id: 'sorry',
    label: '致歉并改进',
    text: '您好，感谢您把这件事告诉我们。经核实，〔查明的情况〕。这是我们没有做好，给您添了麻烦，向您诚恳道歉。\n我们已经〔已采取的措施〕，今后会〔怎样避免再发生〕。\n如果您还有不清楚的地方，欢迎随时联系我们。',
  },
  {
    id: 'explain',
    label: '说明情况',
    text: '您好，您反映的情况我们已经认真核实。〔查明的情况〕。之所以这样安排，是因为〔原因，用患者听得懂的话〕。\n当时没有向您讲清楚，是我们沟通不够，请您谅解。\n如果您有不同看法，请告诉我们，我们会再了解。',
  },
  {
    id: 'process',
    label: '优化流程',
    text: '您好，您提到的〔哪个环节〕等候时间长，我们查看了当天的情况：〔查明的情况〕。\n我们会〔怎样调整〕，预计〔什么时候〕能看到变化。\n谢谢您帮我们发现问题。',
  },
  {
    id: 'adopt',
    label: '采纳建议',
    text: '您好，谢谢您的建议。科室讨论后认为〔结论〕，我们准备〔怎样落实〕。\n落实以后，您可以在这件事的进度里看到结果。\n欢迎您继续给我们提意见。',
  },
] as const

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
