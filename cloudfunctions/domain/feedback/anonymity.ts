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

/** Whoever entered a case has held its code, and must not speak with it as the person: to rate their own reply, say. */
export function assertNotEnterer(
  { enteredBy }: Pick<CaseRecord, 'enteredBy'>,
  followCode: string | undefined,
  { viewer }: Pick<Context, 'viewer'>,
): void {
  if (followCode !== undefined && enteredBy?.key === viewer.personKey) throw new AppError('FORBIDDEN')
}
