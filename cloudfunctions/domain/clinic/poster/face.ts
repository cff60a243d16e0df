import { clinicKinds, type ClinicForm, walkInPolicies } from '@nuanyu/types/clinic'
import type { BranchRecord, HospitalRecord } from '../../org/records'
import type { ClinicRecord } from '../events/records'
import { sayDate } from '../events/when'

/** Everything that stands on the poster of an event, in the order in which it is read. Pure. */
export type ClinicFace = {
  hospital: { name: string; motto: string }
  kind: string
  title: string
  facts: { label: string; lines: string[] }[]
  /** What the code is for. */
  call: string
  walkIns: string
  phone: string
  branch: { name: string; motto: string }
  small: string
}

export const PROMISE = '不收费 · 不推销'
export const PROMISE_MORE = '不卖药、保健品和器械，不以义诊名义拉患者'
export const SCAN = '微信扫一扫'

/** A sheet is read from two metres away: what is more than this is behind the code. */
const MOST_SESSIONS = 6
const MOST_DOCTORS = 8
/** An introduction longer than this is read on the telephone. */
const SUMMARY = 90

export function faceOf(
  event: Pick<ClinicRecord, 'form' | 'branchName' | 'departmentName'>,
  branch: Pick<BranchRecord, 'name' | 'brand' | 'motto'> | null,
  hospital: Pick<HospitalRecord, 'name' | 'motto'>,
  now: Date,
): ClinicFace {
  const { form, branchName, departmentName } = event
  const { place } = form
  const facts = [
    { label: '时间', lines: sessionLines(form, now) },
    { label: '地点', lines: [place.name, place.address] },
    { label: WHO[form.kind], lines: doctorLines(form) },
    { label: '内容', lines: form.summary.length <= SUMMARY ? [form.summary] : [] },
    { label: '请带', lines: [form.bring] },
  ].map(({ label, lines }) => ({ label, lines: lines.filter((line) => line !== '') }))
  const name = branch?.name ?? branchName ?? ''
  return {
    hospital: { name: hospital.name, motto: hospital.motto },
    kind: clinicKinds[form.kind],
    title: form.title,
    facts: facts.filter(({ lines }) => lines.length > 0),
    call: form.release === 'draw' ? '登记抽签，看详情' : '看详情，选时间报名',
    walkIns: walkInPolicies[form.walkIns],
    phone: form.phone === '' ? '' : `咨询电话 ${form.phone}`,
    branch: {
      name: branch && branch.brand !== '' ? `${name} · “${branch.brand}”` : name,
      motto: branch?.motto ?? '',
    },
    small: [departmentName ?? '', form.filing === '' ? '' : `备案号 ${form.filing}`].filter(Boolean).join(' · '),
  }
}

/** All its words, to look for letters that no font has. */
export function wordsOf({ hospital, facts, branch, ...rest }: ClinicFace): string {
  const said = facts.flatMap(({ label, lines }) => [label, ...lines])
  return [...Object.values(hospital), ...said, ...Object.values(branch), ...Object.values(rest)].join('')
}

const WHO: Record<ClinicForm['kind'], string> = {
  free_clinic: '坐诊',
  outreach: '坐诊',
  eyesight: '检查',
  education: '主讲',
  lecture: '主讲',
  volunteer: '参加',
}

/** Each session in a line: 10月17日 周六 08:00–11:30（上午）. */
function sessionLines({ sessions }: Pick<ClinicForm, 'sessions'>, now: Date): string[] {
  const inOrder = sessions
    .map(({ day, title, slots }) => {
      const from = slots.map((slot) => slot.from).sort()[0] ?? ''
      const to = slots.map((slot) => slot.to).sort()
      return { key: `${day} ${from}`, day, hours: `${from}–${to.at(-1) ?? ''}`, title }
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  const lines = inOrder
    .slice(0, MOST_SESSIONS)
    .map(({ day, hours, title }) => `${sayDate(day, now)} ${hours}${title === '' ? '' : `（${title}）`}`)
  return inOrder.length > MOST_SESSIONS ? [...lines, `共 ${inOrder.length} 场，扫码看全部`] : lines
}

function doctorLines({ doctors }: Pick<ClinicForm, 'doctors'>): string[] {
  const lines = doctors
    .slice(0, MOST_DOCTORS)
    .map(({ name, title, specialty }) => [`${name} ${title}`.trim(), specialty].filter(Boolean).join(' · '))
  return doctors.length > MOST_DOCTORS ? [...lines, `等 ${doctors.length} 位`] : lines
}
