import type { Hospital } from '@nuanyu/types/org'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button, Icon } from '../../ui'
import './shared.scss'

/** Always in sight of a patient: the complaint telephone, and where to turn when it is urgent. */
export function HelpCard({ hospital }: { hospital: Hospital }) {
  const { complaintPhone, complaintHours } = hospital
  return (
    <View className="help">
      <View className="help__line">
        <View className="help__words">
          <View className="help__label">投诉电话</View>
          <View id="help-phone" className="help__phone">
            {complaintPhone}
          </View>
        </View>
        <Button
          id="help-call"
          kind="secondary"
          inline
          icon="phone"
          label={`拨打投诉电话 ${complaintPhone}`}
          onClick={() => void Taro.makePhoneCall({ phoneNumber: complaintPhone })}
        >
          拨打
        </Button>
      </View>
      <View className="help__label help__hours">{complaintHours}</View>
      <View className="help__urgent">
        <Icon name="alert" />
        <View>急事请找护士站或拨打 120</View>
      </View>
    </View>
  )
}
