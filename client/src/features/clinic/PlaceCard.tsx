/** Where it is, and the way there: WeChat's map, or the address to take along.   <PlaceCard id="clinic" place={…} /> */
import type { ClinicPlace } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button, Icon } from '../../ui'
import './place.scss'

export function PlaceCard({ id, place, phone }: { id: string; place: ClinicPlace; phone: string }) {
  const { name, address } = place
  const [copied, setCopied] = useState(false)
  const onMap = process.env.TARO_ENV === 'weapp' && place.point !== null
  return (
    <View className="clinic-place">
      <View className="clinic-place__line">
        <Icon name="pin" className="clinic-place__icon" />
        <View>
          <View className="clinic-place__name">{name}</View>
          {address !== '' && <View className="clinic-place__address">{address}</View>}
        </View>
      </View>
      <View className="clinic-place__buttons">
        {onMap ? (
          <Button id={`${id}-map`} kind="secondary" small inline icon="pin" onClick={() => showOnMap(place)}>
            看地图、怎么去
          </Button>
        ) : (
          <Button
            id={`${id}-copy`}
            kind="secondary"
            small
            inline
            icon={copied ? 'check' : 'list'}
            onClick={() => {
              void Taro.setClipboardData({ data: [name, address].filter(Boolean).join('，') }).then(() =>
                setCopied(true),
              )
            }}
          >
            {copied ? '已复制，可以粘贴到地图里' : '复制地址'}
          </Button>
        )}
        {phone !== '' && (
          <Button
            id={`${id}-call`}
            kind="secondary"
            small
            inline
            icon="phone"
            label={`打电话 ${phone}`}
            onClick={() => void Taro.makePhoneCall({ phoneNumber: phone })}
          >
            {phone}
          </Button>
        )}
      </View>
    </View>
  )
}

function showOnMap({ name, address, point }: ClinicPlace): void {
  if (point === null) return
  void Taro.openLocation({ ...point, name, address, scale: 16 }).catch(() => undefined)
}
