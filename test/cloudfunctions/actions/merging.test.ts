import type { Input } from '@nuanyu/types/actions'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { cast } from '../../fixtures/cast'
import { aComplaint, aReply } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { inHand } from '../../support/figures'

/** Cases of different people made one: everybody is answered, and nobody sees more than before. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
})
afterAll(() => hospital.close())

const { linXiaomei, zhouYongfu, heMin, guYun, dingRui, yanZheng } = cast
type Person = { openid: string }
const stored = (id: string) => hospital.cloud.db.find<CaseRecord>('cases', { _id: id })[0]!
const onCase = (id: string) => ({ commandId: newCommandId(), caseId: id, version: stored(id).version })
const send = async (person: Person, change: Partial<Input<'feedback.submit'>> = {}) =>
  (await hospital.as(person).call('feedback.submit', aComplaint(change))).caseId
const merge = (id: string, intoCaseId: string, by: Person = dingRui) =>
  hospital.as(by).call('feedback.merge', { ...onCase(id), intoCaseId })
const see = (person: Person, caseId: string) => hospital.as(person).call('feedback.get', { caseId })

async function answer(caseId: string): Promise<void> {
  const nurse = hospital.as(guYun)
  await nurse.call('feedback.accept', onCase(caseId))
  await nurse.call('feedback.investigate', onCase(caseId))
  await nurse.call('feedback.submitReply', {
    ...onCase(caseId),
    ...aReply,
    change: { ...aReply.change, text: '给林晓梅换房' },
  })
  await hospital.as(dingRui).call('feedback.approveReply', onCase(caseId))
}

async function told(person: Person): Promise<string[]> {
  await hospital.runJobs()
  return (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
}

test.each(['withdrawn', 'declined', 'referred'])(
  'a main case that is %s gives back what waited for it',
  async (how) => {
    const main = await send(linXiaomei)
    const other = await send(zhouYongfu)
    const { dueAt } = stored(other)
    await merge(other, main)
    const office = hospital.as(dingRui)
    if (how === 'withdrawn')
      await hospital.as(linXiaomei).call('feedback.withdraw', { ...onCase(main), reason: '算了，不想再提' })
    if (how === 'declined')
      await office.call('feedback.decline', { ...onCase(main), ground: 'police', explanation: '请到派出所报案' })
    if (how === 'referred')
      await office.call('feedback.referDispute', { ...onCase(main), explanation: '双方同意走医疗纠纷调解' })
    expect(stored(other)).toMatchObject({ state: 'submitted', turn: 'complaint_office', merged: null, closedAt: null })
    expect(stored(other)).toMatchObject({ firstRound: 'running', dueAt, department: null })
    expect(await told(zhouYongfu)).toContain('您的反馈恢复单独办理')
    expect((await office.call('feedback.inbox', { queue: 'todo' })).items.map(({ id }) => id)).toContain(other)
    expect((await see(zhouYongfu, other)).can).toContain('withdraw')
    expect(JSON.stringify(await see(zhouYongfu, other))).not.toContain('算了')
    expect(inHand(hospital, 'open')).toBe(1)
  },
)

test('the answer reaches everybody along a chain of merges, without another person’s name', async () => {
  const first = await send(zhouYongfu)
  const second = await send(heMin)
  const main = await send(linXiaomei, { identityMode: 'anonymous', contact: { name: '', phone: '' } })
  await merge(first, second)
  await merge(second, main)
  await answer(main)
  for (const [person, id] of [[zhouYongfu, first] as const, [heMin, second] as const]) {
    expect(await told(person)).toContain('您的反馈有了答复')
    const { reply } = await see(person, id)
    expect(reply?.text).toContain('向当班护士核实')
    expect(JSON.stringify(reply)).not.toContain('林晓梅')
  }
})

test('staff who complain do not handle their own matter through another’s case', async () => {
  const main = await send(linXiaomei, { words: '夜班护士说话很冲，问三遍才理人，等了一个小时。' })
  const own = await send(guYun, { where: { by: 'department', departmentId: 'dept-neurology' } })
  await hospital.as(dingRui).call('feedback.assign', { ...onCase(main), departments: ['dept-cardiology'] })
  await merge(own, main)
  await hospital
    .as(dingRui)
    .call('feedback.assign', { ...onCase(main), departments: ['dept-neurology'] })
    .catch(() => undefined)
  expect(await outcomeOf(see(guYun, main))).toBe('NOT_FOUND')
})

test('a merge that would leave nobody at the desk is refused', async () => {
  const main = await send(linXiaomei)
  const naming = await send(zhouYongfu, {
    where: { by: 'department', departmentId: 'dept-cardiology' },
    words: '秦海燕在走廊上当着大家的面训斥我，还有顾云',
  })
  hospital.cloud.db.update('cases', { _id: naming }, { $set: { keptOut: [hospital.secrets.personKey(guYun.openid)] } })
  expect(await outcomeOf(merge(naming, main))).toBe('STAFF_NEEDED')
})

test('what discipline answers stays with discipline and the people', async () => {
  const main = await send(linXiaomei)
  const other = await send(zhouYongfu)
  await merge(other, main)
  await hospital.as(dingRui).call('feedback.transferDiscipline', { ...onCase(main), reason: '涉及收受红包' })
  hospital.cloud.db.update(
    'cases',
    { _id: main },
    { $set: { state: 'replied', reply: { ...aReply, text: '已经立案查处', at: new Date() } } },
  )
  for (const person of [dingRui, guYun]) expect((await see(person, other)).reply).toBeNull()
  expect((await see(zhouYongfu, other)).reply?.text).toContain('立案')
  expect(await outcomeOf(see(yanZheng, main))).toBe('done')
})
