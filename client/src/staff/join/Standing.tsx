import { View } from '@tarojs/components'
import type { JoinView } from '@nuanyu/types/people'
import Taro from '@tarojs/taro'
import { Button, Card, KeyValues, StateTag, type Tone } from '../../ui'

const STATES: Record<JoinView['state'], [title: string, tag: string, tone: Tone]> = {
  open: ['这是给您的邀请吗？', '待确认', 'warn'],
  waiting: ['已确认，等另一位同事批准', '待批准', 'warn'],
  joined: ['您已加入', '已加入', 'good'],
  refused: ['没有批准', '没有批准', 'bad'],
  expired: ['邀请码已过期', '已过期', 'muted'],
  revoked: ['这个邀请已经取消', '已取消', 'muted'],
  used: ['这个邀请码已经用过', '已用过', 'muted'],
  taken: ['已经绑定', '已绑定', 'muted'],
}

/** Whom an invitation is for, or how far it has come. */
export function Standing({ join }: { join: JoinView }) {
  const { state, name, title, department, hospital, by, roles, until, check, advice } = join
  const [heading, tag, tone] = STATES[state]
  return (
    <Card id="join" title={heading} note={hospital} aside={<StateTag id="join-state" tone={tone} text={tag} />}>
      {name !== '' && (
        <KeyValues
          items={[
            { label: '姓名', value: name },
            { label: '科室', value: [department, title].filter(Boolean).join(' · ') },
            { label: '角色', value: roles.length > 0 ? roles.join('；') : '没有，只看和自己有关的事' },
            { label: '邀请人', value: by },
            ...(until === '' ? [] : [{ label: '有效到', value: until }]),
          ]}
        />
      )}
      {check !== null && (
        <View id="join-check" className="join-check">
          {check}
        </View>
      )}
      <View className="join-advice">{advice}</View>
      {state === 'joined' && (
        <Button id="join-home" onClick={() => void Taro.switchTab({ url: '/pages/home/index' })}>
          去首页
        </Button>
      )}
    </Card>
  )
}
