import { View } from '@tarojs/components'
import type { ClinicPerson } from '@nuanyu/types/clinic'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { ListButton } from '../../features/clinicDay/ListButton'
import { PagedList } from '../../features/work/PagedList'
import { useSettled } from '../../features/work/useSettled'
import { Card, EmptyState, Page, SelectInput, TextInput } from '../../ui'
import { CancelSheet } from './CancelSheet'
import './index.scss'
import { PersonRow } from './PersonRow'

const ALL = 'all'

/** Who registered for one event: to find again who is on the telephone, and to give their seat back for them. */
export default function ClinicPeoplePage() {
  const { id: eventId = '-' } = useRouter().params
  const [slot, setSlot] = useState(ALL)
  const [typed, setTyped] = useState('')
  const [leaving, setLeaving] = useState<ClinicPerson>()
  const find = useSettled(typed.trim())
  const list = usePages('clinic.people', { eventId, slotId: slot === ALL ? null : slot, find })
  const { head } = list
  const narrowed = find !== '' || slot !== ALL
  return (
    <Page title="报名的人" audience="office" wide>
      <View className="attendees-head">
        <View className="attendees-head__words">
          <View className="attendees-head__title">{head?.title ?? ''}</View>
          <View className="attendees-head__note">
            对方说来不了，在这里替他取消，名额马上给候补的人。姓名和电话只显示一部分，先问清楚再取消。
          </View>
        </View>
        {head?.can.includes('list') === true && <ListButton id="attendees-list" eventId={eventId} />}
      </View>
      <View className="attendees-filter">
        <TextInput
          id="attendees-search"
          type="search"
          label="查姓名、电话后四位或编码"
          placeholder="姓名、电话后四位、六位编码"
          value={typed}
          maxLength={20}
          clearable
          onChange={setTyped}
        />
        <SelectInput
          id="attendees-slot"
          label="哪个时段"
          options={[{ id: ALL, label: '全部时段' }, ...(head?.slots ?? [])]}
          value={slot}
          onChange={setSlot}
        />
      </View>
      <PagedList
        id="attendees"
        unit="人"
        list={list}
        empty={
          <EmptyState
            id="attendees-empty"
            icon="users"
            title={narrowed ? '没有找到' : '还没有人报名'}
            advice={narrowed ? '问一下编码，或换成电话后四位再找。' : '报名、候补的人会列在这里。'}
          />
        }
      >
        {(people) => (
          <>
            <View id="attendees-count" className="attendees-count">
              {head?.count ?? people.length} 人
            </View>
            <Card flush>
              {people.map((person) => (
                <PersonRow key={person.id} person={person} onCancel={() => setLeaving(person)} />
              ))}
            </Card>
          </>
        )}
      </PagedList>
      {leaving && (
        <CancelSheet
          eventId={eventId}
          person={leaving}
          onReload={() => {
            setLeaving(undefined)
            void list.reload()
          }}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </Page>
  )
}
