import type { NoteView } from '@nuanyu/types/thanks'
import type { Context } from '../../kernel/context'
import { fingerprintOf } from '../../kernel/fingerprint'
import type { NoteRecord } from './records'
import { type Command, decide, type Moment } from './rules'
import { changeNote } from './store'
import { presentNote } from './views'

type OnNote = { commandId: string; noteId: string; version?: number }

/** Gives one command to one note, in the name of the viewer, and answers what they see of it afterwards. */
export async function command(input: OnNote, given: Command, context: Context): Promise<NoteView> {
  const at = momentOf(input, context)
  const after = await changeNote(
    input.noteId,
    `thanks.${given.name}`,
    (note) => decide(note, given, input.version ?? null, context.viewer, at),
    context,
  )
  return viewOf(after, context)
}

export function momentOf(input: OnNote, { now, secrets }: Context): Moment {
  return { now, commandId: input.commandId, fingerprint: fingerprintOf(input, secrets) }
}

export async function viewOf(note: NoteRecord, context: Context): Promise<NoteView> {
  return presentNote(note, context, await context.files.links(note.photos))
}
