import '../zod'
import * as z from 'zod'
import { Id } from '../common'
import { Period } from './period'

/** Fewer people than this are never shown. */
export const SMALL_NUMBER = 5
/** The same for anything that is published or ranked. */
export const SMALL_IN_PUBLIC = 10

/** Where: the hospital, a branch with its departments, or a department. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hospital') }),
  z.object({ kind: z.literal('branch'), id: Id }),
  z.object({ kind: z.literal('department'), id: Id }),
])
export type Place = z.infer<typeof Place>

/** Which cases: of one subject, or come in one way. */
export const Facet = z.object({ kind: z.enum(['subject', 'channel']), id: z.string().max(64) })
export type Facet = z.infer<typeof Facet>

/** What is looked at. A place and a facet together would be too few people nearly always, so it is one or the other. */
export const Filter = z
  .object({ period: Period, place: Place, facet: Facet.nullable() })
  .refine(({ place, facet }) => place.kind === 'hospital' || facet === null, {
    path: ['facet'],
    message: '看一个科室或支部时，不能再只看一类事项：人太少，容易认出是谁',
  })
export type Filter = z.infer<typeof Filter>
