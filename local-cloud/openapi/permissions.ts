import type { FunctionHost } from '../functions/host'

/** `permissions.openapi` of config.json: the service refuses a function the server APIs it does not declare there. */

type Permits = (callId: string | undefined, api: string) => boolean

/** `strict` also refuses functions that declare no permissions at all, as the service does. */
export const permitsOf =
  (functions: Pick<FunctionHost, 'config' | 'log'>, strict: boolean): Permits =>
  (callId, api) => {
    const name = callId === undefined ? undefined : functions.log.get(callId)?.function
    if (name === undefined) return true // asked from outside: nobody's config.json applies
    const declared = functions.config(name)?.openapi
    return declared === undefined ? !strict : declared.includes(api)
  }
