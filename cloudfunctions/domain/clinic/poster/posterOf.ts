import { type ClinicPosterSize, sceneOfClinic } from '@nuanyu/types/clinic'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { allBranches, theHospital } from '../../org/store'
import { readFont } from '../../posters/fonts'
import { pictureFor, picturesOf } from '../../posters/pictures'
import type { Picture } from '../../posters/sheet/picture'
import { abilitiesOf, relationsTo } from '../events/policy'
import type { ClinicRecord } from '../events/records'
import { getClinic } from '../events/store'
import { faceOf } from './face'
import { drawClinic } from './sheet'

type Settings = Pick<Context, 'settings'>

/** The event, while there is still something to invite people to. */
export async function getInviting(eventId: string, { viewer, now }: Pick<Context, 'viewer' | 'now'>) {
  const event = await getClinic(eventId)
  if (relationsTo(event, viewer, now).length === 0) throw new AppError('NOT_FOUND')
  if (!abilitiesOf(event, viewer, now).includes('poster'))
    throw new AppError('WRONG_STATE', { message: '发布以后、结束之前才有海报和二维码' })
  return event
}

/** Leads to the event's own page; a sheet without its code is none, so that nothing is made when WeChat does not answer. */
export async function pictureOf(eventId: string, { settings }: Settings): Promise<Picture> {
  const scene = sceneOfClinic(eventId)
  const picture = (await picturesOf([scene], settings.codes, pictureFor('patient/clinic/index'))).get(scene)
  if (!picture) throw new AppError('BUSY', { message: '微信没有给出二维码，请过一会儿再做' })
  return picture
}

export async function posterOf(
  event: ClinicRecord,
  size: ClinicPosterSize,
  { settings, now }: Settings & Pick<Context, 'now'>,
): Promise<{ pdf: Buffer; rare: string }> {
  const picture = await pictureOf(event._id, { settings })
  const branches = await allBranches(now)
  const branch = branches.find(({ _id }) => _id === event.form.branchId) ?? null
  return drawClinic(size, faceOf(event, branch, await theHospital(now), now), picture, readFont)
}
