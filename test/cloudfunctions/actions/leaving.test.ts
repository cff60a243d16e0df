import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint, caseIn } from '../../support/feedback'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { admin, awaiting, decide, forDepartment, forHospital, granted, joined, on, seen } from '../../support/people'

/** Leaving, moving, losing a role: nothing stays behind with nobody. */

const NOW = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW })))
beforeEach(async () => {
  await hospital.cloud.clock.set(NOW)
  hospital.empty()
})
afterAll(() => hospital.close())

const ward = 'dept-neurology'
const stored = (id: string) => hospital.cloud.db.find<CaseRecord>('cases', { _id: id })[0]!
const inboxOf = async (person: { openid: string }) =>
  (await hospital.as(person).call('feedback.inbox', { queue: 'todo' })).items.map(({ id }) => id)
const leave = async (staffId: string, successors: { departmentId: string; staffId: string }[] = []) =>
  admin(hospital).call('people.leave', { ...on(await seen(hospital, staffId)), successors })

describe('leaving', () => {
  test('roles and access end at once, and what only they answered for lies with the complaint office', async () => {
    const { id } = await caseIn('investigating', hospital)
    expect(await inboxOf(cast.guYun)).toContain(id)
    const matters = await admin(hospital).call('people.matters', { staffId: 'QH1001' })
    expect(matters.desks).toEqual([
      {
        id: ward,
        name: '神经内科',
        open: 1,
        others: [],
        candidates: [
          { staffId: 'QH1023', name: '凌志远', title: '主治医师' },
          { staffId: 'QH1037', name: '黎国栋', title: '科主任' },
        ],
      },
    ])
    expect(JSON.stringify(matters)).not.toContain('说话很冲')

    expect(await leave('QH1001')).toMatchObject({ state: 'left', grants: [], can: ['invite', 'edit'] })
    expect(await outcomeOf(hospital.as(cast.guYun).call('feedback.inbox', { queue: 'todo' }))).toBe('FORBIDDEN')
    expect((await hospital.as(cast.guYun).call('session.get', {})).staff).toBeNull()
    expect(hospital.cloud.db.find('staff', { staffId: 'QH1001' })[0]).toMatchObject({
      active: false,
      roles: [],
      desks: [],
      leads: [],
    })
    expect(stored(id)).toMatchObject({
      state: 'accepted',
      turn: 'complaint_office',
      department: null,
      todo: ['office'],
    })
    expect(await inboxOf(cast.dingRui)).toContain(id)
    await hospital.runJobs()
    const notices = (await hospital.as(cast.dingRui).call('notices.mine', {})).items.map(({ title }) => title)
    expect(notices).toContain('有事项转来，待分派')
    const view = await hospital.as(cast.dingRui).call('feedback.get', { caseId: id })
    expect(view.timeline.map(({ title }) => title)).toContain('科室暂时没有经办人，转投诉管理部门')
    const patient = await hospital.as(cast.linXiaomei).call('feedback.get', { caseId: id })
    expect(JSON.stringify(patient.timeline)).not.toContain('没有经办人')
  })

  test('what nobody had taken in stays to be taken in, and the office cannot give it back to an empty ward', async () => {
    const { id, version } = await caseIn('submitted', hospital)
    await leave('QH1001')
    expect(stored(id)).toMatchObject({
      state: 'submitted',
      turn: 'complaint_office',
      department: null,
      version: version + 1,
    })
    const assign = { commandId: newCommandId(), caseId: id, version: version + 1, departments: [ward] }
    expect(await outcomeOf(hospital.as(cast.dingRui).call('feedback.assign', assign))).toBe('STAFF_NEEDED')
  })

  test('where somebody else answers too, nothing moves', async () => {
    const { id } = await caseIn('investigating', hospital)
    await granted(hospital, 'QH1023', forDepartment(ward))
    expect((await admin(hospital).call('people.matters', { staffId: 'QH1001' })).desks).toMatchObject([
      { others: ['凌志远'] },
    ])
    await leave('QH1001')
    await hospital.runJobs()
    expect(stored(id)).toMatchObject({ state: 'investigating', turn: 'department', department: { id: ward } })
    expect(await inboxOf(cast.lingZhiyuan)).toContain(id)
  })

  test('unless those who are left are kept out of just that case', async () => {
    const words = '凌志远医生查房时说话很冲，问三遍才理人，希望能改一改。'
    const { id } = await caseIn('investigating', hospital, { words })
    const { id: other } = await caseIn('investigating', hospital)
    await granted(hospital, 'QH1023', forDepartment(ward))
    await leave('QH1001')
    expect(stored(id)).toMatchObject({ turn: 'complaint_office', department: null })
    expect(stored(other)).toMatchObject({ turn: 'department', department: { id: ward } })
  })

  test('a successor is a proposal like any other; until it is granted the office has it, and then gives it back', async () => {
    const { id } = await caseIn('investigating', hospital)
    await leave('QH1001', [{ departmentId: ward, staffId: 'QH1023' }])
    const view = await seen(hospital, 'QH1023')
    expect(view.waiting).toMatchObject([
      { kind: 'grant', reason: '接手顾云的工作', roles: ['科室经办人 · 神经内科 · 长期'] },
    ])
    expect(stored(id)).toMatchObject({ turn: 'complaint_office' })
    await decide(hospital, view.waiting[0]!.id)
    const assign = { commandId: newCommandId(), caseId: id, version: stored(id).version, departments: [ward] }
    await hospital.as(cast.dingRui).call('feedback.assign', assign)
    expect(await inboxOf(cast.lingZhiyuan)).toContain(id)
  })

  test.each([
    ['somebody of another department', 'QH1002'],
    ['the leaver', 'QH1001'],
    ['nobody', 'QH9999'],
  ])('%s is no successor, and then nobody has left', async (_who, staffId) => {
    expect(await outcomeOf(leave('QH1001', [{ departmentId: ward, staffId }]))).toBe('VALIDATION')
    expect(await seen(hospital, 'QH1001')).toMatchObject({ state: 'joined' })
  })

  test('a department that was only to contribute is no longer waited for', async () => {
    const { id, version } = await caseIn('submitted', hospital)
    const departments = ['dept-cardiology', ward]
    await hospital
      .as(cast.dingRui)
      .call('feedback.assign', { commandId: newCommandId(), caseId: id, version, departments })
    await leave('QH1001')
    expect(stored(id)).toMatchObject({ turn: 'department', department: { id: 'dept-cardiology' }, partners: [] })
  })

  test('the one person of the complaint office stays while something lies there', async () => {
    await caseIn('reply_review', hospital)
    for (const staffId of ['QH1025', 'QH1035']) await leave(staffId)
    expect((await admin(hospital).call('people.matters', { staffId: 'QH1024' })).blocked).toMatch(
      '投诉管理部门只有这一位',
    )
    await expect(leave('QH1024')).rejects.toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('还有 1 件'),
    })
  })

  test('named, they keep the right to say their side, and are kept out as before', async () => {
    const { id, version } = await caseIn('investigating', hospital)
    await hospital.as(cast.guYun).call('feedback.nameStaff', {
      commandId: newCommandId(),
      caseId: id,
      version,
      staffRef: 'QH1023',
      summary: '夜间查房的沟通方式',
    })
    const matters = await admin(hospital).call('people.matters', { staffId: 'QH1023' })
    expect(matters.lines).toEqual([
      { label: '请本人说明情况、还没办结的', count: 1, becomes: '离岗后本人仍可在“请您说明”里说明' },
    ])
    await leave('QH1023')
    const { items } = await hospital.as(cast.lingZhiyuan).call('feedback.statements', {})
    expect(items).toHaveLength(1)
    expect(stored(id).keptOut).toContain(hospital.secrets.personKey(cast.lingZhiyuan.openid))
  })

  test('what was under way for them ends with them', async () => {
    const view = await admin(hospital).call('people.propose', {
      ...on(await seen(hospital, 'QH1023')),
      grant: forDepartment(ward),
      reason: '接替休假同事',
    })
    await leave('QH1023')
    expect(await outcomeOf(decide(hospital, view.waiting[0]!.id))).toBe('CONFLICT')
    const { staffId, approvalId } = await awaiting(hospital, { openid: 'oNew' }, [])
    await leave(staffId)
    expect(await outcomeOf(decide(hospital, approvalId))).toBe('CONFLICT')
    expect((await hospital.as({ openid: 'oNew' }).call('people.joining', {})).join).toMatchObject({ state: 'revoked' })
  })

  test('sent twice it is once; of a screen that is behind, nothing', async () => {
    const input = { ...on(await seen(hospital, 'QH1023')), successors: [] }
    const first = await admin(hospital).call('people.leave', input)
    expect(await admin(hospital).call('people.leave', input)).toEqual(first)
    expect(hospital.cloud.db.count('journal', { action: 'people.leave' })).toBe(1)
    const stale = { ...on({ ...(await seen(hospital, 'QH1037')), version: 7 }), successors: [] }
    expect(await outcomeOf(admin(hospital).call('people.leave', stale))).toBe('CONFLICT')
  })
})

describe('coming back', () => {
  const back = async (person: { openid: string }) => {
    const invited = await admin(hospital).call('people.invite', { ...on(await seen(hospital, 'QH1023')), roles: [] })
    await hospital.as(person).call('people.join', { commandId: newCommandId(), code: invited.code })
    await decide(hospital, (await seen(hospital, 'QH1023')).waiting[0]!.id)
    return seen(hospital, 'QH1023')
  }

  test('by a new invitation, with the same WeChat', async () => {
    await leave('QH1023')
    expect(await back(cast.lingZhiyuan)).toMatchObject({ state: 'joined' })
    expect(hospital.cloud.db.find('staff', { staffId: 'QH1023' })).toMatchObject([{ active: true }])
  })

  test('with another WeChat: one record, and what they are kept out of and asked about goes with them', async () => {
    const { id, version } = await caseIn('investigating', hospital)
    await hospital.as(cast.guYun).call('feedback.nameStaff', {
      commandId: newCommandId(),
      caseId: id,
      version,
      staffRef: 'QH1023',
      summary: '夜间查房的沟通方式',
    })
    await leave('QH1023')
    const phone = { openid: 'oNewPhoneOfLing' }
    await back(phone)
    const staff = hospital.cloud.db.find<{ _id: string }>('staff', { staffId: 'QH1023' })
    expect(staff).toMatchObject([{ _id: hospital.secrets.personKey(phone.openid), active: true }])
    expect(stored(id).keptOut).toContain(staff[0]!._id)
    expect((await hospital.as(phone).call('feedback.statements', {})).items).toHaveLength(1)
    // Given a role, they still do not see the case that names them.
    await granted(hospital, 'QH1023', forDepartment(ward))
    expect(await inboxOf(phone)).not.toContain(id)
  })

  test('a WeChat that was somebody else’s here leaves the former number behind', async () => {
    await leave('QH1023')
    const view = await joined(hospital, cast.lingZhiyuan, [forDepartment(ward)])
    expect(view).toMatchObject({ staffId: 'QH2001', state: 'joined' })
    expect(hospital.cloud.db.find('staff', { _id: hospital.secrets.personKey(cast.lingZhiyuan.openid) })).toMatchObject(
      [{ staffId: 'QH2001', active: true }],
    )
    expect(await seen(hospital, 'QH1023')).toMatchObject({ state: 'left', grants: [] })
  })
})

describe('moving', () => {
  const move = async (staffId: string, departmentId: string, end: string[] = []) =>
    admin(hospital).call('people.move', {
      ...on(await seen(hospital, staffId)),
      departmentId,
      title: '护士长',
      head: false,
      end,
      successors: [],
    })

  test('the role for the former department ends, others stay, and the desks follow', async () => {
    const { id } = await caseIn('investigating', hospital)
    await granted(hospital, 'QH1001', forHospital('inspector'))
    const view = await move('QH1001', 'dept-cardiology')
    expect(view).toMatchObject({ department: '心血管内科', grants: [{ role: 'inspector' }] })
    expect(hospital.cloud.db.find('staff', { staffId: 'QH1001' })[0]).toMatchObject({
      departmentId: 'dept-cardiology',
      desks: ['dept-cardiology'],
    })
    expect(stored(id)).toMatchObject({ turn: 'complaint_office' })
    const after = await move('QH1001', 'dept-gastro', ['inspector:hospital'])
    expect(after.grants).toEqual([])
  })

  test('conflicts stay with the person wherever they go', async () => {
    const words = '凌志远医生查房时说话很冲，问三遍才理人，希望能改一改。'
    const { id, version } = await caseIn('submitted', hospital, { words })
    await move('QH1023', 'dept-cardiology')
    await granted(hospital, 'QH1023', forDepartment('dept-cardiology'))
    const departments = ['dept-cardiology']
    await hospital
      .as(cast.dingRui)
      .call('feedback.assign', { commandId: newCommandId(), caseId: id, version, departments })
    expect(await inboxOf(cast.qinHaiyan)).toContain(id)
    expect(await inboxOf(cast.lingZhiyuan)).not.toContain(id)
    expect(await outcomeOf(hospital.as(cast.lingZhiyuan).call('feedback.get', { caseId: id }))).toBe('NOT_FOUND')
  })

  test('to nowhere it is not, and nobody moves themself', async () => {
    expect(await outcomeOf(move('QH1001', 'nowhere'))).toBe('VALIDATION')
    expect(await outcomeOf(move('QH1028', 'dept-cardiology'))).toBe('SELF_REVIEW')
  })
})

describe('however it came to it, a case does not lie with nobody', () => {
  test('a role that was taken away', async () => {
    const { id } = await caseIn('investigating', hospital)
    const view = await seen(hospital, 'QH1001')
    await admin(hospital).call('people.revoke', { ...on(view), key: view.grants[0]!.key })
    expect(stored(id)).toMatchObject({ turn: 'complaint_office' })
  })

  test('a role that ended by itself', async () => {
    hospital.cloud.db.update(
      'staff',
      { staffId: 'QH1001' },
      {
        $set: {
          roles: [{ role: 'handler', scope: { kind: 'department', id: ward }, until: '2026-09-29T15:59:59.999Z' }],
        },
      },
    )
    const { id } = await caseIn('investigating', hospital)
    await hospital.runJobs()
    expect(stored(id)).toMatchObject({ turn: 'department' })
    await hospital.goTo('2026-09-30T00:00:00+08:00')
    expect(stored(id)).toMatchObject({ turn: 'complaint_office' })
  })

  test('a reply that was rejected after the ward had emptied', async () => {
    const { id, version } = await caseIn('reply_review', hospital)
    await leave('QH1001')
    expect(stored(id)).toMatchObject({ state: 'reply_review' })
    await hospital
      .as(cast.dingRui)
      .call('feedback.returnReply', { commandId: newCommandId(), caseId: id, version, reason: '请写清谁负责' })
    await hospital.runJobs()
    expect(stored(id)).toMatchObject({ turn: 'complaint_office', department: null })
    expect(await inboxOf(cast.dingRui)).toContain(id)
  })

  test('a command that was cut off between the change and what follows from it', async () => {
    const { id } = await caseIn('investigating', hospital)
    hospital.cloud.db.update('staff', { staffId: 'QH1001' }, { $set: { active: false, roles: [], desks: [] } })
    hospital.cloud.db.insert('handovers', {
      _id: 'h1',
      at: new Date(NOW),
      done: false,
      moved: 0,
      work: { kind: 'department', id: ward },
    } as never)
    await hospital.runJobs()
    expect(stored(id)).toMatchObject({ turn: 'complaint_office' })
    expect(hospital.cloud.db.find('handovers')[0]).toMatchObject({ done: true, moved: 1 })
  })

  test('more than a command can move at once: the timer moves the rest', async () => {
    const ids: string[] = []
    for (let n = 0; n < 25; n++)
      ids.push((await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint())).caseId)
    await leave('QH1001')
    expect(ids.filter((id) => stored(id).turn === 'complaint_office')).toHaveLength(20)
    await hospital.runJobs()
    expect(ids.filter((id) => stored(id).turn === 'complaint_office')).toHaveLength(25)
  })

  test('somebody for the whole hospital keeps every ward staffed', async () => {
    hire(hospital, 'all', ['handler'])
    const { id } = await caseIn('investigating', hospital)
    await leave('QH1001')
    await hospital.runJobs()
    expect(stored(id)).toMatchObject({ turn: 'department' })
    await leave('QH9-all')
    expect(stored(id)).toMatchObject({ turn: 'complaint_office' })
  })
})
