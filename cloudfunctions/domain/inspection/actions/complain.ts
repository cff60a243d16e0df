import type { Parsed } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { offered } from '@nuanyu/types/settings'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { assertAllowed, isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { actingAs, unknownEnterer } from '../../feedback/anonymity'
import { choiceOf } from '../../feedback/choices'
import { conflictsAt } from '../../feedback/conflictsAt'
import { CODE_LENGTH, receive } from '../../feedback/intake'
import { createCase, sealIdentity } from '../../feedback/store'
import { locate } from '../../org/whereabouts'
import { dayOf } from '../../time/localTime'
import { refusalOf } from '../calls/policy'
import { present } from '../calls/present'
import type { CallRecord } from '../calls/records'
import { complained, theDayOf } from '../calls/rules'
import { changeCall, getCall } from '../calls/store'
import { sealLabel } from '../callees/ids'
import type { Contact } from '../callees/records'
import { findCallee } from '../callees/store'

/**
 * 首诉负责制: a complaint heard on a call is received there and then. The person's name and number go into the case
 * sealed; the inspector keeps the receipt and sees nothing of the case. An unnamed one leads back to no call.
 */
export const complain = handle('inspection.complain', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const at = momentOf(input, context)
  const call = await getCall(input.callId)
  const again = isResend(call, viewer, at, 'complain')
  if (!again) assertAllowed(refusalOf('complain', call, viewer, now), call, input.version)
  const contact = input.identityMode === 'anonymous' ? null : await contactOf(call, again, context)
  const followCode = secrets.followCode(viewer.personKey, input.commandId)
  const { code } = await receiveCase(input, call, contact, followCode, context)
  const anonymous = input.identityMode === 'anonymous'
  const kept = anonymous ? '' : code
  const after = await changeCall(
    call._id,
    'inspection.complain',
    (current) => complained(current, kept, input.version, viewer, at),
    // The audit of the call as well says the day alone; the case keeps the moment, because its deadlines go by it.
    anonymous ? { ...context, now: theDayOf(now) } : context,
  )
  const view = await present(after, context)
  // Told to the person on the telephone, and kept nowhere.
  return { ...view, complaint: { code, followCode } }
})

async function receiveCase(
  input: Parsed<'inspection.complain'>,
  call: CallRecord,
  contact: Contact | null,
  followCode: string,
  context: Context,
) {
  const { viewer, now, secrets, settings, calendar } = context
  if (input.happenedOn > dayOf(now))
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'happenedOn', message: '日期不能晚于今天' }] } })
  const subject = choiceOf(input.subject, offered(settings.subjects), 'subject')
  const { fingerprint } = momentOf(input, context)
  const anonymous = input.identityMode === 'anonymous'
  const { department, branchId } = await locate({ by: 'department', departmentId: call.department.id })
  const id = secrets.idOf('case', viewer.personKey, input.commandId)
  const record = receive(
    {
      id,
      code: context.newCode(CODE_LENGTH),
      // Either would be found again in the call's history.
      commandId: anonymous ? '' : input.commandId,
      fingerprint: anonymous ? secrets.idOf('anonymous-complaint', fingerprint) : fingerprint,
      lane: subject.lane ?? 'department',
      kind: 'complaint',
      channel: 'call_back',
      ownerKey: secrets.ownerOfCode(followCode),
      identityMode: input.identityMode,
      subject: { id: subject.id, label: subject.label },
      department,
      branchId,
      post: null,
      happenedOn: input.happenedOn,
      words: input.words,
      photos: [],
      rating: null,
      // Whoever called is not told to those whom the complaint is about.
      enteredBy: {
        key: anonymous ? unknownEnterer(id, viewer.personKey, secrets) : viewer.personKey,
        name: '医德巡查员',
      },
      hotline: null,
      heldUntil: null,
      risk: input.risk,
      ...(await conflictsAt(department, input.words, null, now)),
    },
    now,
    now,
    calendar,
    settings.deadlines,
  )
  const identity = contact && sealIdentity(record, { openid: '', ...contact }, undefined, context)
  // The audit of an anonymous one is by the holder of its code, and of a request of its own.
  const author = anonymous ? { ...actingAs(followCode, context), requestId: context.newId() } : context
  return createCase(record, identity, null, author)
}

/** Without one a named complaint would be nobody's. What was received before the number went needs none any more. */
async function contactOf(call: CallRecord, again: boolean, { secrets }: Context): Promise<Contact | null> {
  const callee = await findCallee(call.calleeId)
  if (callee?.sealed) return secrets.open<Contact>(callee.sealed, sealLabel(callee._id))
  if (again) return null
  throw new AppError('WRONG_STATE', { message: '对方的号码已经清除，没有联系方式，只能按匿名登记' })
}
