import { newCommandId } from '../hospital'
import type { Examples } from './example'

const onNote = { commandId: newCommandId(), noteId: 'x', version: 1 }

export const thanksExamples: Examples = {
  'thanks.internalWall': { departmentId: null },
  'thanks.received': {},
  'thanks.consent': { commandId: newCommandId(), noteId: 'x', scope: 'public' },
  'thanks.queue': { queue: 'verify' },
  'thanks.candidates': { noteId: 'x', text: '凌' },
  'thanks.verify': { ...onNote, staffRef: 'QH1023', departmentId: null, clear: [] },
  'thanks.pass': { ...onNote, reason: '不是我们科的' },
  'thanks.reject': { ...onNote, reason: 'not_found' },
  'thanks.confirm': { ...onNote, reason: '已核实，没有互相感谢' },
  'thanks.publish': { ...onNote, scope: 'public', text: '谢谢', shownPhotos: [] },
  'thanks.hide': { ...onNote, reason: '家属来电要求' },
  'thanks.show': onNote,
  'thanks.recheck': onNote,
  'thanks.nominate': { ...onNote, reason: '三个月来收到多封感谢' },
  'thanks.decideNomination': { ...onNote, adopted: true, reason: '' },
}
