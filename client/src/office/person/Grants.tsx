import { View } from '@tarojs/components'
import type { PersonView } from '@nuanyu/types/people'
import { Button, Card, StateTag, type Tone } from '../../ui'
import type { Open } from './index'

type Grant = PersonView['grants'][number]
const tones: Record<Grant['state'], Tone> = { running: 'good', ending: 'warn', ended: 'muted' }
const words: Record<Grant['state'], string> = { running: '有效', ending: '快到期', ended: '已到期' }

interface GrantsProps {
  person: PersonView
  onOpen: (open: Open) => void
}

/** What somebody may do, where and until when. */
export function Grants({ person, onOpen }: GrantsProps) {
  const { grants, can, state } = person
  return (
    <Card
      id="person-roles"
      title="角色"
      aside={
        can.includes('propose') && (
          <Button
            id="person-propose"
            kind="secondary"
            small
            inline
            icon="plus"
            onClick={() => onOpen({ kind: 'propose' })}
          >
            加角色
          </Button>
        )
      }
    >
      {grants.length === 0 && (
        <View className="person-says">
          {state === 'joined' ? '没有角色，只能看和自己有关的事。' : '加入以后，角色列在这里。'}
        </View>
      )}
      {grants.map((grant) => (
        <View key={grant.key} id={`grant-${grant.key}`} className="grant">
          <View className="grant__words">
            <View className="grant__name">
              {grant.label} · {grant.scope}
            </View>
            <View className="grant__until">{grant.untilLabel}</View>
          </View>
          <StateTag tone={tones[grant.state]} text={words[grant.state]} />
          {grant.can.includes('extend') && (
            <Button
              id={`extend-${grant.key}`}
              kind="quiet"
              small
              inline
              label={`改到期日：${grant.label}`}
              onClick={() => onOpen({ kind: 'extend', grant })}
            >
              改到期日
            </Button>
          )}
          {grant.can.includes('revoke') && (
            <Button
              id={`revoke-${grant.key}`}
              kind="quiet"
              small
              inline
              label={`收回${grant.label}`}
              onClick={() => onOpen({ kind: 'revoke', grant })}
            >
              收回
            </Button>
          )}
        </View>
      ))}
    </Card>
  )
}
