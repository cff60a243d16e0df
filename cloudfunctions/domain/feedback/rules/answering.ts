import { AppError } from '@nuanyu/types/errors'
import { endOfDay, dayOf } from '../../time/localTime'
import { addWorkingDays } from '../../time/workingDays'
import { rulesOf } from '../deadlines'
import { partnerOf } from '../policy'
import type { EffectOf } from './command'
import { whoseWork } from './patient'

/** Who accepts for the answering department has it; without one the complaint office still has to find it. */
export const accept: EffectOf<'accept'> = (record) =>
  whoseWork(record) === 'department'
    ? { state: 'assigned', turn: 'department' }
    : { state: 'accepted', turn: 'complaint_office' }

export const investigate: EffectOf<'investigate'> = () => ({
  state: 'investigating',
  turn: 'department',
  change: { question: null },
})

export const submitReply: EffectOf<'submitReply'> = (_record, { text, change, findings }, { viewer, now }) => ({
  state: 'reply_review',
  turn: 'complaint_office',
  change: {
    draft: {
      text,
      change,
      findings,
      at: now,
      byKey: viewer.personKey,
      byName: viewer.staff?.name ?? '',
      returned: '',
    },
  },
})

export const contribute: EffectOf<'contribute'> = (record, { text }, { viewer, now }) => {
  const mine = partnerOf(record, viewer, now)
  const contribution = { text, at: now, byName: viewer.staff?.name ?? '' }
  return {
    text,
    change: {
      partners: record.partners.map((partner) => (partner.id === mine?.id ? { ...partner, contribution } : partner)),
    },
  }
}

/** The clock does not stop while waiting for the patient (《医疗机构投诉管理办法》 2019). */
export const askInfo: EffectOf<'askInfo'> = (_record, { question }) => ({
  state: 'awaiting_info',
  turn: 'patient',
  text: question,
  change: { question },
})

export const requestExtension: EffectOf<'requestExtension'> = (record, { days, reason }, { viewer, calendar }) => {
  const { extensionDays } = rulesOf(record)
  if (days > extensionDays) {
    const message = `最多延 ${extensionDays} 个工作日`
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'days', message }] } })
  }
  return {
    text: `申请延期 ${days} 个工作日：${reason}`,
    change: {
      extension: {
        days,
        until: endOfDay(addWorkingDays(dayOf(record.dueAt), days, calendar)),
        reason,
        byKey: viewer.personKey,
        byName: viewer.staff?.name ?? '',
      },
    },
  }
}

/** It counts as taken in: handing on is a step of the work and no way around the receipt (首诉负责制). */
export const handOn: EffectOf<'handOn'> = (_record, { reason }) => ({
  state: 'accepted',
  turn: 'complaint_office',
  text: reason,
  change: {
    lane: 'department',
    department: null,
    partners: [],
    draft: null,
    question: null,
    extension: null,
  },
})

/** The person gets the summary and a right of reply; they and their head are kept out of the case from now on. */
export const nameStaff: EffectOf<'nameStaff'> = (record, { staff, summary }, { now }) => {
  const { ref, key, name, keptOut, staffed } = staff
  const known = record.named.some((one) => one.key === key)
  const named = known
    ? record.named
    : [...record.named, { ref, key, name, summary, askedAt: now, statement: null, finding: null }]
  const change = { named, keptOut: [...new Set([...record.keptOut, ...keptOut])] }
  if (staffed || record.lane === 'discipline') return { change }
  // Nobody is left in the department who may answer: routes above (DOMAIN §4).
  return {
    state: 'accepted',
    turn: 'complaint_office',
    change: { ...change, department: null, partners: [], draft: null, question: null },
  }
}

/** Stays among staff. */
export const note: EffectOf<'note'> = (_record, { text }) => ({ text })

export const clearRisk: EffectOf<'clearRisk'> = (record, { text }) => ({
  text,
  change: { risk: record.risk && { ...record.risk, state: 'cleared' } },
})
