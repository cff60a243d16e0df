import '../zod'
import * as z from 'zod'
import { Day, Id, Labelled, Moment, text, Version } from '../common'
import { Deadline } from './deadline'
import { CaseCommand, CaseKind, CaseState, ChangeKind, Channel, Finding } from './taxonomy'

/** What changes because of this case (Care Opinion's "change planned / made"). */
export const Change = z
  .object({ kind: ChangeKind, text: text(300), on: Day.nullable() })
  .superRefine((change, context) => {
    if (change.kind === 'none') return
    if (!change.text) context.addIssue({ code: 'custom', path: ['text'], message: '请写明改进什么' })
    if (!change.on) context.addIssue({ code: 'custom', path: ['on'], message: '请写明日期' })
  })
export type Change = z.infer<typeof Change>

export const Reply = z.object({ text: z.string(), change: Change, at: Moment })
/** A short-lived link; empty when the file is gone. `unpleasant`: the content check advises to look on purpose only. */
export const Photo = z.object({ url: z.string(), unpleasant: z.boolean() })
export const Evaluation = z.object({ solved: z.boolean(), satisfied: z.boolean(), reason: z.string(), at: Moment })

export const TimelineEntry = z.object({
  /** As people say it: 今天 14:20; only the week for viewers who must not recognise a person by the hour. */
  when: z.string(),
  title: z.string(),
  by: z.string(),
  text: z.string(),
  /** Stays among staff. */
  internal: z.boolean(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** A member of staff whom the case is about, for those who handle it. The person named never sees who complained. */
export const NamedView = z.object({
  /** Opaque; names the entry in `submitReply`. */
  ref: Id,
  name: z.string(),
  summary: z.string(),
  statement: z.object({ text: z.string(), when: z.string() }).nullable(),
  finding: Finding.nullable(),
})
export type NamedView = z.infer<typeof NamedView>

/** Present where the step that needs it is possible. */
export const Offers = z.object({
  replyTemplates: z.array(
    z.object({ id: z.string(), label: z.string(), text: z.string(), change: ChangeKind.nullable() }),
  ),
  declineGrounds: z.array(z.object({ id: z.string(), label: z.string(), explained: z.string() })),
  /** Where such a matter usually goes. */
  department: Labelled.nullable(),
})
export type Offers = z.infer<typeof Offers>

/** A case as one viewer may see it. What a viewer may not see is absent, not blank. */
export const CaseView = z.object({
  id: Id,
  code: z.string(),
  version: Version,
  kind: CaseKind,
  channel: Channel,
  state: CaseState,
  stateLabel: z.string(),
  subject: Labelled,
  department: Labelled.nullable(),
  /** Other departments that work on it; with them it is 10 working days instead of 5. */
  partners: z.array(z.object({ id: Id, label: z.string(), contribution: z.string().nullable() })),
  post: z.string().nullable(),
  identity: z.string(),
  /** Exact for the patient and the complaint office, the week for everybody else. */
  submitted: z.string(),
  happened: z.string(),
  words: z.string(),
  redacted: z.boolean(),
  photos: z.array(Photo),
  rating: z.object({ stars: z.int(), praised: z.array(z.string()), criticised: z.array(z.string()) }).nullable(),
  deadline: Deadline,
  timeline: z.array(TimelineEntry),
  /** What the patient is asked for while the state is 待补充. */
  question: z.string().nullable(),
  reply: Reply.nullable(),
  /** With what the inquiry found about those named, for whoever approves it. */
  draft: Reply.extend({
    by: z.string(),
    returned: z.string(),
    findings: z.array(z.object({ ref: Id, finding: Finding })),
  })
    .nullable()
    .optional(),
  evaluation: Evaluation.nullable(),
  /** Why it was declined, merged, referred or withdrawn, in words for the viewer. */
  ending: z.string().nullable(),
  /** 出院后再转交: the day on which the department hears of it. */
  heldUntil: Day.nullable(),
  risk: z.enum(['none', 'open', 'cleared']),
  /** Absent for the patient. */
  staffOnly: z
    .object({
      hotline: z.object({ number: z.string(), answerBy: Day }).nullable(),
      extension: z.object({ until: Day, reason: z.string(), by: z.string() }).nullable(),
      /** Where 1, 2, 3 … more working days lead; empty where more time cannot be asked for. */
      extendTo: z.array(Day),
      /** What the next steps choose from, as the hospital set it. */
      offers: Offers.optional(),
      /** Those of the case's own round: a promise once given is not changed by a new rule. */
      rules: z.object({ replyDays: z.int(), coordinatedDays: z.int(), unratedDays: z.int(), archiveDays: z.int() }),
      escalation: z.string().nullable(),
      named: z.array(NamedView),
      /** Neutral remark of the content check; private text is never refused. */
      remark: z.string().nullable(),
      held: z.string().nullable(),
      mergedFrom: z.array(z.string()),
      /** A contact can be asked for: directly, or by a request to the custodian. */
      contact: z.enum(['none', 'readable', 'on_request']),
      retaliation: z.array(z.object({ when: z.string(), text: z.string(), answer: z.string().nullable() })),
    })
    .optional(),
  /** For the patient: their own reports of retaliation and what came of them. */
  retaliation: z.array(z.object({ when: z.string(), text: z.string(), answer: z.string().nullable() })).optional(),
  /** Commands this viewer may give now; the first is the next legal step. */
  can: z.array(CaseCommand),
})
export type CaseView = z.infer<typeof CaseView>
