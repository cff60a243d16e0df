import { View } from '@tarojs/components'
import { type DayList, walkInPolicies } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { found, ofStanding, type ShownDay, type Standing, standings } from '../../features/clinicDay/day'
import { ListButton } from '../../features/clinicDay/ListButton'
import type { ClinicDay } from '../../features/clinicDay/useClinicDay'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Notice, Page, Segmented, TextInput } from '../../ui'
import { People } from './People'
import { Said } from './Said'
import { Sending } from './Sending'
import { type Told, useCheckIn } from './useCheckIn'
import { type Way, WalkIns } from './WalkIns'

interface CounterProps {
  eventId: string
  day: ClinicDay
  list: DayList
  shown: ShownDay
}

/** What a volunteer needs with one hand: find, check in, next. */
export function Counter({ eventId, day, list, shown }: CounterProps) {
  const [standing, setStanding] = useState<Standing>('expected')
  const [typed, setTyped] = useState('')
  const [told, setTold] = useState<Told>()
  const checkIn = useCheckIn(shown.people, day.note, (next) => {
    setTold(next)
    setTyped('')
  })
  const [way, setWay] = useState<Way>('waits')
  const came = (name: string) => {
    const served = way === 'counted'
    const id = day.note({ kind: 'walk_in', name, served })
    const nobody = { code: '', phone: '', slotId: null, queueNumber: null, doctor: null, pending: true }
    setTold({
      tone: 'good',
      title: `现场来的${name === '' ? ' 1 位' : ` ${name}`}，记上了`,
      person: { id, name, state: served ? 'served' : 'walk_in', ...nobody },
    })
  }
  const searching = typed.trim() !== ''
  const people = searching ? found(shown.people, typed) : ofStanding(shown.people, standing)
  const { counts } = shown
  const onWeapp = process.env.TARO_ENV === 'weapp'
  return (
    <Page
      title="义诊签到"
      audience="staff"
      wide
      actions={
        list.open && (
          <>
            {list.event.walkIns !== walkInPolicies.none && (
              <Button id="day-walk-in" kind="secondary" icon="plus" onClick={() => came('')}>
                现场来了 1 位
              </Button>
            )}
            {onWeapp && (
              <Button id="day-scan" icon="qr" onClick={() => void checkIn.scan()}>
                扫码签到
              </Button>
            )}
          </>
        )
      }
    >
      <View className="day">
        <View className="day__side">
          <View className="day__title">{list.event.title}</View>
          <View className="day__note">
            {list.event.when} · {list.event.place}
          </View>
          <View className="day__figures">
            <Figure
              id="day-arrived"
              label="约的到了"
              value={`${String(counts.checkedIn)}/${String(counts.expected)}`}
            />
            <Figure id="day-walked" label="现场来的" value={String(counts.walkIns + counts.heads)} />
            <Figure id="day-served" label="看完了" value={String(counts.served)} />
            <Figure id="day-visits" label="一共" value={String(counts.visits)} />
          </View>
          <Sending day={day} list={list} />
          {list.open ? (
            <WalkIns day={day} policy={list.event.walkIns} way={way} onWay={setWay} onCame={came} onTold={setTold} />
          ) : (
            <Notice id="day-closed" title="只有活动当天和之后三天可以登记">
              到那天打开这里，就能看到名单。
            </Notice>
          )}
        </View>
        {list.open && (
          <View className="day__main">
            {told && <Said told={told} onUndo={checkIn.undo} />}
            <TextInput
              id="day-search"
              type="search"
              label="查姓名、编码或电话后四位"
              value={typed}
              onChange={(next) => {
                setTyped(next)
                setTold(undefined)
              }}
              onConfirm={() => checkIn.byCode(typed)}
              maxLength={120}
              placeholder={onWeapp ? '姓名、六位编码、电话后四位' : '姓名、六位编码（回车签到）、电话后四位'}
              clearable
            />
            <View className="day__tabs">
              {!searching && (
                <Segmented
                  id="day-standing"
                  label="看哪些人"
                  options={(Object.keys(standings) as Standing[]).map((id) => ({
                    id,
                    label: standings[id],
                    count: ofStanding(shown.people, id).length,
                  }))}
                  value={standing}
                  onChange={setStanding}
                />
              )}
            </View>
            <People
              key={searching ? 'found' : standing}
              people={people}
              slots={list.slots}
              doctors={list.doctors}
              grouped={!searching && standing === 'expected'}
              onCheckIn={checkIn.one}
              onServed={checkIn.served}
              onDoctor={checkIn.doctor}
              onUndo={checkIn.undo}
              empty={
                <EmptyState
                  id="day-nobody"
                  icon={searching ? 'search' : 'users'}
                  title={searching ? `没有找到“${typed.trim()}”` : NOBODY[standing]}
                  advice={searching ? '名单里没有的，记为现场来的就行。' : undefined}
                />
              }
            />
            <View className="day__doors">
              <Button
                id="day-queue"
                kind="secondary"
                small
                icon="list"
                inline
                onClick={() => openPage(`staff/clinicQueue/index?id=${eventId}`)}
              >
                墙上的叫号屏
              </Button>
              <ListButton id="day-list" eventId={eventId} />
            </View>
          </View>
        )}
      </View>
    </Page>
  )
}

const NOBODY: Record<Standing, string> = {
  expected: '约的人都到了',
  here: '现在没有人等着',
  served: '还没有看完的',
}

function Figure({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <View className="day-figure">
      <View id={id} className="day-figure__value">
        {value}
      </View>
      <View className="day-figure__label">{label}</View>
    </View>
  )
}
