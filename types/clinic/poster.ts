import '../zod'
import * as z from 'zod'
import { Id } from '../common'
import { ExportedFile } from '../reports'
import { ClinicPlace } from './event'

export const clinicPosterSizes = { a4: 'A4', a3: 'A3' } as const
export const ClinicPosterSize = z.enum(['a4', 'a3'])
export type ClinicPosterSize = z.infer<typeof ClinicPosterSize>

export const ClinicPosterInput = z.object({ eventId: Id, size: ClinicPosterSize })
/** `rare`: characters that no font has; 〓 stands in their place on the sheet. */
export const ClinicPoster = ExportedFile.extend({ rare: z.string() })

/** A picture to be shown on a screen, as a data address. */
export const ClinicCode = z.object({ image: z.string() })

/** Where events were held before, the last first. */
export const ClinicPlaces = z.object({ places: z.array(ClinicPlace) })

const PREFIX = 'c.'

/**
 * What the code of an event carries: WeChat takes 32 characters, and codes of posts are ten legible ones without a dot.
 * An ordinary link's code leads to the landing page, which sends this on.
 */
export function sceneOfClinic(eventId: string): string {
  return `${PREFIX}${eventId}`
}

/** Null when it is not the code of an event. */
export function clinicOfScene(scene: string): string | null {
  const id = scene.startsWith(PREFIX) ? scene.slice(PREFIX.length) : ''
  return Id.safeParse(id).success ? id : null
}
