import type { Context } from '../../kernel/context'
import type { Viewer } from '../../kernel/viewer'

/** Whoever holds a follow code: a person without name, number or WeChat, who is the patient of one case. */
export function holderOf(followCode: string, { secrets }: Pick<Context, 'secrets'>): Viewer {
  return { openid: '', personKey: secrets.ownerOfCode(followCode), staff: null }
}

/** The caller, or the holder of the code they present. Nothing that is written then leads to the caller. */
export function actingAs(followCode: string | undefined, context: Context): Context {
  return followCode === undefined ? context : { ...context, viewer: holderOf(followCode, context) }
}
