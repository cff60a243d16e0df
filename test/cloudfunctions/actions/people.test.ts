import { cast, staff } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import {
  added,
  admin,
  awaiting,
  decide,
  forDepartment,
  forHospital,
  granted,
  joined,
  on,
  second,
  seen,
} from '../../support/people'
import { hire } from '../../support/hire'

/** The list, the way in by two people, and roles. */

const EVERYBODY = Object.keys(staff).length
const NOW = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW })))
beforeEach(async () => {
  await hospital.cloud.clock.set(NOW)
  hospital.empty()
})
afterAll(() => hospital.close())

const newcomer = { openid: 'oNewcomer' }
const stranger = { openid: 'oStranger' }
const ward = forDepartment('dept-neurology')
const titles = async (person: { openid: string }) => {
  await hospital.runJobs()
  return (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
}

describe('the list', () => {
  test('everybody, by pages, by department, by state, by the start of a name or number', async () => {
    const first = await admin(hospital).call('people.list', {})
    expect(first.items).toHaveLength(30)
    const next = await admin(hospital).call('people.list', { cursor: first.next! })
    const all = [...first.items, ...next.items].map(({ staffId }) => staffId)
    expect(new Set(all).size).toBe(EVERYBODY)
    expect(next.next).toBeNull()
    const found = async (input: object) =>
      (await admin(hospital).call('people.list', input)).items.map(({ name }) => name)
    expect(await found({ text: '顾' })).toEqual(['顾云'])
    expect(await found({ text: 'qh1001' })).toEqual(['顾云'])
    expect(await found({ text: 'QH100', departmentId: 'dept-neurology' })).toEqual(['顾云'])
    expect(await found({ departmentId: 'dept-neurology' })).toEqual(['顾云', '凌志远', '黎国栋'])
    expect(await found({ state: 'left' })).toEqual([])
    expect(await found({ text: '没有这个人' })).toEqual([])
  })

  test('three hundred people: the pages meet at no gap', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => ({
      ...hospital.cloud.db.find('roster', { _id: 'QH1023' })[0],
      _id: `ZZ${String(n).padStart(4, '0')}`,
      key: null,
      state: 'listed',
    }))
    hospital.cloud.db.insert('roster', rows as never)
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { staffId: string }[]; next: string | null } = await admin(hospital).call('people.list', {
        text: 'ZZ',
        ...(cursor ? { cursor } : {}),
      })
      ids.push(...page.items.map(({ staffId }) => staffId))
      cursor = page.next
    }
    expect(ids).toEqual(rows.map(({ _id }) => _id))
    expect(hospital.lastTrips()).toBeLessThanOrEqual(4)
    expect((await admin(hospital).call('people.summary', {})).states).toMatchObject({ listed: 300, joined: EVERYBODY })
  })

  test('somebody is added once, and corrected by whoever saw the newest', async () => {
    const person = await added(hospital)
    expect(person).toMatchObject({ state: 'listed', stateLabel: '未邀请', can: ['invite', 'edit', 'move', 'leave'] })
    await expect(added(hospital, { name: '别人' })).rejects.toMatchObject({
      code: 'VALIDATION',
      details: { fields: [{ path: 'staffId', message: expect.stringContaining('路遥') }] },
    })
    const edit = { ...on(person), name: '路瑶', title: '护师', branchId: 'branch-internal-1', head: true }
    expect(await admin(hospital).call('people.edit', edit)).toMatchObject({ name: '路瑶', head: true, version: 2 })
    expect(await outcomeOf(admin(hospital).call('people.edit', { ...edit, commandId: newCommandId() }))).toBe(
      'CONFLICT',
    )
    expect(
      await outcomeOf(
        admin(hospital).call('people.edit', {
          ...on({ ...person, version: 2 }),
          name: '',
          title: '',
          branchId: null,
          head: false,
        }),
      ),
    ).toBe('VALIDATION')
  })

  test('what is corrected reaches what people may do: a new head is kept out as the old one was', async () => {
    const view = await seen(hospital, 'QH1037')
    const { name, title } = view
    await admin(hospital).call('people.edit', { ...on(view), name, title, branchId: null, head: false })
    expect(hospital.cloud.db.find('staff', { staffId: 'QH1037' })[0]).toMatchObject({ leads: [], name: '黎国栋' })
  })
})

describe('the way in', () => {
  test('invited, "是我", approved by a second person: the workbench is open', async () => {
    const { staffId, version } = await added(hospital)
    const invited = await admin(hospital).call('people.invite', { ...on({ staffId, version }), roles: [ward] })
    expect(invited.code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)
    expect(invited.page).toBe(`staff/join/index?scene=${invited.code.replace(/-/g, '')}`)
    expect(invited.qr).toMatch(/^[A-Za-z0-9+/]+=*$/)
    expect(JSON.stringify(hospital.cloud.db.find('invitations'))).not.toContain(invited.code.replace(/-/g, ''))

    const phone = hospital.as(newcomer)
    const shown = await phone.call('people.invitation', { code: invited.code.toLowerCase() })
    expect(shown).toMatchObject({ state: 'open', name: '路遥', department: '神经内科', by: '鲍凯' })
    expect(shown.roles[0]).toMatch('科室经办人 · 神经内科 · 长期')
    const waiting = await phone.call('people.join', { commandId: newCommandId(), code: invited.code })
    expect(waiting).toMatchObject({ state: 'waiting', check: expect.stringMatching(/^\w{4}$/) })
    expect((await phone.call('people.joining', {})).join).toEqual(waiting)
    expect((await phone.call('session.get', {})).homes).toEqual(['patient'])

    const [row] = (await second(hospital).call('people.approvals', { waiting: true })).items
    expect(row).toMatchObject({ kind: 'join', name: '路遥', check: waiting.check, can: ['decide'] })
    expect(await titles(cast.fangZheng)).toContain('有人等待批准加入')
    expect(await titles(cast.baoKai)).not.toContain('有人等待批准加入')

    expect(await decide(hospital, row!.id)).toMatchObject({ state: 'granted', can: [] })
    expect((await phone.call('session.get', {})).homes).toEqual(
      expect.arrayContaining(['workbench', 'enter', 'statements']),
    )
    expect((await phone.call('people.joining', {})).join).toMatchObject({ state: 'joined', check: null })
    expect(await titles(newcomer)).toContain('您已加入，可以开始工作了')
    expect(await titles(cast.baoKai)).toContain('加入已批准')
    expect(JSON.stringify(hospital.cloud.db.find('approvals'))).not.toContain(newcomer.openid)
    expect(hospital.cloud.db.find('approvals')[0]).toMatchObject({ sealed: '' })
    const actions = hospital.cloud.db.find('journal', { about: 'roster/QH2001' }).map(({ action }) => action)
    expect(actions).toEqual(['people.add', 'people.invite', 'people.join', 'people.decide'])
  })

  test('neither the inviter nor the invited decides, nor anybody without the right', async () => {
    const { approvalId } = await awaiting(hospital, newcomer, [ward])
    const yes = () => ({ commandId: newCommandId(), approvalId, granted: true, reason: '' })
    await expect(admin(hospital).call('people.decide', yes())).rejects.toMatchObject({ code: 'SELF_REVIEW' })
    for (const person of [newcomer, cast.dingRui, cast.guYun, cast.kangNing])
      expect(await outcomeOf(hospital.as(person).call('people.decide', yes()))).toBe('FORBIDDEN')
    const [row] = (await admin(hospital).call('people.approvals', { waiting: true })).items
    expect(row).toMatchObject({ can: [], why: expect.stringContaining('另一位') })
    expect(hospital.cloud.db.count('staff', { staffId: 'QH2001' })).toBe(0)
  })

  test('an approver who holds the code cannot let themself in twice: one WeChat is one person', async () => {
    const { staffId, version } = await added(hospital)
    const { code } = await admin(hospital).call('people.invite', { ...on({ staffId, version }), roles: [] })
    const join = (person: { openid: string }) =>
      hospital.as(person).call('people.join', { commandId: newCommandId(), code })
    await expect(join(cast.fangZheng)).rejects.toMatchObject({ message: expect.stringContaining('已经绑定') })
    await expect(join(cast.baoKai)).rejects.toMatchObject({ code: 'WRONG_STATE' })
    expect(await outcomeOf(join(newcomer))).toBe('done')
    // Waiting for one, nobody takes up another.
    const other = await added(hospital, { staffId: 'QH2002', name: '另一位' })
    const { code: second } = await admin(hospital).call('people.invite', { ...on(other), roles: [] })
    await expect(
      hospital.as(newcomer).call('people.join', { commandId: newCommandId(), code: second }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('另一个邀请'),
    })
  })

  test('a code is used once; who used it sees how far it is, others a kind word and no name', async () => {
    const { code } = await awaiting(hospital, newcomer, [ward])
    expect(await hospital.as(newcomer).call('people.invitation', { code })).toMatchObject({ state: 'waiting' })
    const other = await hospital.as(stranger).call('people.invitation', { code })
    expect(other).toMatchObject({ state: 'used', name: '', advice: expect.stringContaining('用过') })
    expect(await outcomeOf(hospital.as(stranger).call('people.join', { commandId: newCommandId(), code }))).toBe(
      'WRONG_STATE',
    )
  })

  test('two who say "是我" at once: one is waited for, the other is told', async () => {
    const { staffId, version } = await added(hospital)
    const { code } = await admin(hospital).call('people.invite', { ...on({ staffId, version }), roles: [] })
    const outcomes = await Promise.all(
      [newcomer, stranger].map((person) =>
        outcomeOf(hospital.as(person).call('people.join', { commandId: newCommandId(), code })),
      ),
    )
    expect(outcomes.sort()).toEqual(['WRONG_STATE', 'done'])
    expect(hospital.cloud.db.count('approvals')).toBe(1)
  })

  test('after seven days, or taken back, or replaced by another, a code opens nothing', async () => {
    const person = await added(hospital)
    const first = await admin(hospital).call('people.invite', { ...on(person), roles: [] })
    const again = await admin(hospital).call('people.invite', { ...on(first.person), roles: [] })
    const state = async (code: string) => (await hospital.as(newcomer).call('people.invitation', { code })).state
    expect(await state(first.code)).toBe('revoked')
    expect(await state(again.code)).toBe('open')
    await hospital.cloud.clock.set('2026-10-05T02:00:01Z')
    expect(await state(again.code)).toBe('expired')
    expect(await seen(hospital, 'QH2001')).toMatchObject({ stateLabel: '邀请已过期', invitation: { expired: true } })
    await hospital.cloud.clock.set(NOW)
    const back = await admin(hospital).call('people.revokeInvitation', on(again.person))
    expect(back).toMatchObject({ state: 'listed', invitation: null })
    expect(await state(again.code)).toBe('revoked')
    expect(await outcomeOf(admin(hospital).call('people.revokeInvitation', on(back)))).toBe('WRONG_STATE')
  })

  test('guessing ends after a while, and each guess counts', async () => {
    const guess = (n: number) =>
      hospital.as(stranger).call('people.invitation', { code: `ABCDEFGH${String(2000 + n).replace(/[01]/g, '9')}` })
    for (let n = 0; n < 20; n++) expect(await outcomeOf(guess(n))).toBe('NOT_FOUND')
    expect(await outcomeOf(guess(21))).toBe('RATE_LIMITED')
    const commandId = newCommandId()
    const join = (code: string) => hospital.as(newcomer).call('people.join', { commandId, code })
    for (let n = 0; n < 20; n++) expect(await outcomeOf(join('ABCDEFGH2222'))).toBe('NOT_FOUND')
    expect(await outcomeOf(join('ABCDEFGH2223'))).toBe('RATE_LIMITED')
  })

  test('refused with a reason, the person stays in the list and reads why', async () => {
    const { staffId, approvalId } = await awaiting(hospital, newcomer, [ward])
    expect(await outcomeOf(decide(hospital, approvalId, false, ''))).toBe('VALIDATION')
    await decide(hospital, approvalId, false, '本人说没有申请过')
    expect(await seen(hospital, staffId)).toMatchObject({ state: 'listed', waiting: [] })
    expect((await hospital.as(newcomer).call('people.joining', {})).join).toMatchObject({
      state: 'refused',
      advice: '本人说没有申请过',
    })
    expect(hospital.cloud.db.count('staff', { staffId })).toBe(0)
  })

  test('a decision is made once: a resend is the same, another one comes too late', async () => {
    const { approvalId } = await awaiting(hospital, newcomer, [ward])
    const yes = { commandId: newCommandId(), approvalId, granted: true, reason: '' }
    const first = await second(hospital).call('people.decide', yes)
    expect(await second(hospital).call('people.decide', yes)).toEqual(first)
    expect(await outcomeOf(second(hospital).call('people.decide', { ...yes, granted: false, reason: '反悔' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(
      await outcomeOf(hospital.as(cast.mengJia).call('people.decide', { ...yes, commandId: newCommandId() })),
    ).toBe('CONFLICT')
    expect(hospital.cloud.db.count('journal', { action: 'people.decide' })).toBe(1)
  })

  test('sent again, an invitation shows the same code; changed, it has not arrived', async () => {
    const person = await added(hospital)
    const input = { ...on(person), roles: [ward] }
    const first = await admin(hospital).call('people.invite', input)
    expect((await admin(hospital).call('people.invite', input)).code).toBe(first.code)
    expect(hospital.cloud.db.count('invitations')).toBe(1)
    expect(await outcomeOf(admin(hospital).call('people.invite', { ...input, roles: [] }))).toBe('ALREADY_ARRIVED')
  })

  test('roles that make no sense are refused at their field', async () => {
    const person = await added(hospital)
    const fields = async (roles: object[]) => {
      const answer = await admin(hospital).envelope('people.invite', { ...on(person), roles })
      return answer.ok ? 'accepted' : answer.error.details.fields?.map(({ path }) => path)
    }
    expect(
      await fields([{ role: 'complaint_office', scope: { kind: 'department', id: 'dept-neurology' }, until: null }]),
    ).toEqual(['roles.0.scope'])
    expect(await fields([forDepartment('nowhere')])).toEqual(['roles'])
    expect(await fields([forDepartment('dept-neurology', '2026-09-27')])).toEqual(['roles.0.until'])
    expect(await fields([forHospital('admin'), forHospital('discipline')])).toEqual(['roles'])
    expect(await fields([forDepartment('dept-neurology', '2026-09-28')])).toBe('accepted')
  })
})

describe('roles of those who are in', () => {
  const propose = async (staffId: string, grant = ward, person: { openid: string } = cast.baoKai) =>
    hospital.as(person).call('people.propose', { ...on(await seen(hospital, staffId)), grant, reason: '接替休假同事' })

  test('proposed by one, granted by another; until then nothing changes', async () => {
    const view = await propose('QH1023')
    expect(view.waiting[0]).toMatchObject({ kind: 'grant', reason: '接替休假同事', can: ['withdraw'] })
    expect((await hospital.as(cast.lingZhiyuan).call('session.get', {})).homes).not.toContain('workbench')
    await decide(hospital, view.waiting[0]!.id)
    expect((await hospital.as(cast.lingZhiyuan).call('session.get', {})).homes).toContain('workbench')
    expect(hospital.cloud.db.find('staff', { staffId: 'QH1023' })[0]).toMatchObject({ desks: ['dept-neurology'] })
    expect(await titles(cast.lingZhiyuan)).toContain('您有了新的角色')
  })

  test('nobody edits their own, nor decides what is about them', async () => {
    const self = await seen(hospital, 'QH1028')
    expect(self).toMatchObject({ can: [], why: expect.stringContaining('您自己') })
    const own = { ...on(self), grant: forHospital('inspector'), reason: '给我自己' }
    expect(await outcomeOf(admin(hospital).call('people.propose', own))).toBe('SELF_REVIEW')
    expect(await outcomeOf(admin(hospital).call('people.revoke', { ...on(self), key: 'admin:hospital' }))).toBe(
      'SELF_REVIEW',
    )
    expect(await outcomeOf(admin(hospital).call('people.leave', { ...on(self), successors: [] }))).toBe('SELF_REVIEW')
    const { name, title } = self
    expect(
      await outcomeOf(admin(hospital).call('people.edit', { ...on(self), name, title, branchId: null, head: true })),
    ).toBe('SELF_REVIEW')
    // The Party office decides much, but not about itself.
    const view = await propose('QH1026', forHospital('inspector'))
    const yes = { commandId: newCommandId(), approvalId: view.waiting[0]!.id, granted: true, reason: '' }
    expect(await outcomeOf(hospital.as(cast.fangZheng).call('people.decide', yes))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(cast.mengJia).call('people.decide', yes))).toBe('done')
  })

  test('an administrator who proposed it does not decide it, though another administrator may', async () => {
    const other = hire(hospital, 'admin2', ['admin'])
    const view = await propose('QH1023')
    const yes = { commandId: newCommandId(), approvalId: view.waiting[0]!.id, granted: true, reason: '' }
    expect(await outcomeOf(admin(hospital).call('people.decide', yes))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(other).call('people.decide', yes))).toBe('done')
  })

  test.each([
    ['QH1028', 'complaint_office'],
    ['QH1028', 'handler'],
    ['QH1024', 'custodian'],
    ['QH1032', 'admin'],
    ['QH1033', 'auditor'],
  ] as const)('%s does not also become %s', async (staffId, role) => {
    const other = hospital.as(hire(hospital, 'admin2', ['admin']))
    const view = await other.call('people.get', { staffId })
    expect(view.offers.find((offer) => offer.role === role)?.why).toMatch('同一个人')
    const grant = role === 'handler' ? ward : forHospital(role)
    expect(await outcomeOf(other.call('people.propose', { ...on(view), grant, reason: '人手不够' }))).toBe('VALIDATION')
  })

  test('what would have been fine when proposed is looked at again when it is decided', async () => {
    const other = hospital.as(hire(hospital, 'admin2', ['admin']))
    const first = await propose('QH1023', forHospital('custodian'))
    const both = await other.call('people.propose', {
      ...on(first),
      grant: forHospital('discipline'),
      reason: '人手不够',
    })
    await decide(hospital, both.waiting.find(({ roles }) => roles[0]?.includes('身份'))!.id)
    expect(await outcomeOf(decide(hospital, both.waiting.find(({ roles }) => roles[0]?.includes('纪检'))!.id))).toBe(
      'VALIDATION',
    )
  })

  test('extended it is one role with a later end, not two', async () => {
    await granted(hospital, 'QH1023', forDepartment('dept-neurology', '2026-10-31'))
    const view = await granted(hospital, 'QH1023', forDepartment('dept-neurology', '2027-10-31'))
    expect(view.grants).toMatchObject([{ until: '2027-10-31', state: 'running', can: ['revoke', 'extend'] }])
  })

  test('the same is not asked for twice, and whoever asked may think better of it', async () => {
    const view = await propose('QH1023')
    await expect(propose('QH1023')).rejects.toMatchObject({ code: 'WRONG_STATE' })
    const approvalId = view.waiting[0]!.id
    const take = { commandId: newCommandId(), approvalId }
    expect(await outcomeOf(second(hospital).call('people.withdraw', take))).toBe('FORBIDDEN')
    expect(await admin(hospital).call('people.withdraw', take)).toMatchObject({ state: 'withdrawn' })
    expect(await outcomeOf(decide(hospital, approvalId))).toBe('CONFLICT')
  })

  test('taken away by one person, at once', async () => {
    const view = await seen(hospital, 'QH1001')
    const after = await admin(hospital).call('people.revoke', { ...on(view), key: view.grants[0]!.key })
    expect(after.grants).toEqual([])
    expect((await hospital.as(cast.guYun).call('session.get', {})).homes).not.toContain('workbench')
    expect(await outcomeOf(admin(hospital).call('people.revoke', { ...on(after), key: view.grants[0]!.key }))).toBe(
      'CONFLICT',
    )
    expect(await titles(cast.guYun)).toContain('您的一个角色已收回')
  })

  test('the last administrator stays, and two who can approve each other', async () => {
    const other = hire(hospital, 'admin2', ['admin'])
    const at = (person: { openid: string }) => hospital.as(person)
    const of = async (staffId: string) => on(await at(other).call('people.get', { staffId }))
    // Two administrators and two of the Party office: one may go, and another; then they are needed.
    expect(await outcomeOf(at(other).call('people.revoke', { ...(await of('QH1028')), key: 'admin:hospital' }))).toBe(
      'done',
    )
    expect(
      await outcomeOf(at(other).call('people.revoke', { ...(await of('QH1027')), key: 'party_office:hospital' })),
    ).toBe('done')
    await expect(
      at(other).call('people.revoke', { ...(await of('QH1026')), key: 'party_office:hospital' }),
    ).rejects.toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('至少要留两位'),
    })
    await expect(at(other).call('people.leave', { ...(await of('QH1026')), successors: [] })).rejects.toMatchObject({
      code: 'WRONG_STATE',
    })
  })

  test('two administrators who remove each other at once: one of them is left', async () => {
    const [a, b] = [hire(hospital, 'a', ['admin']), hire(hospital, 'b', ['admin'])]
    await admin(hospital)
    hospital.cloud.db.update('staff', { staffId: 'QH1028' }, { $set: { roles: [] } })
    const remove = async (by: { openid: string }, staffId: string) =>
      outcomeOf(
        hospital.as(by).call('people.revoke', {
          ...on(await hospital.as(by).call('people.get', { staffId })),
          key: 'admin:hospital',
        }),
      )
    const outcomes = await Promise.all([remove(a, 'QH9-b'), remove(b, 'QH9-a')])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    const left = hospital.cloud.db.find<{ roles: unknown[] }>('staff', { staffId: { $in: ['QH9-a', 'QH9-b'] } })
    expect(left.filter(({ roles }) => roles.length > 0)).toHaveLength(1)
  })

  test('a role that ends: both are told a month before and on the day, and it counts for nothing', async () => {
    await granted(hospital, 'QH1023', forDepartment('dept-neurology', '2026-11-30'))
    const say = () => titles(cast.lingZhiyuan)
    await hospital.goTo('2026-10-31T12:00:00+08:00')
    expect(await say()).not.toContain('科室经办人11月30日到期')
    await hospital.goTo('2026-11-01T08:00:00+08:00')
    expect((await say()).filter((title) => title === '科室经办人11月30日到期')).toHaveLength(1)
    expect(await titles(cast.baoKai)).toContain('科室经办人11月30日到期')
    await hospital.runJobs()
    expect((await say()).filter((title) => title === '科室经办人11月30日到期')).toHaveLength(1)
    expect((await seen(hospital, 'QH1023')).grants[0]).toMatchObject({ state: 'ending' })
    await hospital.goTo('2026-12-01T00:00:00+08:00')
    expect(await say()).toContain('科室经办人今天到期')
    expect((await seen(hospital, 'QH1023')).grants[0]).toMatchObject({ state: 'ended' })
    expect((await hospital.as(cast.lingZhiyuan).call('session.get', {})).homes).not.toContain('workbench')
  })

  test('the Party office looks and decides, and changes nothing itself', async () => {
    const view = await second(hospital).call('people.get', { staffId: 'QH1001' })
    expect(view).toMatchObject({ can: [], offers: [] })
    expect(await outcomeOf(second(hospital).call('people.leave', { ...on(view), successors: [] }))).toBe('FORBIDDEN')
  })
})

test('the auditor reads it all in words, without the one who joined being called a patient', async () => {
  await joined(hospital, newcomer, [ward])
  const { items } = await hospital.as(cast.kangNing).call('audit.list', { identityOnly: false })
  const said = items.map(({ by, action, about, change }) => `${by} ${action} ${about} ${change}`)
  expect(said).toContain('受邀人 受邀人确认 员工 QH2001 已邀请 → 待批准')
  expect(said).toContain('QH1026 方铮 第二人审批 员工 QH2001 待批准 → 已加入 科室经办人')
  expect(said.join()).not.toMatch(/路遥|oNewcomer/)
})
