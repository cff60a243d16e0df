import { createSecrets } from '../../../cloudfunctions/kernel/secrets'
import { cast } from '../../fixtures/cast'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { forHospital, on } from '../../support/people'

/** An empty hospital: the first administrator by the printed code, and how a second person comes about. */

const NOW = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: NOW })))
beforeEach(() => hospital.cloud.db.clear())
afterAll(() => hospital.close())

const first = { openid: 'oFirst' }
const other = { openid: 'oOther' }
const third = { openid: 'oThird' }
const as = (person: { openid: string }) => hospital.as(person)
const theCode = () => hospital.secrets.setUpCode()
const form = (change = {}) => ({
  commandId: newCommandId(),
  code: theCode(),
  hospitalName: '清禾市第一人民医院',
  departmentName: '信息科',
  staffId: 'XX001',
  name: '第一',
  title: '工程师',
  ...change,
})
const setUp = (person: { openid: string } = first, change = {}) => as(person).call('people.setUp', form(change))

/** The way in, decided by `decider`. */
async function letIn(
  person: { openid: string },
  staffId: string,
  role: 'admin' | 'party_office' | 'auditor' | 'inspector',
  decider: { openid: string },
) {
  const entrance = await as(first).call('org.entrance', {})
  const departmentId = hospital.cloud.db.find('departments')[0]!._id
  expect(entrance).toBeDefined()
  const added = await as(first).call('people.add', {
    commandId: newCommandId(),
    staffId,
    name: `员工${staffId}`,
    title: '',
    departmentId,
    branchId: null,
    head: false,
  })
  const { code } = await as(first).call('people.invite', { ...on(added), roles: [forHospital(role)] })
  await as(person).call('people.join', { commandId: newCommandId(), code })
  const { waiting } = await as(first).call('people.get', { staffId })
  const approvalId = waiting[0]!.id
  return as(decider).call('people.decide', { commandId: newCommandId(), approvalId, granted: true, reason: '' })
}

describe('the code', () => {
  test('makes the first administrator, with a hospital and a department to stand on, and never again', async () => {
    expect(await as(first).call('people.setUpState', {})).toEqual({ open: true })
    expect((await as(first).call('org.entrance', {})).isSetUp).toBe(false)
    expect(
      await setUp(first, {
        code: theCode()
          .toLowerCase()
          .replace(/(.{4})/g, '$1 '),
      }),
    ).toEqual({ open: false })
    expect((await as(first).call('session.get', {})).homes).toEqual(
      expect.arrayContaining(['places', 'statements', 'people']),
    )
    expect(hospital.cloud.db.find('hospital')[0]).toMatchObject({ name: '清禾市第一人民医院' })
    expect(hospital.cloud.db.find('departments')).toMatchObject([{ name: '信息科' }])
    await expect(setUp(other)).rejects.toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('用过') })
    expect(hospital.cloud.db.find('journal', { action: 'people.setUp' })).toMatchObject([
      { by: { staffId: 'XX001', name: '第一' } },
    ])
    expect(JSON.stringify(hospital.cloud.db.find('commands'))).not.toContain(theCode())
  })

  test('is worth nothing in a hospital that was filled in with an administrator', async () => {
    hospital.empty()
    expect(await as(first).call('people.setUpState', {})).toEqual({ open: false })
    await expect(setUp()).rejects.toMatchObject({ code: 'WRONG_STATE' })
    // Not even when all of them left.
    hospital.cloud.db.update('staff', { staffId: 'QH1028' }, { $set: { active: false } })
    await expect(setUp()).rejects.toMatchObject({ code: 'WRONG_STATE' })
  })

  test('is of the deployment alone: sixteen characters, another secret another code', () => {
    const code = (secret: string) => createSecrets(secret.padEnd(32, 'x')).setUpCode()
    expect(theCode()).toMatch(/^[2-9A-HJKMNP-Z]{16}$/)
    expect(theCode()).toBe(hospital.secrets.setUpCode())
    expect(new Set(['a', 'b', 'c'].map(code)).size).toBe(3)
    for (const wrong of ['', theCode().slice(1), `${theCode()}A`, code('a')])
      expect(hospital.secrets.isSetUpCode(wrong)).toBe(false)
  })

  test('guessed wrong a few times, a person waits, also with the same command; and so does everybody', async () => {
    const wrong = form({ code: 'ABCDEFGHJKMNPQRS' })
    for (let n = 0; n < 6; n++) expect(await outcomeOf(as(first).call('people.setUp', wrong))).toBe('FORBIDDEN')
    expect(await outcomeOf(as(first).call('people.setUp', wrong))).toBe('RATE_LIMITED')
    expect(await outcomeOf(setUp(first))).toBe('RATE_LIMITED')
    for (let n = 0; n < 54; n++)
      expect(await outcomeOf(setUp({ openid: `oGuesser${n}` }, { code: 'ABCDEFGHJKMNPQRS' }))).toBe('FORBIDDEN')
    expect(await outcomeOf(setUp(other))).toBe('RATE_LIMITED')
    expect(hospital.cloud.db.count('staff')).toBe(0)
  })

  test('two at once: one of them is the first', async () => {
    const outcomes = await Promise.all([outcomeOf(setUp(first)), outcomeOf(setUp(other, { staffId: 'XX002' }))])
    expect(outcomes.sort()).toEqual(['WRONG_STATE', 'done'])
    expect(hospital.cloud.db.count('staff')).toBe(1)
  })

  test('sent again it is the same', async () => {
    const input = form()
    await as(first).call('people.setUp', input)
    // Used by now: the answer is that, and nothing was done twice.
    expect(await outcomeOf(as(first).call('people.setUp', input))).toBe('done')
    expect(hospital.cloud.db.count('journal', { action: 'people.setUp' })).toBe(1)
  })
})

describe('the second person', () => {
  test('the first administrator lets in one more who can approve, alone, plainly in the journal; from then on nobody does', async () => {
    await setUp()
    expect(await as(first).call('people.summary', {})).toMatchObject({ alone: true })
    expect(await letIn(other, 'XX002', 'party_office', first)).toMatchObject({ state: 'granted' })
    expect(hospital.cloud.db.find('journal', { action: 'people.decideAlone' })).toHaveLength(1)
    expect(await as(first).call('people.summary', {})).toMatchObject({ alone: false })
    await expect(letIn(third, 'XX003', 'admin', first)).rejects.toMatchObject({ code: 'SELF_REVIEW' })
  })

  test('alone they let in nobody else', async () => {
    await setUp()
    await expect(letIn(other, 'XX002', 'inspector', first)).rejects.toMatchObject({ code: 'SELF_REVIEW' })
  })

  test('the first auditor is told what was decided alone', async () => {
    await setUp()
    await letIn(other, 'XX002', 'party_office', first)
    await letIn(third, 'XX003', 'auditor', other)
    await hospital.runJobs()
    const { items } = await as(third).call('notices.mine', {})
    expect(items).toContainEqual(
      expect.objectContaining({ title: '系统启用时有独自作出的批准', body: expect.stringContaining('1 次') }),
    )
    const audit = await as(third).call('audit.list', { identityOnly: false })
    expect(audit.items.map(({ action }) => action)).toEqual(expect.arrayContaining(['启用系统', '首位管理员独自审批']))
  })

  test('a hospital that has long had two does not fall back to one', async () => {
    hospital.empty()
    const rows = await hospital.as(cast.baoKai).call('people.summary', {})
    expect(rows.alone).toBe(false)
  })
})
