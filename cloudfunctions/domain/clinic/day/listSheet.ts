import { registrationStates } from '@nuanyu/types/clinic'
import { formatLocal } from '../../time/localTime'
import type { WrittenSheet } from '../../tables/write'
import { slotsPlanned } from '../events/plan'
import type { ClinicRecord } from '../events/records'
import { sayEvent, saySlot } from '../events/when'
import { slotIdOf } from '../seats/ids'
import type { RegistrationRecord, SealedAttendee } from '../seats/records'
import type { Attending } from './store'

/** The list on paper, for where no telephone is at hand. Pure. */

type Open = (sealed: string, id: string) => SealedAttendee

export function listSheets(
  event: ClinicRecord,
  people: readonly Attending[],
  open: Open,
  takenBy: string,
  now: Date,
): WrittenSheet[] {
  const nameOf = (one: Attending) => (one.sealed === '' ? one.masked.name : open(one.sealed, one._id).name)
  const walked = people.filter(({ source }) => source === 'walk_in')
  return [
    {
      name: '报名的',
      columns: [
        { title: '时段', width: 26 },
        { title: '序号', width: 6 },
        { title: '姓名', width: 14 },
        { title: '电话', width: 14 },
        { title: '编码', width: 10 },
        { title: '状态', width: 16 },
        { title: '怎么报的', width: 10 },
        { title: '到了打勾', width: 10 },
      ],
      rows: bySlot(event, people).flatMap(({ when, members }) =>
        members.map((one, index) => [
          when(now),
          index + 1,
          nameOf(one),
          one.masked.phone,
          one.code,
          sayState(one),
          SOURCES[one.source],
          null,
        ]),
      ),
    },
    {
      name: '现场来的',
      columns: [
        { title: '序号', width: 6 },
        { title: '姓名', width: 14 },
        { title: '几点来的', width: 18 },
        { title: '状态', width: 16 },
      ],
      rows: walked.map((one, index) => [
        index + 1,
        nameOf(one),
        formatLocal(one.startsAt, 'M月D日 HH:mm'),
        sayState(one),
      ]),
    },
    {
      name: '说明',
      columns: [
        { title: event.form.title, width: 40 },
        { title: sayEvent(event, now), width: 34 },
      ],
      rows: [
        ['地点', event.form.place.name],
        ['导出的人', takenBy],
        ['导出时间', formatLocal(now, 'YYYY-MM-DD HH:mm')],
        ['保管', '有姓名，只在活动当天用，用完碎掉；谁导出的有记录'],
      ],
    },
  ]
}

function bySlot(event: ClinicRecord, people: readonly Attending[]) {
  return slotsPlanned(event.form.sessions).map(({ slot, startsAt, endsAt }) => ({
    when: (now: Date) => saySlot({ startsAt, endsAt }, now),
    // Who has a seat stands before who only waits for one.
    members: people
      .filter(({ slotId, source }) => slotId === slotIdOf(event._id, slot.key) && source !== 'walk_in')
      .sort((a, b) => Number(waits(a)) - Number(waits(b))),
  }))
}

function waits({ state }: Pick<Attending, 'state'>): boolean {
  return state === 'offered' || state === 'waitlisted'
}

const SOURCES: Record<RegistrationRecord['source'], string> = {
  self: '手机',
  counter: '窗口',
  telephone: '电话',
  walk_in: '现场',
}

function sayState({ state, queueNumber }: Attending): string {
  if (state === 'reserving') return ''
  const number = queueNumber === null ? '' : ` ${queueNumber} 号`
  return (state === 'offered' ? '待本人确认' : registrationStates[state]) + number
}
