import { type ClinicForm, MAX_SLOTS, type SessionForm, type SlotForm } from '@nuanyu/types/clinic'
import type { FieldProblem } from '@nuanyu/types/errors'
import { addDays, dayOf } from '../../time/localTime'
import { sayWhen } from '../../time/sayWhen'

/** What is wrong of an event as a whole, beyond what the contract says of each field. Pure. */

const HOUR_MS = 3_600_000
/** Registration must be open this long before a draw or a first slot, or nobody can have heard of it. */
const SHORTEST_HOURS = 1
/** Lists look back by it, so that what began earlier and still goes on is found. */
export const LONGEST_DAYS = 60
/** Kinds that treat or examine people need a number from the health authority (《义诊活动备案》); talks do not. */
export const FILED: readonly ClinicForm['kind'][] = ['free_clinic', 'outreach']

/** First and last moment of a slot, by the hospital's clock. */
export function hoursOf(day: string, { from, to }: Pick<SlotForm, 'from' | 'to'>): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(`${day}T${from}:00+08:00`), endsAt: new Date(`${day}T${to}:00+08:00`) }
}

export type Planned = { sessionKey: string; slot: SlotForm; day: string; startsAt: Date; endsAt: Date }

/** Every slot with its hours, the earliest first. */
export function slotsPlanned(sessions: readonly SessionForm[]): Planned[] {
  return sessions
    .flatMap(({ key, day, slots }) => slots.map((slot) => ({ sessionKey: key, slot, day, ...hoursOf(day, slot) })))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime())
}

/** What would break what is stored, and is refused also in a draft. */
export function brokenIn({ sessions }: Pick<ClinicForm, 'sessions'>): FieldProblem[] {
  const problems: FieldProblem[] = []
  const seen = new Set<string>()
  sessions.forEach((session, s) => {
    if (seen.has(session.key)) problems.push({ path: `sessions.${s}.key`, message: '场次编号重复，请删掉重新添加' })
    seen.add(session.key)
    session.slots.forEach(({ key }, i) => {
      if (seen.has(key))
        problems.push({ path: `sessions.${s}.slots.${i}.key`, message: '时段编号重复，请删掉重新添加' })
      seen.add(key)
    })
  })
  const slots = sessions.reduce((sum, session) => sum + session.slots.length, 0)
  if (slots > MAX_SLOTS)
    problems.push({ path: 'sessions', message: `一共最多 ${MAX_SLOTS} 个时段，现在有 ${slots} 个` })
  return problems
}

/** What keeps an event from being sent for approval, and from being approved. */
export function missingIn(form: ClinicForm, now: Date): FieldProblem[] {
  return [
    ...brokenIn(form),
    ...wrongHours(form.sessions, now),
    ...wrongLength(form.sessions),
    ...wrongSeats(form.sessions),
    ...wrongWindow(form, now),
    ...wrongPromises(form),
    ...wrongPlace(form),
  ]
}

/** Hours that are reversed, past, or overlap within a session; of a new plan and of a postponement. */
export function wrongHours(
  sessions: readonly {
    key: string
    day: string
    slots: readonly Pick<SlotForm, 'key' | 'from' | 'to'>[]
  }[],
  now: Date,
): FieldProblem[] {
  const problems: FieldProblem[] = []
  sessions.forEach(({ day, slots }, s) => {
    if (day < dayOf(now)) problems.push({ path: `sessions.${s}.day`, message: '这一天已经过去了' })
    slots.forEach((slot, i) => {
      const path = `sessions.${s}.slots.${i}`
      if (slot.from >= slot.to) problems.push({ path: `${path}.to`, message: '结束要晚于开始' })
      else if (day === dayOf(now) && hoursOf(day, slot).startsAt <= now)
        problems.push({ path: `${path}.from`, message: '这个时间已经过去了' })
      // Once for each pair, at the later one.
      const other = slots.slice(0, i).find((one) => one.from < slot.to && slot.from < one.to)
      if (other && slot.from < slot.to)
        problems.push({ path: `${path}.from`, message: `和 ${other.from}–${other.to} 重叠了` })
    })
  })
  return problems
}

function wrongLength(sessions: readonly SessionForm[]): FieldProblem[] {
  const days = sessions.map(({ day }) => day).sort()
  const [first, last] = [days[0] ?? '', days.at(-1) ?? '']
  return last > addDays(first, LONGEST_DAYS)
    ? [{ path: 'sessions', message: `一次活动最多跨 ${LONGEST_DAYS} 天，更长的请分成几次` }]
    : []
}

function wrongSeats(sessions: readonly SessionForm[]): FieldProblem[] {
  return sessions.flatMap(({ slots }, s) =>
    slots.flatMap(({ desk, capacity }, i) =>
      desk > capacity
        ? [{ path: `sessions.${s}.slots.${i}.desk`, message: `留给窗口和电话的不能多过名额（${capacity} 个）` }]
        : [],
    ),
  )
}

/** From when to when one may register. */
function wrongWindow(form: ClinicForm, now: Date): FieldProblem[] {
  const problems: FieldProblem[] = []
  const first = slotsPlanned(form.sessions)[0]?.startsAt
  if (!first) return problems
  const opens = form.opensAt === null ? now : new Date(Math.max(new Date(form.opensAt).getTime(), now.getTime()))
  const closes = form.closesAt === null ? null : new Date(form.closesAt)
  if (form.release === 'draw' && closes === null)
    problems.push({ path: 'closesAt', message: '抽签要写明什么时候截止登记，截止后马上抽' })
  if (closes && closes > first)
    problems.push({ path: 'closesAt', message: `报名要在第一个时段开始前截止（${sayWhen(first, now)}）` })
  else if (closes && closes <= now) problems.push({ path: 'closesAt', message: '截止时间已经过去了' })
  const end = closes && closes < first ? closes : first
  if (end.getTime() - opens.getTime() < SHORTEST_HOURS * HOUR_MS && end > now)
    problems.push({ path: 'opensAt', message: `报名时间太短，至少要留 ${SHORTEST_HOURS} 小时` })
  return problems
}

function wrongPromises({ promises: said, filing, kind }: ClinicForm): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (new Set(said).size < 4)
    problems.push({ path: 'promises', message: '四项承诺都要确认：不收费、不推销、不拉患者、已备案' })
  if (FILED.includes(kind) && filing === '')
    problems.push({ path: 'filing', message: '义诊和送医上门要填写卫生健康行政部门的备案号' })
  return problems
}

function wrongPlace({ branchId, departmentId, place, doctors, kind }: ClinicForm): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (branchId === null && departmentId === null)
    problems.push({ path: 'branchId', message: '请选择由哪个支部或科室举办' })
  if (place.address === '') problems.push({ path: 'place.address', message: '请写明详细地址，方便大家找到' })
  if (FILED.includes(kind) && doctors.length === 0) problems.push({ path: 'doctors', message: '请写明由哪些医生坐诊' })
  return problems
}
