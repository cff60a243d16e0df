import { handle } from '../../../kernel/action'
import { qrCode } from '../../../kernel/wechat'
import { sayWhen } from '../../time/sayWhen'
import { inGroups } from '../codes'
import { grantOf } from '../grants'
import { assertPlaces } from '../assertPlaces'
import { byViewer, personView } from '../present'
import { invite as invited, INVITATION_DAYS } from '../rules'
import { changePerson, invitationIn } from '../store'

const PAGE = 'staff/join/index'

/** The code is shown here once; what is stored is its hash. The same command sent again shows the same code. */
export const invite = handle('people.invite', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const roles = input.roles.map((role, index) => grantOf(role, now, `roles.${index}`))
  await assertPlaces(roles, now, 'roles')
  const by = await byViewer(context)
  const code = secrets.inviteCode(viewer.personKey, input.commandId)
  const id = secrets.idOf('invitation', code)
  await changePerson(
    input.staffId,
    input,
    'people.invite',
    async (person, tx) => invited(person, roles, id, await invitationIn(tx, person.roster.invitation?.id), by),
    context,
  )
  return {
    person: await personView(input.staffId, context),
    code: inGroups(code),
    until: sayWhen(new Date(now.getTime() + INVITATION_DAYS * 86_400_000), now),
    page: `${PAGE}?scene=${code}`,
    // The code is enough: where WeChat makes no picture, it is typed.
    qr: await qrCode(code, PAGE).then(
      (png) => png.toString('base64'),
      () => null,
    ),
  }
})
