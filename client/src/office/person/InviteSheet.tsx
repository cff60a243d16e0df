import { View } from '@tarojs/components'
import type { Invited, PersonView } from '@nuanyu/types/people'
import { useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { Button, Sheet } from '../../ui'
import { freshRole, grantOf, type RoleDraft } from './roles'
import { RoleFields } from './RoleFields'

interface InviteSheetProps {
  person: PersonView
  onInvited: (invited: Invited) => void
  onStale: () => void
  onClose: () => void
}

/** Which roles somebody is to have from the first day; none is fine for those who only look and say their side. */
export function InviteSheet({ person, onInvited, onStale, onClose }: InviteSheetProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [drafts, setDrafts] = useState<RoleDraft[]>([])
  const [touched, setTouched] = useState(false)
  const invite = useCommand('people.invite', { onConflict: onStale })
  const grants = drafts.map(grantOf)
  const send = async () => {
    setTouched(true)
    const roles = grants.filter((grant) => typeof grant !== 'string')
    if (roles.length < grants.length) return
    const { staffId, version } = person
    const invited = await invite.run({ commandId, staffId, version, roles })
    if (invited) onInvited(invited)
  }
  return (
    <Sheet
      id="invite"
      open
      title={`邀请${person.name}加入`}
      confirm="生成邀请码"
      busy={invite.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal
        error={invite.error}
        unshown={Object.values(invite.fieldErrors)}
        onReload={() => {
          setCommandId(newCommandId())
          invite.clear()
        }}
      />
      <View className="person-says">
        本人用自己的微信打开、点“是我”以后，还要由另一位管理员或党委办公室的人批准，才算加入。
      </View>
      {drafts.map((draft, index) => {
        const grant = grants[index]
        return (
          <View key={draft.key} className="role-draft">
            <RoleFields
              id={`invite-${String(index)}`}
              person={person}
              value={draft}
              error={touched && typeof grant === 'string' ? grant : undefined}
              onChange={(next) => {
                setDrafts(drafts.map((one) => (one.key === next.key ? next : one)))
                invite.clear()
              }}
            />
            <Button
              id={`invite-${String(index)}-remove`}
              kind="quiet"
              small
              inline
              icon="trash"
              onClick={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
            >
              不要这个角色
            </Button>
          </View>
        )
      })}
      <Button
        id="invite-add-role"
        kind="secondary"
        small
        inline
        icon="plus"
        onClick={() => setDrafts([...drafts, freshRole(person)])}
      >
        {drafts.length === 0 ? '加一个角色' : '再加一个角色'}
      </Button>
      {drafts.length === 0 && <View className="person-says">不加角色也可以：加入后只能看和自己有关的事。</View>}
    </Sheet>
  )
}
