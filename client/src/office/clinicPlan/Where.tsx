import type { ClinicPlace } from '@nuanyu/types/clinic'
import { useQuery } from '../../cloud'
import { FormField } from '../../features/form/FormField'
import { Card, Field, SelectInput, TextInput } from '../../ui'
import { MapPoint } from './MapPoint'
import type { Plan } from './usePlan'

export function Where({ plan }: { plan: Plan }) {
  const { form, change, wrong } = plan
  const { place } = form
  const put = (part: Partial<ClinicPlace>, path: string) => change({ place: { ...place, ...part } }, path)
  return (
    <Card title="在哪里">
      <PlacesBefore place={place} onChoose={(before) => put(before, 'place')} />
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
      <MapPoint place={place} onChange={(part) => put(part, 'place')} />
    </Card>
  )
}

const NOTHING = {}

/** Most events are held where others were: name, address and the point on the map at once. */
function PlacesBefore({ place, onChoose }: { place: ClinicPlace; onChoose: (place: ClinicPlace) => void }) {
  const { data } = useQuery('clinic.places', NOTHING)
  const places = data?.places ?? []
  if (places.length === 0) return null
  const chosen = places.findIndex(({ name, address }) => name === place.name && address === place.address)
  return (
    <Field label="以前办过的地方" optional>
      <SelectInput
        id="plan-place-before"
        label="以前办过的地方"
        placeholder="选一个，地址和地图位置一起填好"
        options={places.map(({ name, address, point }, index) => ({
          id: String(index),
          label: [name, address, point === null ? '' : '有地图位置'].filter(Boolean).join(' · '),
        }))}
        value={chosen < 0 ? '' : String(chosen)}
        onChange={(index) => {
          const before = places[Number(index)]
          if (before) onChoose(before)
        }}
      />
    </Field>
  )
}
