import { clinicKinds, type ClinicKind } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Here } from '../../features/clinic/useHere'
import { Button, Notice, SelectInput } from '../../ui'

const ALL = 'all'
const KINDS = [
  { id: ALL, label: '全部活动' },
  ...(Object.keys(clinicKinds) as ClinicKind[]).map((id) => ({ id, label: clinicKinds[id] })),
]

interface ToolsProps {
  kind: ClinicKind | ''
  onKind: (kind: ClinicKind | '') => void
  here: Here
  near: boolean
  onNear: (near: boolean) => void
}

/** One kind only; and how far, for who asks. */
export function Tools({ kind, onKind, here, near, onNear }: ToolsProps) {
  return (
    <>
      <View className="clinics-tools">
        <View className="clinics-tools__kind">
          <SelectInput
            id="clinics-kind"
            label="看哪一类"
            options={KINDS}
            value={kind === '' ? ALL : kind}
            onChange={(id) => onKind(id === ALL ? '' : (id as ClinicKind))}
          />
        </View>
        {here.state === 'known' ? (
          <Button id="clinics-near" kind="secondary" inline icon="pin" onClick={() => onNear(!near)}>
            {near ? '按时间排' : '近的排前面'}
          </Button>
        ) : (
          <Button
            id="clinics-here"
            kind="secondary"
            inline
            icon="pin"
            loading={here.state === 'asking'}
            onClick={here.ask}
          >
            离我多远
          </Button>
        )}
      </View>
      <WhereNote here={here} />
    </>
  )
}

function WhereNote({ here: { state } }: { here: Here }) {
  if (state === 'refused')
    return (
      <Notice
        id="clinics-no-place"
        icon="pin"
        title="没有拿到您的位置"
        action={
          process.env.TARO_ENV === 'weapp' && (
            <Button id="clinics-settings" kind="quiet" small inline onClick={() => void Taro.openSetting()}>
              去设置
            </Button>
          )
        }
      >
        不影响看活动和报名。每场都写了地址。
      </Notice>
    )
  return (
    <View id="clinics-place-note" className="clinics-note">
      {state === 'known'
        ? '距离是直线估算。您的位置只在这一页用，不上传、不保存。'
        : '点“离我多远”才会问您的位置，只用来在手机上算距离。'}
    </View>
  )
}
