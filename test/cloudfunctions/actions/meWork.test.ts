import { cast } from '../../fixtures/cast'
import { findingIn } from '../../support/findings'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'
import { orderIn } from '../../support/orders'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(() => hospital.empty())
afterAll(() => hospital.close())

const { guYun, lingZhiyuan, liGuodong, fangZheng, mengJia } = cast

async function fileOf(person: { openid: string }): Promise<string> {
  const { url } = await hospital.as(person).call('me.export', {})
  return (await fetch(url)).text()
}

async function published(): Promise<void> {
  const on = ({ version }: { version: number }) => ({
    commandId: newCommandId(),
    staffId: lingZhiyuan.staffId,
    year: 2026,
    version,
  })
  const words = '对患者耐心，查房解释清楚'
  let view = await hospital.as(liGuodong).call('appraisal.propose', { ...on({ version: 1 }), grade: 'good', words })
  view = await hospital.as(lingZhiyuan).call('appraisal.state', { ...on(view), agree: true, text: '' })
  view = await hospital.as(fangZheng).call('appraisal.confirm', on(view))
  expect(JSON.parse(await fileOf(lingZhiyuan))).not.toHaveProperty('医德考评')
  await hospital.as(mengJia).call('appraisal.publish', on(view))
}

test('whoever works here takes their published grade, what they were told and what they are in charge of', async () => {
  await published()
  await findingIn('notified', hospital)
  await orderIn('issued', hospital, { inChargeId: lingZhiyuan.staffId })
  const text = await fileOf(lingZhiyuan)
  expect(JSON.parse(text)).toMatchObject({
    医德考评: [{ 年度: 2026, 等次: '良好', 评语: '对患者耐心，查房解释清楚' }],
    检查发现: [{ text: '来有迎声没有做到', kindLabel: '院内检查' }],
    负责的督办: [{ 事项: '夜间铃响应不及时' }],
  })
  // As on their own pages: neither who saw it, nor who graded or confirmed, nor what the inspector wrote.
  expect(text).not.toMatch(/夏明|贺建平|黎国栋|方铮|孟佳|连问三声/)
})

test('what they were not told is not in it, and nothing of others', async () => {
  await findingIn('reviewed', hospital)
  const own = JSON.parse(await fileOf(lingZhiyuan))
  for (const kind of ['检查发现', '医德考评', '负责的督办']) expect(own).not.toHaveProperty(kind)
  await findingIn('notified', hospital)
  await published()
  expect(await fileOf(guYun)).not.toMatch(/凌志远|来有迎声没有做到|良好/)
})
