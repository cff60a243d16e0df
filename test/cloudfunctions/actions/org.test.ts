import type { ActionName, Input } from '@nuanyu/types/actions'
import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import { aComplaint, aRatingInput } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** The organisation as it is kept in the app: who changes what, and what goes out of use. */

let hospital: TestHospital
let minutes = 0
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  await later()
  hospital.empty()
})
afterAll(() => hospital.close())

/** What an instance remembers is gone after a minute. */
async function later(): Promise<void> {
  minutes += 10
  await hospital.cloud.clock.set(new Date(Date.parse('2026-09-28T02:00:00Z') + minutes * 60_000).toISOString())
}

const NEURO = 'dept-neurology'
const admin = () => hospital.as(cast.baoKai)
const party = () => hospital.as(cast.fangZheng)
const patient = () => hospital.as(cast.luBin)

const organisation = () => admin().call('org.departments', {})
const departmentOf = async (id: string) => (await organisation()).departments.find((one) => one.id === id)!
const branchOf = async (id: string) => (await admin().call('org.branches', {})).branches.find((one) => one.id === id)!
const postsAt = async (departmentId = NEURO) => (await admin().call('org.posts', { departmentId })).posts

const aDepartment = (change: Partial<Input<'org.saveDepartment'>> = {}): Input<'org.saveDepartment'> => ({
  commandId: newCommandId(),
  id: null,
  name: '疼痛科',
  group: '外科系统',
  location: '4号楼2层',
  order: 50,
  branchId: 'branch-surgery-1',
  ...change,
})
const aPost = (change: Partial<Input<'org.savePost'>> = {}): Input<'org.savePost'> => ({
  commandId: newCommandId(),
  id: null,
  departmentId: NEURO,
  name: '神内二诊室',
  kind: 'outpatient',
  mark: null,
  pledge: '',
  ...change,
})
async function thePost(change: Partial<Input<'org.savePost'>> = {}): Promise<Input<'org.savePost'>> {
  const [{ id, version, name, kind, mark, pledge }] = (await postsAt()) as [Awaited<ReturnType<typeof postsAt>>[0]]
  return { commandId: newCommandId(), id, version, departmentId: NEURO, name, kind, mark, pledge, ...change }
}
async function theBranch(change: Partial<Input<'org.saveBranch'>> = {}): Promise<Input<'org.saveBranch'>> {
  const { id, version, name, brand, motto, pledge } = await branchOf('branch-internal-1')
  return { commandId: newCommandId(), id, version, name, brand, motto, pledge, ...change }
}
async function theDepartment(change: Partial<Input<'org.saveDepartment'>> = {}) {
  const { id, version, name, group, location, order, branch } = await departmentOf(NEURO)
  return { ...aDepartment(), id, version, name, group, location, order, branchId: branch?.id ?? null, ...change }
}
async function theHospital(change: Partial<Input<'org.saveHospital'>> = {}): Promise<Input<'org.saveHospital'>> {
  const { name, motto, complaintPhone, complaintHours, version } = (await organisation()).hospital
  return { commandId: newCommandId(), version, name, motto, complaintPhone, complaintHours, ...change }
}

test('the whole of it in counts, whatever its size, and one department at a time', async () => {
  const view = await organisation()
  expect(view.departments).toHaveLength(26)
  expect(view.can).toEqual(['addDepartment', 'issueCodes'])
  const posts = await postsAt()
  const active = posts.flatMap(({ codes }) => codes).filter(({ status }) => status === 'active')
  expect(await departmentOf(NEURO)).toMatchObject({ posts: posts.length, codes: active.length })
  expect(hospital.lastTrips()).toBeLessThan(8)
  expect(posts[0]).toMatchObject({ kindLabel: expect.any(String), branchPledge: expect.stringMatching(/./) })
  expect(await outcomeOf(admin().call('org.posts', { departmentId: 'nowhere' }))).toBe('NOT_FOUND')
})

test('a new department stands where people choose one, with a post that can be scanned', async () => {
  const { id } = await admin().call('org.saveDepartment', aDepartment())
  const post = await admin().call('org.savePost', aPost({ departmentId: id, name: '疼痛门诊' }))
  const issued = await admin().call('org.issueCode', { commandId: newCommandId(), postId: post.id, label: '诊室门口' })
  await later()
  expect((await patient().call('org.entrance', {})).departments.map(({ name }) => name)).toContain('疼痛科')
  expect(await patient().call('org.scene', { scene: issued.codes[0]!.scene })).toMatchObject({
    status: 'active',
    place: { department: { name: '疼痛科' }, branch: { brand: '刀尖暖意', pledge: expect.stringMatching(/./) } },
  })
})

test('a renamed department is renamed for its people too, and its branch follows', async () => {
  await admin().call('org.saveDepartment', await theDepartment({ name: '神经医学科', branchId: 'branch-internal-2' }))
  expect((await hospital.as(cast.guYun).call('session.get', {})).staff).toMatchObject({ department: '神经医学科' })
  await later()
  const { items } = await admin().call('people.list', { text: cast.guYun.name, departmentId: null, state: null })
  expect(items[0]).toMatchObject({ department: '神经医学科' })
})

test('the Party office writes what the Party stands for, the administrator the structure', async () => {
  await party().call('org.saveBranch', await theBranch({ brand: '连心桥', pledge: '有呼必应' }))
  await party().call('org.savePost', await thePost({ mark: 'pioneer', pledge: '我来带您' }))
  expect(await branchOf('branch-internal-1')).toMatchObject({ brand: '连心桥', pledge: '有呼必应', version: 2 })
  expect((await postsAt())[0]).toMatchObject({ mark: 'pioneer', pledge: '我来带您' })
})

test.each<[string, () => Promise<unknown>]>([
  [
    'a branch’s brand by the administrator',
    async () => admin().call('org.saveBranch', await theBranch({ brand: '我' })),
  ],
  ['a branch’s name by the Party office', async () => party().call('org.saveBranch', await theBranch({ name: '我' }))],
  ['a post’s pledge by the administrator', async () => admin().call('org.savePost', await thePost({ pledge: '我' }))],
  ['a post’s name by the Party office', async () => party().call('org.savePost', await thePost({ name: '我' }))],
  ['a new post by the Party office', () => party().call('org.savePost', aPost())],
  ['a new department by the Party office', () => party().call('org.saveDepartment', aDepartment())],
  ['the hospital’s telephone by the Party office', async () => party().call('org.saveHospital', await theHospital())],
  ['anything by a head nurse', () => hospital.as(cast.guYun).call('org.departments', {})],
  ['anything by a patient', () => patient().call('org.branches', {})],
])('%s is refused', async (_what, work) => {
  expect(await outcomeOf(work())).toBe('FORBIDDEN')
})

test.each<[string, () => Promise<unknown>, string]>([
  [
    'a department of a name that is there',
    () => admin().call('org.saveDepartment', aDepartment({ name: '神经 内科' })),
    'name',
  ],
  [
    'a branch that is not there',
    () => admin().call('org.saveDepartment', aDepartment({ branchId: 'none' })),
    'branchId',
  ],
  ['a kind that is not there', () => admin().call('org.savePost', aPost({ kind: 'moon' })), 'kind'],
  [
    'a department that is not there',
    () => admin().call('org.savePost', aPost({ departmentId: 'none' })),
    'departmentId',
  ],
  [
    'a telephone of letters',
    async () => admin().call('org.saveHospital', await theHospital({ complaintPhone: '打前台' })),
    'complaintPhone',
  ],
])('%s is told on its field', async (_what, work, path) => {
  await expect(work()).rejects.toMatchObject({ code: 'VALIDATION', details: { fields: [{ path }] } })
})

test('two departments may each have a 护士站, one department only one', async () => {
  await admin().call('org.savePost', aPost({ name: '导诊台' }))
  expect(await outcomeOf(admin().call('org.savePost', aPost({ name: '导诊台' })))).toBe('VALIDATION')
  expect(await outcomeOf(admin().call('org.savePost', aPost({ name: '导诊台', departmentId: 'dept-eye' })))).toBe(
    'done',
  )
})

test('two of one name at the same moment: one is told', async () => {
  const outcomes = await Promise.all([1, 2].map(() => outcomeOf(admin().call('org.saveDepartment', aDepartment()))))
  expect(outcomes.sort()).toEqual(['VALIDATION', 'done'])
})

const edits: [ActionName, () => Promise<object>][] = [
  ['org.saveHospital', () => theHospital({ motto: '新的话' })],
  ['org.saveBranch', () => theBranch({ name: '内科一支部' })],
  ['org.saveDepartment', () => theDepartment({ location: '3号楼5层' })],
  ['org.savePost', () => thePost({ name: '六病区护士站' })],
]
test.each(edits)('%s: stale is refused, twice is once, changed is told', async (action, make) => {
  const input = await make()
  const stale = { ...(await make()), commandId: newCommandId(), name: '另一个名字' }
  const call = (what: object) => admin().call(action, what as never)
  const first = await call(input)
  expect(await call(input)).toEqual(first)
  expect(await outcomeOf(call({ ...input, name: '又一个名字' }))).toBe('ALREADY_ARRIVED')
  expect(await outcomeOf(call(stale))).toBe('CONFLICT')
  await hospital.runJobs()
  const { items } = await hospital.as(cast.kangNing).call('audit.list', { identityOnly: false })
  expect(items.filter(({ action: said }) => /修改/.test(said))).toHaveLength(1)
})

test('a new one sent twice is there once', async () => {
  const input = aDepartment()
  const first = await admin().call('org.saveDepartment', input)
  expect(await admin().call('org.saveDepartment', input)).toEqual(first)
  expect((await organisation()).departments).toHaveLength(27)
})

describe('out of use', () => {
  const retire = (kind: 'branch' | 'department' | 'post', one: { id: string; version: number }) =>
    admin().call('org.retire', {
      commandId: newCommandId(),
      kind,
      id: one.id,
      version: one.version,
      reason: '病区合并',
    })
  const restore = (kind: 'branch' | 'department' | 'post', one: { id: string; version: number }) =>
    admin().call('org.restore', { commandId: newCommandId(), kind, id: one.id, version: one.version })

  test('a retired post’s codes say so, take no feedback, and work again when it is back', async () => {
    const post = (await postsAt()).find(({ codes }) => codes.some(({ scene }) => scene === demoScene))!
    const kept = await retire('post', post)
    expect(await patient().call('org.scene', { scene: demoScene })).toMatchObject({ status: 'revoked' })
    const rate = () => patient().call('feedback.rate', aRatingInput({ where: { by: 'scene', scene: demoScene } }))
    expect(await outcomeOf(rate())).toBe('VALIDATION')
    expect(await outcomeOf(admin().call('org.codeImage', { scene: demoScene }))).toBe('NOT_FOUND')
    const issue = { commandId: newCommandId(), postId: post.id, label: '门口' }
    expect(await outcomeOf(admin().call('org.issueCode', issue))).toBe('WRONG_STATE')
    const shown = (await postsAt()).find(({ id }) => id === post.id)!
    expect(shown).toMatchObject({ retired: { by: cast.baoKai.name, reason: '病区合并' }, fields: [] })
    expect(shown.can).toEqual(['restore', 'revokeCode'])
    await restore('post', kept)
    expect(await patient().call('org.scene', { scene: demoScene })).toMatchObject({ status: 'active' })
  })

  test('a department with people, posts and cases on it says how many of each', async () => {
    await patient().call('feedback.submit', aComplaint({ where: { by: 'department', departmentId: NEURO } }))
    await expect(retire('department', await departmentOf(NEURO))).rejects.toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringMatching(/1 件未办结的事、\d+ 位在岗职工、\d+ 个在用的岗位/),
    })
    await expect(retire('branch', await branchOf('branch-internal-1'))).rejects.toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringMatching(/3 个在用的科室/),
    })
  })

  test('an empty department leaves the choice, keeps its name in the past, and takes nothing more', async () => {
    const { id } = await admin().call('org.saveDepartment', aDepartment())
    const post = await admin().call('org.savePost', aPost({ departmentId: id }))
    await retire('post', post)
    await later()
    expect((await patient().call('org.entrance', {})).departments).toHaveLength(27)
    await retire('department', await departmentOf(id))
    await later()
    expect((await patient().call('org.entrance', {})).departments).toHaveLength(26)
    expect(await departmentOf(id)).toMatchObject({ retired: { reason: '病区合并' }, can: ['restore'] })
    const where = { by: 'department' as const, departmentId: id }
    expect(await outcomeOf(patient().call('feedback.submit', aComplaint({ where })))).toBe('VALIDATION')
    expect(await outcomeOf(admin().call('org.savePost', aPost({ departmentId: id, name: '新' })))).toBe('VALIDATION')
    const [there] = await postsAt(id)
    expect(await outcomeOf(restore('post', there!))).toBe('WRONG_STATE')
    // Its name is free meanwhile, and then it cannot simply come back.
    await admin().call('org.saveDepartment', aDepartment())
    expect(await outcomeOf(restore('department', await departmentOf(id)))).toBe('WRONG_STATE')
  })

  test('twice is once, stale is refused, and so is what is not there', async () => {
    const [post] = await postsAt()
    const input = { commandId: newCommandId(), kind: 'post' as const, id: post!.id, version: 1, reason: '搬走了' }
    const first = await admin().call('org.retire', input)
    expect(await admin().call('org.retire', input)).toEqual(first)
    expect(await outcomeOf(admin().call('org.retire', { ...input, reason: '改主意了' }))).toBe('ALREADY_ARRIVED')
    const again = { ...input, commandId: newCommandId() }
    expect(await outcomeOf(admin().call('org.retire', again))).toBe('CONFLICT')
    expect(await outcomeOf(admin().call('org.retire', { ...again, version: 2 }))).toBe('WRONG_STATE')
    expect(await outcomeOf(admin().call('org.retire', { ...again, id: 'nowhere' }))).toBe('NOT_FOUND')
    expect(await outcomeOf(party().call('org.retire', { ...again, version: 2 }))).toBe('FORBIDDEN')
  })
})

describe('codes for many posts', () => {
  const issue = (change: Partial<Input<'org.issueCodes'>> = {}): Input<'org.issueCodes'> => ({
    commandId: newCommandId(),
    departmentIds: [NEURO, 'dept-eye'],
    posts: 'all',
    label: '门口',
    ...change,
  })

  test('one for every post in use, once, however often it is sent', async () => {
    const before = await departmentOf(NEURO)
    const eye = await departmentOf('dept-eye')
    const input = issue()
    expect(await admin().call('org.issueCodes', input)).toEqual({ issued: before.posts + eye.posts })
    expect(await admin().call('org.issueCodes', input)).toEqual({ issued: before.posts + eye.posts })
    expect(await departmentOf(NEURO)).toMatchObject({ codes: before.codes + before.posts, bare: 0 })
    expect(await outcomeOf(admin().call('org.issueCodes', { ...input, label: '窗台' }))).toBe('ALREADY_ARRIVED')
  })

  test('only to those without one', async () => {
    await admin().call('org.savePost', aPost())
    const { bare } = await departmentOf(NEURO)
    expect(bare).toBeGreaterThan(0)
    expect(await admin().call('org.issueCodes', issue({ departmentIds: [NEURO], posts: 'bare' }))).toEqual({
      issued: bare,
    })
    expect(await admin().call('org.issueCodes', issue({ departmentIds: [NEURO], posts: 'bare' }))).toEqual({
      issued: 0,
    })
  })

  test('a command that was cut off goes on and doubles nothing', async () => {
    const input = issue({ departmentIds: [NEURO] })
    const { issued } = await admin().call('org.issueCodes', input)
    const codes = hospital.cloud.db
    const scene = (await postsAt()).flatMap((post) => post.codes).find(({ label }) => label === '门口')!.scene
    codes.remove('codes', { _id: scene })
    const before = (await departmentOf(NEURO)).codes
    expect(await admin().call('org.issueCodes', input)).toEqual({ issued })
    expect((await departmentOf(NEURO)).codes).toBe(before + 1)
  })

  test('two hundred posts at once and no more', async () => {
    hospital.cloud.db.insert(
      'posts',
      Array.from({ length: 201 }, (_, n) => ({
        ...{ _id: `many-${String(n)}`, version: 1, retired: false, retirement: null, departmentId: 'dept-eye' },
        ...{ name: `窗口${String(n)}`, kind: 'ward', mark: null, pledge: '' },
      })),
    )
    await expect(admin().call('org.issueCodes', issue({ departmentIds: ['dept-eye'] }))).rejects.toMatchObject({
      code: 'VALIDATION',
      details: { fields: [{ path: 'departmentIds' }] },
    })
  })
})
