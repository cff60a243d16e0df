import { cast } from '../../fixtures/cast'
import { demoScene, revokedScene } from '../../fixtures/hospital'
import { aRatingInput } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

test('a scan says where one is: post, department, branch with its pledge', async () => {
  const view = await hospital.as(cast.luBin).call('org.scene', { scene: demoScene })
  expect(view).toMatchObject({
    status: 'active',
    hospital: { name: '清禾市第一人民医院' },
    place: {
      post: { name: '6病区护士站' },
      department: { id: 'dept-neurology' },
      branch: { brand: expect.any(String) },
    },
  })
})

test.each([
  ['unknown', 'NOSUCHCODE'],
  ['unknown', '%%%'],
  ['unknown', ''],
  ['unknown', '长'.repeat(50)],
  ['revoked', revokedScene],
])('a code that is %s (%s) still leads to the hospital', async (status, scene) => {
  const view = await hospital.as(cast.luBin).call('org.scene', { scene })
  expect(view).toMatchObject({ status, hospital: { complaintPhone: expect.stringMatching(/\d/) } })
  expect(view).not.toHaveProperty('place')
})

test('the administrator issues a code, shows it, and revokes it for good', async () => {
  const admin = hospital.as(cast.baoKai)
  const [post] = (await admin.call('org.posts', { departmentId: 'dept-neurology' })).posts
  const issued = await admin.call('org.issueCode', { commandId: newCommandId(), postId: post!.id, label: '电梯口' })
  const scene = issued.codes.find(({ label }) => label === '电梯口')!.scene
  expect(scene).toMatch(/^[2-9A-HJ-NP-Z]{10}$/)
  const { png } = await admin.call('org.codeImage', { scene })
  expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG')
  expect(await hospital.as(cast.luBin).call('org.scene', { scene })).toMatchObject({ status: 'active' })

  const revoked = await admin.call('org.revokeCode', { commandId: newCommandId(), scene })
  expect(revoked.codes.find((code) => code.scene === scene)).toMatchObject({ status: 'revoked' })
  expect(await hospital.as(cast.luBin).call('org.scene', { scene })).toMatchObject({ status: 'revoked' })
  expect(
    await outcomeOf(hospital.as(cast.luBin).call('feedback.rate', aRatingInput({ where: { by: 'scene', scene } }))),
  ).toBe('VALIDATION')
  expect(await outcomeOf(admin.call('org.codeImage', { scene }))).toBe('NOT_FOUND')
  expect(await outcomeOf(admin.call('org.revokeCode', { commandId: newCommandId(), scene }))).toBe('done')
})

test.each([
  [
    'a post that is not there',
    'org.issueCode',
    { commandId: newCommandId(), postId: 'nowhere', label: '门口' },
    'NOT_FOUND',
  ],
  ['a code that is not there', 'org.revokeCode', { commandId: newCommandId(), scene: 'NOSUCHCODE' }, 'NOT_FOUND'],
  ['an empty label', 'org.issueCode', { commandId: newCommandId(), postId: 'x', label: ' ' }, 'VALIDATION'],
] as const)('%s is refused', async (_what, action, input, code) => {
  expect(await outcomeOf(hospital.as(cast.baoKai).call(action, input as never))).toBe(code)
})

test('the Party office may look at the codes but not change them', async () => {
  const party = hospital.as(cast.fangZheng)
  const { posts } = await party.call('org.posts', { departmentId: 'dept-neurology' })
  expect(posts.length).toBeGreaterThan(1)
  expect(posts.flatMap(({ can }) => can)).toEqual([])
  expect(await outcomeOf(party.call('org.revokeCode', { commandId: newCommandId(), scene: demoScene }))).toBe(
    'FORBIDDEN',
  )
})

test('everybody lands on the homes of their roles', async () => {
  const own = ['patient', 'statements', 'handbook', 'thanks', 'checks', 'papers', 'myAppraisal']
  const homes = async (person: { openid: string }) => (await hospital.as(person).call('session.get', {})).homes.sort()
  const and = (...more: string[]) => [...own, ...more].sort()
  expect(await homes(cast.luBin)).toEqual(['patient'])
  expect(await homes(cast.guYun)).toEqual(
    and('workbench', 'search', 'overview', 'enter', 'thanksQueue', 'clinics', 'clinicDay', 'myOrders'),
  )
  expect(await homes(cast.dingRui)).toEqual(
    and(
      'workbench',
      'search',
      'overview',
      'overdue',
      'enter',
      'vault',
      'thanksQueue',
      'changes',
      'phraseHeat',
      'settings',
      'orders',
      'monthly',
      'questions',
    ),
  )
  expect(await homes(cast.liXiaoman)).toEqual(and('clinics', 'clinicDay'))
  expect(await homes(cast.kangNing)).toEqual(and('audit', 'spotChecks'))
  expect(await homes(cast.xiaMing)).toEqual(and('calls', 'visits', 'findingReport'))
  expect(await homes(cast.daiYue)).toEqual(and('vault'))
  expect(await homes(cast.baoKai)).toEqual(and('places', 'people', 'settings', 'recounts'))
  expect(await homes(cast.anBoya)).toEqual(own.sort())
})

test('the entrance lists every department', async () => {
  const entrance = await hospital.as(cast.luBin).call('org.entrance', {})
  expect(entrance.departments).toHaveLength(26)
})
