import { View } from '@tarojs/components'
import type { ClinicManage } from '@nuanyu/types/clinic'
import { openPage } from '../../session/openPage'
import { Button, Card, KeyValues } from '../../ui'

/** What was promised before, and what came out: both can be recomputed by anybody. */
export function DrawCard({ view, draw }: { view: ClinicManage; draw: NonNullable<ClinicManage['draw']> }) {
  return (
    <Card
      id="manage-draw"
      title="抽签"
      note={draw.drawnAt === null ? '截止登记后由电脑马上抽' : `${draw.drawnAt} 抽完`}
    >
      <KeyValues
        items={[
          { label: '登记的人', value: `${String(draw.entries)} 人` },
          { label: '事先公布的校验码', value: <View className="manage-code">{draw.commitment}</View> },
          ...(draw.seed === null
            ? []
            : [{ label: '抽签用的随机数', value: <View className="manage-code">{draw.seed}</View> }]),
        ]}
      />
      <Button
        id="manage-draw-open"
        kind="quiet"
        small
        inline
        icon="list"
        onClick={() => openPage(`patient/clinicDraw/index?id=${view.id}`)}
      >
        看公开的结果，怎么核对
      </Button>
    </Card>
  )
}
