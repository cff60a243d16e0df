import '../zod'
import * as z from 'zod'
import { Id, Labelled, Version } from '../common'
import { NoteCommand, NoteForm, NoteState, PublishScope } from './taxonomy'

/** A short-lived link; empty when the file is gone or not for this viewer. */
export const NotePhoto = z.object({
  url: z.string(),
  /** The content check advises to look on purpose only. */
  unpleasant: z.boolean(),
  /** Absent for author and thanked. `safe`: the content check passed it; `clear`: no face and no name on it. */
  safe: z.boolean().optional(),
  clear: z.boolean().optional(),
})
export type NotePhoto = z.infer<typeof NotePhoto>

export const NoteTimelineEntry = z.object({ when: z.string(), title: z.string(), by: z.string(), text: z.string() })
export type NoteTimelineEntry = z.infer<typeof NoteTimelineEntry>

export const nominationStates = { proposed: '待党委办公室决定', adopted: '已采纳', declined: '未采纳' } as const
export const NominationState = z.enum(['proposed', 'adopted', 'declined'])
export type NominationState = z.infer<typeof NominationState>

/** A note as one viewer may see it. What a viewer may not see is absent, not blank. */
export const NoteView = z.object({
  id: Id,
  code: z.string(),
  version: Version,
  form: NoteForm,
  state: NoteState,
  stateLabel: z.string(),
  /** As the author named them, for the author and who verifies; as verified for everybody else. */
  to: z.string(),
  where: z.string(),
  words: z.string(),
  /** Something in the words was masked for this viewer. */
  redacted: z.boolean(),
  photos: z.array(NotePhoto),
  signed: z.string(),
  /** Exact for the author and the offices, the month for everybody else. */
  when: z.string(),
  published: z
    .object({ scope: PublishScope, text: z.string(), photos: z.array(z.string()), when: z.string() })
    .nullable(),
  /** Why it was not recorded or is not on the wall, in words for the viewer. */
  ending: z.string().nullable(),
  timeline: z.array(NoteTimelineEntry),
  /** How far the viewer themselves lets it be shown: the author, the person thanked, or the unit. Null before they said. */
  myScope: PublishScope.nullable(),
  /** Absent for author and person thanked. */
  staffOnly: z
    .object({
      /** Whom the author named. */
      asked: z.string(),
      thanked: z.object({ ref: Id, name: z.string(), title: z.string(), department: z.string() }).nullable(),
      unit: z.string().nullable(),
      /** Where it lies to be verified, or whose it turned out to be. */
      department: Labelled.nullable(),
      authorScope: PublishScope,
      staffScope: PublishScope.nullable(),
      /** 内容检测通过 … */
      check: z.string(),
      checkPassed: z.boolean(),
      questions: z.array(z.string()),
      confirmed: z.string().nullable(),
      /** Why it cannot go there yet; empty when it can. */
      notYet: z.object({ internal: z.array(z.string()), public: z.array(z.string()) }),
      /** Where an edited text starts: everything masked that the software found. */
      suggestion: z.string(),
      hidden: z.string().nullable(),
      nomination: z
        .object({
          state: NominationState,
          stateLabel: z.string(),
          by: z.string(),
          reason: z.string(),
          decision: z.string().nullable(),
        })
        .nullable(),
    })
    .optional(),
  can: z.array(NoteCommand),
})
export type NoteView = z.infer<typeof NoteView>
