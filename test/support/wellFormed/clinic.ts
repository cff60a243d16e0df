import { aClinic } from '../clinicEvents'
import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onEvent = { commandId: newCommandId(), eventId: 'x', version: 1 }
const at = '2026-10-17T00:00:00.000Z'

export const clinicExamples: Examples = {
  'clinic.shelf': { shelf: 'coming' },
  'clinic.manage': { eventId: 'x' },
  'clinic.save': { commandId: newCommandId(), eventId: null, form: aClinic() },
  'clinic.copy': { commandId: newCommandId(), eventId: 'x', days: ['2026-10-24'] },
  'clinic.submit': onEvent,
  'clinic.approve': onEvent,
  'clinic.sendBack': { ...onEvent, reason: '请写清楚备案号' },
  'clinic.setSeats': { ...onEvent, slotId: 'x.slot0800', capacity: 10, desk: 2 },
  'clinic.postpone': {
    ...onEvent,
    sessions: [{ key: 'morning', day: '2026-10-24', slots: [{ key: 'slot0800', from: '08:00', to: '08:30' }] }],
    reason: '台风橙色预警',
  },
  'clinic.cancel': { ...onEvent, reason: '台风橙色预警' },
  'clinic.finish': onEvent,
  'clinic.summarise': { ...onEvent, text: '来了九十七位居民，量血压、看报告。', photos: [], shown: false },
  'clinic.enter': {
    commandId: newCommandId(),
    eventId: 'x',
    slotId: 'x.slot0800',
    attendee: { name: '周永福', phone: '13800000011' },
    by: 'counter',
  },
  'clinic.places': {},
  'clinic.poster': { eventId: 'x', size: 'a4' },
  'clinic.code': { eventId: 'x' },
  'clinic.people': { eventId: 'x', slotId: null, find: '' },
  'clinic.cancelFor': {
    commandId: newCommandId(),
    eventId: 'x',
    registrationId: 'x',
    seen: 'confirmed',
    reason: 'asked',
  },
  'clinic.exportPeople': { eventId: 'x' },
  'clinic.dayList': { eventId: 'x' },
  'clinic.record': { eventId: 'x', notes: [{ kind: 'check_in', id: newCommandId(), at, registrationId: 'x' }] },
  'clinic.queue': { eventId: 'x' },
  'clinic.statistics': { half: '2026-2', branchId: null },
  'clinic.exportStatistics': { half: '2026-2', branchId: null },
}
