import { AppError } from '@nuanyu/types/errors'
import { publishScopes } from '@nuanyu/types/thanks'
import { fallen, publishProblems, showable } from '../publishable'
import type { NoteRecord } from '../records'
import type { Command, EffectOf } from './command'
import { roleOf } from './roles'
import { isShortened, tellingIn } from '../words'

/** Every command and what it does. */
export const effects: { [N in Command['name']]: EffectOf<N> } = {
  /** Nothing of it stays but that there was one; the photos are removed from the storage afterwards. */
  withdraw: (record) => ({ state: 'withdrawn', change: emptied(record) }),

  unpublish: (record, _command, { now }) => {
    const consent = { ...record.consent, withdrawnAt: now }
    const after = fallen({ ...record, consent })
    return { state: after.state, change: after }
  },

  consent: (record, { scope }, { viewer, now }) => {
    const after = fallen({ ...record, staffConsent: { scope, key: viewer.personKey, at: now } })
    return { state: after.state, change: after, text: publishScopes[scope] }
  },

  /** Verified anew, for somebody else than before, it starts over: nobody's yes speaks for another. */
  verify: (record, { for: { thanked, department, branchId }, clear, found }, { viewer, now }) => {
    if (thanked && (thanked.key === viewer.personKey || thanked.ref === viewer.staff?.staffId))
      throw new AppError('SELF_REVIEW')
    if (thanked && thanked.key === record.ownerKey)
      throw new AppError('FORBIDDEN', { message: '按规定，这份感谢不能记在这位同事名下。可以记给科室，或不予记录' })
    if (clear.some((index) => index >= record.photos.length)) throw new AppError('VALIDATION')
    return {
      state: 'recorded',
      text: thanked ? thanked.name : department.name,
      change: {
        thanked,
        department,
        branchId,
        clear,
        verified: { key: viewer.personKey, name: viewer.staff?.name ?? '', at: now },
        questions: found,
        confirmed: null,
        staffConsent: null,
        published: null,
        hidden: null,
        nomination: null,
      },
    }
  },

  pass: (_record, { reason }) => ({ text: reason, change: { department: null, branchId: null } }),

  reject: (record, { reason }) => ({
    state: 'rejected',
    text: reason,
    change: { rejected: reason, check: { ...record.check, nextAt: null }, checkedFor: '' },
  }),

  confirm: (record, { reason }, { viewer, now }) => ({
    text: reason,
    change: {
      confirmed: {
        key: viewer.personKey,
        name: viewer.staff?.name ?? '',
        at: now,
        reason,
        questions: record.questions,
      },
    },
  }),

  publish: (record, { scope, text, shownPhotos, id }, { viewer, now }) => {
    const problems = publishProblems(record, scope)
    if (problems.length > 0) throw new AppError('WRONG_STATE', { message: problems.join('；') })
    assertText(record, text, shownPhotos)
    return {
      state: scope === 'public' ? 'published_public' : 'published_internal',
      text: scope,
      change: {
        published: { id, scope, text, photos: shownPhotos, at: now, key: viewer.personKey },
        hidden: null,
      },
    }
  },

  hide: (_record, { reason }, { viewer, now }) => ({
    state: 'hidden',
    text: reason,
    change: { hidden: { reason, name: viewer.staff?.name ?? '', at: now } },
  }),

  show: (record) => ({
    state: record.published?.scope === 'public' ? 'published_public' : 'published_internal',
    change: { hidden: null },
  }),

  /** On behalf of whoever asks: the author may long be gone, and WeChat asks for somebody who is there. */
  recheck: (record, { checkedFor }, { now }) => ({
    change: {
      checkedFor,
      check: {
        ...record.check,
        text: record.words === '' || record.check.text === 'pass' ? record.check.text : 'pending',
        attempts: 0,
        nextAt: now,
      },
    },
  }),

  nominate: (_record, { reason }, { viewer, relations, now }) => ({
    text: reason,
    change: {
      nomination: {
        state: 'proposed',
        key: viewer.personKey,
        name: viewer.staff?.name ?? '',
        role: roleOf(relations, viewer),
        at: now,
        reason,
        decision: null,
      },
    },
  }),

  decideNomination: (record, { adopted, reason }, { viewer, now }) => {
    if (!record.nomination) throw new AppError('WRONG_STATE')
    const decision = { key: viewer.personKey, name: viewer.staff?.name ?? '', at: now, reason }
    return {
      text: reason,
      change: { nomination: { ...record.nomination, state: adopted ? 'adopted' : 'declined', decision } },
    }
  },
}

/** What goes when an author takes a note back, or all of it is erased. */
export function emptied(record: NoteRecord): Partial<NoteRecord> {
  return {
    words: '',
    photos: [],
    clear: [],
    signature: { kind: 'anonymous', text: '' },
    to: record.to.kind === 'person' ? { kind: 'person', name: '' } : record.to,
    reach: '',
    checkedFor: '',
    check: { text: 'skipped', passed: [], risky: [], attempts: 0, nextAt: null },
    published: null,
    hidden: null,
    // What staff wrote about it may quote it.
    confirmed: record.confirmed && { ...record.confirmed, reason: '' },
    nomination: record.nomination && { ...record.nomination, reason: '' },
    history: record.history.map((entry) => (entry.command === 'reject' ? entry : { ...entry, text: '' })),
  }
}

/** Only what the author said, and nothing by which anybody but whoever is thanked can be recognised. */
function assertText(record: NoteRecord, text: string, photos: number[]): void {
  const wrong = (path: string, message: string) =>
    new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
  const may = showable(record)
  if (photos.some((index) => !may.includes(index))) throw wrong('shownPhotos', '有照片没有通过内容检测，不能公布')
  if (text === '' && photos.length === 0)
    throw wrong(
      record.words === '' ? 'shownPhotos' : 'text',
      record.words === '' ? '请选择要公布的照片' : '请填写要公布的文字',
    )
  if (!isShortened(text, record.words)) throw wrong('text', '只能遮住或省略作者的原话，省略的地方写“……”，不能改写')
  const telling = tellingIn(text, record.thanked ? [record.thanked.name] : [])
  if (telling.length > 0) throw wrong('text', `“${telling.join('”“')}”可能认出人来，请遮住`)
}
