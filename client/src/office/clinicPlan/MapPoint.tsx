import { View } from '@tarojs/components'
import type { ClinicPlace } from '@nuanyu/types/clinic'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { readPoint, sayPoint } from '../../features/clinicPlan/point'
import { Button, Field, TextInput } from '../../ui'

interface MapPointProps {
  place: ClinicPlace
  onChange: (part: Partial<ClinicPlace>) => void
}

/** In WeChat it is chosen on the map; a browser has none, there it is pasted out of one. */
export function MapPoint({ place, onChange }: MapPointProps) {
  const choose = async () => {
    try {
      const { name, address, latitude, longitude } = await Taro.chooseLocation({})
      const point = { latitude: Number(latitude), longitude: Number(longitude) }
      onChange({ point, name: place.name || name.slice(0, 60), address: place.address || address.slice(0, 120) })
    } catch {
      // Closed without choosing.
    }
  }
  return (
    <>
      <View className="plan-map">
        <View id="plan-point" className="plan__note">
          {place.point === null
            ? '地图上还没有标出位置，患者看不到离多远，也不能导航。'
            : `已在地图上标出位置（${sayPoint(place.point)}）。`}
        </View>
        {process.env.TARO_ENV === 'weapp' && (
          <Button id="plan-map" kind="secondary" small inline icon="pin" onClick={() => void choose()}>
            {place.point === null ? '在地图上选' : '重新选'}
          </Button>
        )}
        {place.point !== null && (
          <Button id="plan-map-off" kind="quiet" small inline onClick={() => onChange({ point: null })}>
            去掉标记
          </Button>
        )}
      </View>
      {process.env.TARO_ENV === 'h5' && <Pasted onPoint={(point) => onChange({ point })} />}
    </>
  )
}

function Pasted({ onPoint }: { onPoint: (point: NonNullable<ClinicPlace['point']>) => void }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const mark = () => {
    const read = readPoint(typed)
    if ('wrong' in read) return setWrong(read.wrong)
    setTyped('')
    onPoint(read.point)
  }
  return (
    <Field label="地图上的位置" optional hint="从腾讯地图或高德地图复制坐标“纬度,经度”，或带坐标的链接。" error={wrong}>
      <View className="plan-paste">
        <TextInput
          id="plan-point-text"
          label="坐标或地图链接"
          value={typed}
          maxLength={500}
          placeholder="31.2397,121.4998"
          onChange={(next) => {
            setTyped(next)
            setWrong(undefined)
          }}
          onConfirm={mark}
        />
        <Button
          id="plan-point-set"
          kind="secondary"
          small
          inline
          icon="pin"
          disabled={typed.trim() === ''}
          onClick={mark}
        >
          标上
        </Button>
      </View>
    </Field>
  )
}
