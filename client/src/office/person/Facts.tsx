import { View } from '@tarojs/components'
import type { PersonView } from '@nuanyu/types/people'
import { Button, Card, KeyValues, Notice, StateTag } from '../../ui'
import { stateTones } from '../people/List'

type Step = 'edit' | 'invite' | 'revokeInvitation' | 'leave' | 'move'

const WORDS: Record<Step, string> = {
  invite: '邀请加入',
  revokeInvitation: '收回邀请',
  edit: '修改资料',
  move: '调动科室',
  leave: '办理离岗',
}

interface FactsProps {
  person: PersonView
  onOpen: (step: Step) => void
}

/** Who somebody is and where they stand; the next step first. */
export function Facts({ person, onOpen }: FactsProps) {
  const { staffId, name, title, department, branch, head, state, stateLabel, invitation, can } = person
  const word = (step: Step) =>
    step === 'invite' && state === 'invited'
      ? '重发邀请'
      : step === 'invite' && state === 'left'
        ? '邀请回来'
        : WORDS[step]
  const [first, ...others] = (['invite', 'revokeInvitation', 'edit', 'move', 'leave'] as const).filter((step) =>
    can.includes(step),
  )
  const primary = first === 'invite' ? first : undefined
  const rest = primary ? others : [first, ...others].filter((step) => step !== undefined)
  return (
    <Card
      id="person"
      title={name}
      note={staffId}
      aside={<StateTag id="person-state" tone={stateTones[state]} text={stateLabel} />}
    >
      <KeyValues
        items={[
          { label: '科室', value: department },
          { label: '职务/职称', value: title || '没有写' },
          { label: '负责人', value: head ? '是' : '不是' },
          { label: '党支部', value: branch?.name ?? '随科室' },
        ]}
      />
      {invitation && (
        <Notice
          id="person-invitation"
          tone={invitation.expired ? 'warn' : 'info'}
          title={invitation.expired ? '邀请已过期' : `邀请已发出，${invitation.until}前有效`}
        >
          {[`${invitation.by} · ${invitation.when}`, ...invitation.roles].join('；')}
        </Notice>
      )}
      {state === 'awaiting' && (
        <Notice id="person-awaiting" icon="users" title="本人已确认，等另一个人批准">
          由系统管理员或党委办公室的另一位来批，发邀请的人不能批。
        </Notice>
      )}
      <View className="person-does">
        {primary && (
          <Button id={`person-${primary}`} onClick={() => onOpen(primary)}>
            {word(primary)}
          </Button>
        )}
        {rest.map((step) => (
          <Button
            key={step}
            id={`person-${step}`}
            kind={step === 'leave' ? 'quiet' : 'secondary'}
            small
            inline
            onClick={() => onOpen(step)}
          >
            {word(step)}
          </Button>
        ))}
      </View>
    </Card>
  )
}
