import { type ActionName, actions } from '@nuanyu/types/actions'
import { cast } from '../../fixtures/cast'
import { revokedScene } from '../../fixtures/hospital'
import { aComplaint, aRatingInput, aReply, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { wellFormed } from '../../support/wellFormed'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const onCase = (caseId: string, version = 1) => ({ commandId: newCommandId(), caseId, version })

const actionsFor = (fits: (roles: unknown) => boolean) =>
  (Object.keys(actions) as ActionName[]).filter((name) => fits(actions[name].roles))
const guarded = actionsFor(Array.isArray)
const forStaff = actionsFor((roles) => roles === 'staff')

describe('wrong role', () => {
  test.each(guarded)('%s refuses a patient, an expired role and a doctor without one', async (name) => {
    const input = wellFormed[name]
    expect(input).toBeDefined()
    for (const person of [cast.linXiaomei, cast.anBoya, cast.lingZhiyuan]) {
      expect(await outcomeOf(hospital.as(person).call(name, input as never))).toBe('FORBIDDEN')
    }
  })

  for (const name of forStaff) {
    test(`${name} refuses a patient`, async () => {
      const input = wellFormed[name]
      expect(input).toBeDefined()
      expect(await outcomeOf(hospital.as(cast.linXiaomei).call(name, input as never))).toBe('FORBIDDEN')
    })
  }

  test('the administrator sees neither cases nor figures', async () => {
    const admin = hospital.as(cast.baoKai)
    const { id } = await caseIn('submitted', hospital)
    expect(await outcomeOf(admin.call('feedback.get', { caseId: id }))).toBe('NOT_FOUND')
    expect(await outcomeOf(admin.call('feedback.inbox', { queue: 'todo' }))).toBe('FORBIDDEN')
    expect(await outcomeOf(admin.call('reports.overview', wellFormed['reports.overview']!))).toBe('FORBIDDEN')
  })
})

describe('a role that was given for less than the hospital', () => {
  const limited = (role: 'complaint_office' | 'party_office' | 'handler') => ({
    role,
    scope: { kind: 'branch' as const, id: 'branch-internal-1' },
    until: null,
  })

  test('counts for no hospital-wide work, and a handler of a branch has an empty inbox', async () => {
    const { id } = await caseIn('investigating', hospital)
    const someone = hospital.as(cast.lingZhiyuan)
    const give = (role: Parameters<typeof limited>[0]) =>
      hospital.cloud.db.update('staff', { openid: cast.lingZhiyuan.openid }, { $set: { roles: [limited(role)] } })
    give('complaint_office')
    expect(await outcomeOf(someone.call('feedback.get', { caseId: id }))).toBe('NOT_FOUND')
    expect(await outcomeOf(someone.call('feedback.inbox', { queue: 'todo' }))).toBe('FORBIDDEN')
    give('party_office')
    expect(await outcomeOf(someone.call('reports.overview', wellFormed['reports.overview']!))).toBe('FORBIDDEN')
    give('handler')
    expect((await someone.call('feedback.inbox', { queue: 'todo' })).items).toEqual([])
  })
})

describe('another’s case is not even there', () => {
  test.each([
    ['another patient', cast.zhouYongfu],
    ['a handler of another department', cast.qinHaiyan],
    ['the Party office while it is in time', cast.fangZheng],
  ])('for %s, the answer is the same as for a case that never was', async (_who, person) => {
    const { id } = await caseIn('replied', hospital)
    const real = await hospital.as(person).envelope('feedback.get', { caseId: id })
    const invented = await hospital.as(person).envelope('feedback.get', { caseId: 'no-such-case' })
    expect(real).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect({ ...real, error: { ...(real as never as { error: object }).error, requestId: '' } }).toEqual({
      ...invented,
      error: { ...(invented as never as { error: object }).error, requestId: '' },
    })
  })

  test('commands on it are refused the same way', async () => {
    const { id, version } = await caseIn('replied', hospital)
    const input = { ...onCase(id, version), solved: true, satisfied: true, reason: '' }
    expect(await outcomeOf(hospital.as(cast.zhouYongfu).call('feedback.evaluate', input))).toBe('NOT_FOUND')
    expect(await outcomeOf(hospital.as(cast.qinHaiyan).call('feedback.accept', onCase(id, version)))).toBe('NOT_FOUND')
    const reply = hospital.as(cast.zhouYongfu).call('feedback.askReply', {
      commandId: newCommandId(),
      ratingId: 'someone-elses',
      identityMode: 'confidential',
      contact: { name: '', phone: '' },
      subscribed: [],
    })
    expect(await outcomeOf(reply)).toBe('NOT_FOUND')
  })

  test('another’s notice cannot be marked read', async () => {
    await caseIn('submitted', hospital)
    await hospital.runJobs()
    const nurse = hospital.as(cast.guYun)
    const [notice] = (await nurse.call('notices.mine', {})).items
    await hospital.as(cast.linXiaomei).call('notices.read', { noticeId: notice!.id })
    expect((await nurse.call('notices.mine', {})).items[0]).toMatchObject({ id: notice!.id, read: false })
    await nurse.call('notices.read', { noticeId: notice!.id })
    expect((await nurse.call('notices.mine', {})).items[0]).toMatchObject({ read: true })
  })
})

describe('wrong state, stale version, own review', () => {
  test('a reply cannot be approved before there is one', async () => {
    const { id, version } = await caseIn('investigating', hospital)
    expect(await outcomeOf(hospital.as(cast.dingRui).call('feedback.approveReply', onCase(id, version)))).toBe(
      'WRONG_STATE',
    )
  })

  test('a screen that is behind is told so, and nothing changes', async () => {
    const { id, version } = await caseIn('assigned', hospital)
    const nurse = hospital.as(cast.guYun)
    expect(await outcomeOf(nurse.call('feedback.investigate', onCase(id, version - 1)))).toBe('CONFLICT')
    expect(await nurse.call('feedback.get', { caseId: id })).toMatchObject({ state: 'assigned', version })
  })

  test('who holds both roles does not review their own draft', async () => {
    const both = hospital.as(cast.zouXiaotong)
    const { caseId } = await hospital
      .as(cast.linXiaomei)
      .call('feedback.submit', aComplaint({ where: { by: 'department', departmentId: cast.zouXiaotong.departmentId } }))
    let view = await both.call('feedback.accept', onCase(caseId, 1))
    view = await both.call('feedback.investigate', onCase(caseId, view.version))
    view = await both.call('feedback.submitReply', { ...onCase(caseId, view.version), ...aReply })
    expect(view.can).not.toContain('approveReply')
    expect(await outcomeOf(both.call('feedback.approveReply', onCase(caseId, view.version)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(cast.luoMin).call('feedback.approveReply', onCase(caseId, view.version)))).toBe(
      'done',
    )
  })

  test('a member of staff does not handle their own complaint', async () => {
    const nurse = hospital.as(cast.guYun)
    const { caseId } = await nurse.call('feedback.submit', aComplaint())
    expect(await nurse.call('feedback.get', { caseId })).toMatchObject({
      can: ['addInfo', 'withdraw', 'reportRetaliation'],
      redacted: false,
    })
    expect((await nurse.call('feedback.inbox', { queue: 'todo' })).items).toEqual([])
    expect(await outcomeOf(nurse.call('feedback.accept', onCase(caseId)))).toBe('FORBIDDEN')
  })
})

describe('sent twice', () => {
  test('one complaint, the same receipt, even at the same moment', async () => {
    const patient = hospital.as(cast.linXiaomei)
    const complaint = aComplaint()
    const receipts = await Promise.all([1, 2, 3].map(() => patient.call('feedback.submit', complaint)))
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
    expect(hospital.cloud.db.count('cases')).toBe(1)
    expect(hospital.cloud.db.count('journal')).toBe(1)
  })

  test('something else under the same id is not taken for a resend, and does not seem to have arrived', async () => {
    const patient = hospital.as(cast.linXiaomei)
    const named = aComplaint({ identityMode: 'named' })
    await patient.call('feedback.submit', named)
    expect(await outcomeOf(patient.call('feedback.submit', { ...named, identityMode: 'confidential' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(await outcomeOf(patient.call('feedback.submit', { ...named, photos: [] }))).toBe('done')

    const rating = aRatingInput({ stars: 1 })
    const { ratingId } = await patient.call('feedback.rate', rating)
    expect(await outcomeOf(patient.call('feedback.rate', { ...rating, stars: 2 }))).toBe('ALREADY_ARRIVED')
    const contact = cast.linXiaomei.contact
    const ask = { commandId: newCommandId(), ratingId, identityMode: 'named' as const, contact, subscribed: [] }
    await patient.call('feedback.askReply', ask)
    expect(await outcomeOf(patient.call('feedback.askReply', { ...ask, identityMode: 'confidential' }))).toBe(
      'ALREADY_ARRIVED',
    )

    const { id, version } = await caseIn('replied', hospital)
    const solved = { ...onCase(id, version), solved: true, satisfied: true, reason: '' }
    await patient.call('feedback.evaluate', solved)
    expect(await outcomeOf(patient.call('feedback.evaluate', { ...solved, satisfied: false }))).toBe('ALREADY_ARRIVED')
  })

  test('one rating', async () => {
    const patient = hospital.as(cast.linXiaomei)
    const rating = aRatingInput({ stars: 1 })
    const first = await patient.call('feedback.rate', rating)
    expect(await patient.call('feedback.rate', rating)).toEqual(first)
    expect(hospital.cloud.db.count('ratings')).toBe(1)
  })

  test('one step of a case', async () => {
    const { id } = await caseIn('submitted', hospital)
    const nurse = hospital.as(cast.guYun)
    const accept = onCase(id)
    const first = await nurse.call('feedback.accept', accept)
    expect(await nurse.call('feedback.accept', accept)).toEqual(first)
  })

  test('one new code', async () => {
    const admin = hospital.as(cast.baoKai)
    const [post] = (await admin.call('org.posts', { departmentId: 'dept-neurology' })).posts
    const issue = { commandId: newCommandId(), postId: post!.id, label: '电梯口' }
    const after = await admin.call('org.issueCode', issue)
    expect(after.codes).toHaveLength(post!.codes.length + 1)
    expect(await admin.call('org.issueCode', issue)).toEqual(after)
  })

  test('the same command id of another person is another complaint', async () => {
    const complaint = aComplaint()
    const mine = await hospital.as(cast.linXiaomei).call('feedback.submit', complaint)
    const theirs = await hospital.as(cast.zhouYongfu).call('feedback.submit', complaint)
    expect(theirs.caseId).not.toBe(mine.caseId)
  })

  test('two handlers at once: one is done, the other is told', async () => {
    const { id } = await caseIn('submitted', hospital)
    const outcomes = await Promise.all(
      [cast.guYun, cast.dingRui].map((person) => outcomeOf(hospital.as(person).call('feedback.accept', onCase(id)))),
    )
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
  })
})

describe('malformed input names its field and writes nothing', () => {
  const fieldsOf = async (action: ActionName, input: object, person: { openid: string } = cast.linXiaomei) => {
    const answer = await hospital.as(person).envelope(action, input)
    if (answer.ok) return 'accepted'
    expect(answer.error.code).toBe('VALIDATION')
    for (const { message } of answer.error.details.fields ?? []) expect(message).toMatch(/\p{Script=Han}/u)
    return answer.error.details.fields?.map(({ path }) => path)
  }

  test.each([
    ['words too short', { words: '太短' }, ['words']],
    ['words too long', { words: '长'.repeat(2001) }, ['words']],
    ['words of another type', { words: 42 }, ['words']],
    ['no subject', { subject: '' }, ['subject']],
    ['a subject that is not offered', { subject: 'invented' }, ['subject']],
    ['a day in the future', { happenedOn: '2026-09-29' }, ['happenedOn']],
    ['no day', { happenedOn: '' }, ['happenedOn']],
    [
      'named without contact',
      { identityMode: 'named', contact: { name: '', phone: '' } },
      ['contact.name', 'contact.phone'],
    ],
    ['a wrong telephone', { contact: { name: '', phone: '123' } }, ['contact.phone']],
    ['a code that was revoked', { where: { by: 'scene', scene: revokedScene } }, ['where']],
    ['a department that is not there', { where: { by: 'department', departmentId: 'nowhere' } }, ['where']],
    ['seven photos', { photos: Array(7).fill('cloud://local-dev.local-local-dev/uploads/a.jpg') }, ['photos']],
    [
      'a photo of another environment',
      { photos: ['cloud://elsewhere.bucket/uploads/AAAAAAAAAAAA-AAAAAAAAAAAAAAAAAAAAAAAA/a.jpg'] },
      ['photos'],
    ],
    ['somebody else’s photo', { photos: ['cloud://local-dev.local-local-dev/uploads/other/a.jpg'] }, ['photos']],
    ['control characters', { words: '护士说话很冲\u0000问三遍才理人' }, ['words']],
  ])('complaint: %s', async (_what, change, fields) => {
    expect(await fieldsOf('feedback.submit', { ...aComplaint(), ...change })).toEqual(fields)
    expect(hospital.cloud.db.count('cases')).toBe(0)
  })

  test.each([
    ['no stars', { stars: 0 }, ['stars']],
    ['six stars', { stars: 6 }, ['stars']],
    ['half a star', { stars: 2.5 }, ['stars']],
    ['an unknown attitude', { attitudes: ['friendly'] }, ['attitudes']],
    ['an unknown phrase', { phrases: ['nobody-said'] }, ['phrases']],
  ])('rating: %s', async (_what, change, fields) => {
    expect(await fieldsOf('feedback.rate', { ...aRatingInput(), ...change })).toEqual(fields)
    expect(hospital.cloud.db.count('ratings')).toBe(0)
  })

  test('not solved without a reason; a change without a date', async () => {
    const { id, version } = await caseIn('replied', hospital)
    const answer = { ...onCase(id, version), solved: false, satisfied: false, reason: ' ' }
    expect(await fieldsOf('feedback.evaluate', answer)).toEqual(['reason'])
    const reply = { ...onCase(id, version), ...aReply, change: { kind: 'made', text: '', on: null } }
    expect(await fieldsOf('feedback.submitReply', reply, cast.guYun)).toEqual(['change.text', 'change.on'])
  })

  test('a span of time that is no calendar period; a place together with a subject', async () => {
    const hospitalWide = { place: { kind: 'hospital' }, facet: null }
    for (const period of ['2026-13', '2026-09/2026-11', 'September'])
      expect(await fieldsOf('reports.overview', { ...hospitalWide, period }, cast.fangZheng)).toEqual(['period'])
    const both = { period: '2026-09', place: { kind: 'department', id: 'd' }, facet: { kind: 'subject', id: 's' } }
    expect(await fieldsOf('reports.overview', both, cast.fangZheng)).toEqual(['facet'])
  })
})

describe('what a client claims about itself', () => {
  test('an openid, a role or an owner in the payload is ignored', async () => {
    const patient = hospital.as(cast.zhouYongfu)
    const claim = {
      openid: cast.linXiaomei.openid,
      ownerKey: 'x',
      roles: ['admin'],
      staff: { roles: [] },
      state: 'closed',
    }
    const answer = await patient.envelope(
      'feedback.submit',
      { ...aComplaint(), ...claim },
      { userInfo: { openId: cast.baoKai.openid }, ...claim },
    )
    expect(answer.ok).toBe(true)
    expect((await hospital.as(cast.linXiaomei).call('feedback.mine', {})).items).toEqual([])
    expect((await patient.call('feedback.mine', {})).items).toMatchObject([{ stateLabel: '待受理' }])
    expect(await patient.envelope('org.departments', {}, { userInfo: { openId: cast.baoKai.openid } })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })

  test('nobody without a WeChat identity is served', async () => {
    const answer = await hospital.cloud.call('api', { action: 'session.get', input: {} })
    expect(answer).toMatchObject({ ok: true, result: { ok: false, error: { code: 'UNIDENTIFIED' } } })
  })

  test.each([['no.such.action'], [''], ['__proto__'], ['constructor']])(
    'an unknown action %p is refused',
    async (name) => {
      expect(await hospital.as(cast.baoKai).envelope(name, {})).toMatchObject({ error: { code: 'UNKNOWN_ACTION' } })
    },
  )

  test('a person cannot run the timer', async () => {
    const answer = await hospital.cloud.call('jobs', { Type: 'Timer' }, { openid: cast.baoKai.openid })
    expect(answer).toMatchObject({ ok: true, result: { refused: true } })
  })
})
