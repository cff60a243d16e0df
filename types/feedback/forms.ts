import '../zod'
import * as z from 'zod'
import { Id, Labelled } from '../common'
import { HeardPhrase } from '../handbook'
import { Template } from '../notices'
import { Scene } from '../org'
import { ConsentText } from '../settings/terms'

export const MAX_PHOTOS = 6

/** Where it happened: the code scanned, a department chosen, or not known. */
export const Whereabouts = z.discriminatedUnion('by', [
  z.object({ by: z.literal('scene'), scene: Scene }),
  z.object({ by: z.literal('department'), departmentId: Id }),
  z.object({ by: z.literal('unknown') }),
])
export type Whereabouts = z.infer<typeof Whereabouts>

export const FormInput = z.object({ where: Whereabouts })
/** All choices of the rating and complaint forms, from versioned configuration and the published handbook. */
export const FormView = z.object({
  voices: z.array(Labelled),
  hearts: z.array(Labelled),
  attitudes: z.array(Labelled),
  subjects: z.array(Labelled),
  handbookVersion: z.int(),
  phrases: z.array(HeardPhrase),
  templates: z.array(Template),
  consent: ConsentText,
})
export type FormView = z.infer<typeof FormView>
