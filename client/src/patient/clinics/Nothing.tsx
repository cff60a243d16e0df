import { clinicKinds } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { openPage } from '../../session/openPage'
import { Button, EmptyState } from '../../ui'
import type { KindFilter } from './props'

/** Nothing announced, and what else one can do. */
export function Nothing({ kind, onAll }: KindFilter) {
  if (kind !== '')
    return (
      <EmptyState
        id="clinics-none-of-kind"
        icon="calendar"
        title={`近期没有${clinicKinds[kind]}`}
        advice="可以看看别的活动"
        action={
          <Button id="clinics-all" kind="secondary" onClick={onAll}>
            看全部活动
          </Button>
        }
      />
    )
  return (
    <EmptyState
      id="clinics-empty"
      icon="calendar"
      title="近期还没有安排活动"
      advice={
        <View>
          定好了就会放在这里。希望我们去您的社区、学校或村里，可以提个建议；身体不舒服，请到门诊看，不用等义诊。
        </View>
      }
      action={
        <Button id="clinics-suggest" kind="secondary" onClick={() => openPage('patient/complaint/index')}>
          提个建议
        </Button>
      }
    />
  )
}
