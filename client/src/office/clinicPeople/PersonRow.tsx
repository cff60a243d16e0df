import { View } from '@tarojs/components'
import type { ClinicPerson } from '@nuanyu/types/clinic'
import { Button, StateTag } from '../../ui'

export function PersonRow({ person, onCancel }: { person: ClinicPerson; onCancel: () => void }) {
  const { id, who, phone, code, when, stateLabel, tone, how, can } = person
  return (
    <View id={`attendee-${id}`} className="attendee">
      <View className="attendee__words">
        <View className="attendee__first">
          <View className="attendee__who">{who}</View>
          <View className="attendee__phone">{phone}</View>
          <StateTag tone={tone} text={stateLabel} />
        </View>
        <View className="attendee__note">{[when, `编码 ${code}`, how].join(' · ')}</View>
      </View>
      {can.includes('cancel') && (
        <Button
          id={`attendee-cancel-${id}`}
          kind="secondary"
          small
          inline
          label={`替他取消：${who}（${code}）`}
          onClick={onCancel}
        >
          替他取消
        </Button>
      )}
    </View>
  )
}
