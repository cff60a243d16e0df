import { Scene } from '@nuanyu/types/org'
import { handle } from '../../../kernel/action'
import { findPlace, theHospital } from '../store'
import { presentHospital } from '../views'

/** A mangled scene is an unknown one: the patient gets the main entrance, not an error. */
export const scene = handle('org.scene', 'person', async ({ scene }, { now }) => {
  const hospital = presentHospital(await theHospital(now))
  const parsed = Scene.safeParse(scene)
  if (!parsed.success) return { status: 'unknown', hospital }
  const found = await findPlace(parsed.data)
  return found.status === 'active' ? { ...found, hospital } : { status: found.status, hospital }
})
