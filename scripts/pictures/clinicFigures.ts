import {
  type ClinicPeoplePage,
  type ClinicStatistics,
  type DayList,
  type QueueScreen,
  registrationStates,
} from '@nuanyu/types/clinic'

/** What only a big hospital's half-year would show: crowds, long names, large numbers. */

export const crowd: DayList = {
  event: {
    id: 'crowd',
    title: '世界卒中日义诊',
    when: '今天 08:30–11:30',
    place: '门诊一楼大厅',
    walkIns: '不预约也能来',
  },
  slots: Array.from({ length: 6 }, (_, n) => ({
    id: `crowd.${String(n)}`,
    when: `今天 ${String(8 + n)}:00–${String(9 + n)}:00`,
  })),
  doctors: ['凌志远', '沈怀瑾', '叶知秋'],
  people: Array.from({ length: 300 }, (_, n) => ({
    doctor: n % 7 === 0 ? '沈怀瑾' : null,
    id: `p${String(n)}`,
    code: `K${String(10000 + n)}`,
    name:
      n % 40 === 0
        ? '买买提·阿不都热合曼'
        : `${['王', '李', '张', '赵'][n % 4] ?? ''}${['秀英', '建国', '桂花'][n % 3] ?? ''}`,
    phone: '138****0011',
    slotId: n % 5 === 0 ? null : `crowd.${String(n % 6)}`,
    state: n % 5 === 0 ? ('walk_in' as const) : n % 3 === 0 ? ('checked_in' as const) : ('confirmed' as const),
    queueNumber: n % 5 === 0 || n % 3 === 0 ? n + 1 : null,
  })),
  counts: { expected: 240, checkedIn: 80, served: 0, walkIns: 60, heads: 0, visits: 140 },
  at: new Date().toISOString(),
  open: true,
}

const names = ['王**', '欧**', '买**', '何*', '李**']
export const manyPeople: ClinicPeoplePage = {
  title: '世界卒中日义诊：颈动脉超声筛查和一对一用药咨询',
  slots: crowd.slots.map(({ id, when }) => ({ id, label: when })),
  count: 300,
  next: 'more',
  can: ['list'],
  items: Array.from({ length: 30 }, (_, n) => {
    const state = (['confirmed', 'confirmed', 'offered', 'waitlisted', 'checked_in'] as const)[n % 5] ?? 'confirmed'
    return {
      id: `p${String(n)}`,
      who: names[n % 5] ?? '',
      phone: `13${String(n % 10)}****00${String(10 + n)}`,
      code: `K${String(10000 + n)}`,
      when: `10月29日 周四 0${String(8 + (n % 2))}:00–0${String(8 + (n % 2))}:30`,
      state,
      stateLabel: state === 'offered' ? '待本人确认' : registrationStates[state],
      tone: state === 'confirmed' || state === 'checked_in' ? 'good' : state === 'offered' ? 'warn' : 'calm',
      how: (['自己报名', '窗口登记', '电话登记'] as const)[n % 3] ?? '',
      can: state === 'checked_in' ? [] : ['cancel' as const],
    }
  }),
}

export const wall: QueueScreen = {
  title: '世界卒中日义诊',
  at: new Date().toISOString(),
  waiting: Array.from({ length: 40 }, (_, n) => ({
    number: 18 + n,
    who: n % 4 === 3 ? '' : `${['王', '李', '欧阳'][n % 3] ?? ''}**`,
    slot: n % 4 === 3 ? '现场' : '09:00',
  })),
  served: 17,
  visits: 57,
}

const line = (id: string, label: string, events: number, visits: number, walkIns = 0) => ({
  id,
  label,
  events,
  visits,
  walkIns,
})
export const figures: ClinicStatistics = {
  half: '2026-2',
  halfLabel: '2026年下半年',
  halves: [
    { id: '2026-2', label: '2026年下半年' },
    { id: '2026-1', label: '2026年上半年' },
  ],
  branches: [{ id: 'branch-internal-1', name: '内科第一党支部' }],
  events: 193,
  visits: 18694,
  registered: 7420,
  walkIns: 9811,
  noShows: 512,
  heads: 1975,
  people: 6377,
  unnamed: 12010,
  byKind: [
    line('free_clinic', '义诊', 88, 9120, 5300),
    line('education', '健康宣教', 61, 6200, 4100),
    line('eyesight', '近视筛查', 12, 1975),
    line('lecture', '讲座', 32, 1399, 411),
  ],
  byBranch: Array.from({ length: 14 }, (_, n) =>
    line(`b${String(n)}`, `第${String(n + 1)}党支部`, 20 - n, 2600 - n * 170, 900 - n * 40),
  ),
  byDoctor: Array.from({ length: 60 }, (_, n) =>
    line(`d${String(n)}`, `医生${String(n + 1)}`, 60 - n, 5200 - n * 80, 300),
  ),
  doctorUnnoted: 4310,
  byMonth: [7, 8, 9, 10, 11, 12].map((month) =>
    line(
      String(month),
      `${String(month)}月`,
      month === 12 ? 0 : 30 + month,
      month === 12 ? 0 : 3000 + month * 90,
      month === 12 ? 0 : 1500,
    ),
  ),
  before: { events: 180, visits: 19020 },
}
