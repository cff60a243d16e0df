import {
  clinicCommands,
  clinicKinds,
  type ClinicManage,
  clinicPhases,
  type ClinicRow,
  clinicStates,
} from '@nuanyu/types/clinic'
import type { Viewer } from '../../../kernel/viewer'
import { sayWhen } from '../../time/sayWhen'
import type { Counts } from '../day/counts'
import type { DrawRecord, SlotRecord } from '../seats/records'
import type { Totals } from '../seats/totals'
import { phaseOf } from './phase'
import { missingIn } from './plan'
import { abilitiesOf, relationsTo, wrote } from './policy'
import type { ClinicHistory, ClinicRecord } from './records'
import { sayEvent, saySlot } from './when'

/** What those see who plan, approve and run an event. Pure. */

export function presentManage(
  event: ClinicRecord,
  slots: readonly SlotRecord[],
  counts: Counts,
  draw: DrawRecord | null,
  links: ReadonlyMap<string, string>,
  viewer: Viewer,
  now: Date,
): ClinicManage {
  const left = slots.reduce((sum, slot) => sum + (slot.startsAt > now ? slot.free : 0), 0)
  const phase = phaseOf(event, left, now)
  const planned = event.state === 'draft' || event.state === 'approval'
  return {
    id: event._id,
    version: event.version,
    state: event.state,
    stateLabel: clinicStates[event.state],
    phase,
    phaseLabel: phase === null ? clinicStates[event.state] : clinicPhases[phase],
    form: event.form,
    branch: event.branchName,
    department: event.departmentName,
    slots: slots.map((slot) => ({
      id: slot._id,
      when: saySlot(slot, now),
      capacity: slot.capacity,
      desk: slot.desk,
      taken: slot.seats.length,
      left: slot.free,
      deskLeft: slot.deskFree,
      offered: slot.seats.filter(({ held }) => held === 'offered').length,
      waiting: slot.queue.length,
    })),
    numbers: {
      registered: counts.registered,
      waiting: counts.waiting,
      checkedIn: counts.checkedIn,
      served: counts.served,
      walkIns: counts.walkIns,
      noShows: counts.noShows,
      heads: counts.heads,
      visits: counts.visits,
    },
    missing: planned ? missingIn(event.form, now) : [],
    can: abilitiesOf(event, viewer, now),
    why: whyOf(event, viewer, now),
    by: event.by.name,
    summary: event.summary && {
      text: event.summary.text,
      photos: event.summary.photos.map((id) => ({ id, url: links.get(id) ?? '' })),
      shown: event.summary.shown,
      by: event.summary.name,
    },
    history: event.history.map((entry) => ({
      when: sayWhen(entry.at, now),
      title:
        titles[entry.command as keyof typeof titles] ?? clinicCommands[entry.command as keyof typeof clinicCommands],
      by: entry.by.name,
      text: entry.text,
    })),
    draw: event.published && event.form.release === 'draw' ? presentDraw(event.published.commitment, draw, now) : null,
  }
}

const titles: Partial<Record<ClinicHistory['command'], string>> = {
  create: '起草',
  copy: '复制为草稿',
  finish: '结束活动',
}

function presentDraw(commitment: string, draw: DrawRecord | null, now: Date): ClinicManage['draw'] {
  return {
    commitment,
    seed: draw && draw.seed !== '' ? draw.seed : null,
    entries: draw?.n ?? 0,
    drawnAt: draw?.drawnAt ? sayWhen(draw.drawnAt, now) : null,
  }
}

/** What the person should know first: why it came back, or why the button is not there. */
function whyOf(event: ClinicRecord, viewer: Viewer, now: Date): string | null {
  if (event.state === 'draft' && event.returned !== '') return `退回原因：${event.returned}`
  const approves = relationsTo(event, viewer, now).includes('party')
  if (event.state !== 'approval') return null
  if (!approves) return '已送党委办公室批准'
  return wrote(event, viewer) ? '您参与了起草，要由另一位同事批准' : null
}

export function presentRow(event: ClinicRecord, totals: Totals | undefined, now: Date): ClinicRow {
  const phase = phaseOf(event, totals?.left ?? 0, now)
  const stands = event.state === 'published' && phase !== null
  return {
    id: event._id,
    title: event.form.title,
    kindLabel: clinicKinds[event.form.kind],
    stateLabel: stands ? clinicPhases[phase] : event.returned ? '已退回' : clinicStates[event.state],
    tone: toneOf(event, phase),
    when: sayEvent(event, now),
    place: event.form.place.name,
    branch: event.branchName ?? event.departmentName,
    seats: saySeats(event, totals),
  }
}

function toneOf(event: ClinicRecord, phase: ReturnType<typeof phaseOf>): ClinicRow['tone'] {
  if (event.state === 'approval') return 'warn'
  if (event.state === 'cancelled') return 'muted'
  if (event.state === 'draft') return event.returned ? 'bad' : 'muted'
  if (event.state === 'finished') return 'warn'
  if (event.state === 'summarised') return 'muted'
  if (phase === 'running' || phase === 'open') return 'good'
  return phase === 'full' || phase === 'over' ? 'warn' : 'calm'
}

/** 已约 62/80，候补 5; of one that is over: how many came. */
function saySeats(event: ClinicRecord, totals: Totals | undefined): string {
  if (event.tally) return `服务 ${event.tally.visits} 人次`
  if (event.published === null) {
    const capacity = event.form.sessions.flatMap(({ slots }) => slots).reduce((sum, slot) => sum + slot.capacity, 0)
    return `计划 ${capacity} 个名额`
  }
  if (!totals) return ''
  const waiting = totals.waiting > 0 ? `，候补 ${totals.waiting}` : ''
  return `已约 ${totals.taken}/${totals.capacity}${waiting}`
}
