import type { Context } from '../../kernel/context'
import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../kernel/viewer'
import type { CaseRecord } from './records'

/** Whoever holds a follow code: a person without name, number or WeChat, who is the patient of one case. */
export function holderOf(followCode: string, { secrets }: Pick<Context, 'secrets'>): Viewer {
  return { openid: '', personKey: secrets.ownerOfCode(followCode), staff: null }
}

/** The caller, or the holder of the code they present. Nothing that is written then leads to the caller. */
export function actingAs(followCode: string | undefined, context: Context): Context {
  return followCode === undefined ? context : { ...context, viewer: holderOf(followCode, context) }
}

type Enterer = Pick<CaseRecord, '_id' | 'enteredBy'>

/** Whoever entered a case has held its code, and must not speak with it as the person: to rate their own reply, say. */
export function assertNotEnterer(
  { _id, enteredBy }: Enterer,
  followCode: string | undefined,
  { viewer, secrets }: Pick<Context, 'viewer' | 'secrets'>,
): void {
  const theirs = [viewer.personKey, unknownEnterer(_id, viewer.personKey, secrets)]
  if (followCode !== undefined && enteredBy && theirs.includes(enteredBy.key)) throw new AppError('FORBIDDEN')
}

/** Who entered an anonymous case: known again when they come, and read by nobody out of the record. */
export function unknownEnterer(caseId: string, personKey: string, { idOf }: Pick<Context['secrets'], 'idOf'>): string {
  return idOf('enterer', caseId, personKey)
}
