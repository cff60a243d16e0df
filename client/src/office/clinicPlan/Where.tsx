import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { FormField } from '../../features/form/FormField'
import { Button, Card, TextInput } from '../../ui'
import type { Plan } from './usePlan'

export function Where({ plan }: { plan: Plan }) {
  const { form, change, wrong } = plan
  const { place } = form
  const put = (part: Partial<typeof place>, path: string) => change({ place: { ...place, ...part } }, path)
  const choose = async () => {
    try {
      const { name, address, latitude, longitude } = await Taro.chooseLocation({})
      const point = { latitude: Number(latitude), longitude: Number(longitude) }
      put({ point, name: place.name || name.slice(0, 60), address: place.address || address.slice(0, 120) }, 'place')
    } catch {
      // Closed without choosing.
    }
  }
  return (
    <Card title="在哪里">
      <FormField path="place.name" label="地点" required error={wrong('place.name')}>
        <TextInput
          id="plan-place"
          label="地点"
          value={place.name}
          maxLength={60}
          placeholder="例如：清禾路社区服务中心"
          onChange={(name) => put({ name }, 'place.name')}
        />
      </FormField>
      <FormField path="place.address" label="详细地址" required error={wrong('place.address')}>
        <TextInput
          id="plan-address"
          label="详细地址"
          value={place.address}
          maxLength={120}
          placeholder="门牌号、楼层、公交站"
          onChange={(address) => put({ address }, 'place.address')}
        />
      </FormField>
      <View className="plan-map">
        <View className="plan__note">
          {place.point === null ? '地图上还没有标出位置，患者看不到离多远。' : '已在地图上标出位置。'}
          {process.env.TARO_ENV === 'h5' && '要标位置，请在微信里打开这份草稿。'}
        </View>
        {process.env.TARO_ENV === 'weapp' && (
          <Button id="plan-map" kind="secondary" small inline icon="pin" onClick={() => void choose()}>
            {place.point === null ? '在地图上选' : '重新选'}
          </Button>
        )}
        {place.point !== null && (
          <Button id="plan-map-off" kind="quiet" small inline onClick={() => put({ point: null }, 'place.point')}>
            去掉标记
          </Button>
        )}
      </View>
    </Card>
  )
}
