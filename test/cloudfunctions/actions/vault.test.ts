import type { Input } from '@nuanyu/types/actions'
import { cast } from '../../fixtures/cast'
import { aComplaint, caseIn } from '../../support/feedback'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })
})
beforeEach(async () => {
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
  hospital.empty()
})
afterAll(() => hospital.close())

const office = () => hospital.as(cast.dingRui)
const custodian = () => hospital.as(cast.daiYue)

function aRequest(caseId: string, change: Partial<Input<'vault.request'>> = {}): Input<'vault.request'> {
  return { commandId: newCommandId(), caseId, purpose: 'verify', reason: '要和本人核对当晚的时间', ...change }
}

async function asked(change = {}): Promise<{ caseId: string; requestId: string }> {
  const { id: caseId } = await caseIn('submitted', hospital, change)
  const { id: requestId } = await office().call('vault.request', aRequest(caseId))
  return { caseId, requestId }
}

function decide(requestId: string, granted = true, reason = '') {
  return custodian().call('vault.decide', { commandId: newCommandId(), requestId, granted, reason })
}

describe('the way to an identity', () => {
  test('asked with a reason, granted by somebody else, opened for a day, told to the person', async () => {
    const { caseId, requestId } = await asked()
    const [row] = (await custodian().call('vault.requests', {})).items
    expect(row).toMatchObject({ state: 'requested', can: ['decide'], by: '丁蕊 · 投诉管理部门' })
    expect(JSON.stringify(row)).not.toMatch(/林晓梅|13800000010|说话很冲/)

    expect(await decide(requestId)).toMatchObject({ state: 'granted', can: [] })
    expect((await office().call('vault.requests', {})).items[0]).toMatchObject({ can: ['open'], openings: 0 })

    const opened = await office().call('vault.open', { requestId })
    expect(opened).toEqual({
      contact: { name: '林晓梅', phone: '13800000010' },
      openUntil: '2026-09-29T02:00:00.000Z',
    })
    expect(JSON.stringify(opened)).not.toContain('oDemo')
    expect(hospital.cloud.db.find('journal', { action: 'identity.read' })).toMatchObject([
      { about: `identities/${caseId}`, by: { name: '丁蕊' }, change: 'verify', identity: true },
    ])
    expect((await office().call('vault.requests', {})).items[0]).toMatchObject({ openings: 1 })

    await hospital.runJobs()
    const told = (await hospital.as(cast.linXiaomei).call('notices.mine', {})).items
    const notice = told.find(({ title }) => title === '您的联系方式经批准被查看')
    expect(notice?.body).toContain('核实事实')
    expect(JSON.stringify(notice)).not.toContain('丁蕊')
  })

  test('custodians hear of a request, and the requester of the decision', async () => {
    const { requestId } = await asked()
    await hospital.runJobs()
    expect((await custodian().call('notices.mine', {})).items[0]).toMatchObject({ title: '有查看联系方式的申请' })
    await decide(requestId, false, '先请科室核实')
    await hospital.runJobs()
    const titles = (await office().call('notices.mine', {})).items.map(({ title }) => title)
    expect(titles).toContain('查看联系方式未同意')
    const colleague = (await hospital.as(cast.luoMin).call('notices.mine', {})).items.map(({ title }) => title)
    expect(colleague).not.toContain('查看联系方式未同意')
  })

  test('the auditor sees the readings, and nothing of who was read', async () => {
    const { requestId } = await asked()
    await hospital.cloud.clock.set('2026-09-28T02:01:00Z')
    await decide(requestId)
    await hospital.cloud.clock.set('2026-09-28T02:02:00Z')
    await office().call('vault.open', { requestId })
    const { items } = await hospital.as(cast.kangNing).call('audit.list', { identityOnly: true })
    expect(items.map(({ action }) => action)).toEqual(['查看联系方式', '审批查看联系方式', '申请查看联系方式'])
    expect(JSON.stringify(items)).not.toMatch(/林晓梅|13800000010/)
    expect(items[0]?.by).toBe('QH1024 丁蕊')
  })
})

describe('refusals', () => {
  test('nobody asks who has no business with the case', async () => {
    const { id } = await caseIn('submitted', hospital)
    expect(await outcomeOf(hospital.as(cast.guYun).call('vault.request', aRequest(id)))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(cast.linXiaomei).call('vault.request', aRequest(id)))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(cast.fangZheng).call('vault.request', aRequest(id)))).toBe('NOT_FOUND')
    expect(await outcomeOf(hospital.as(cast.zhuangSu).call('vault.request', aRequest(id)))).toBe('NOT_FOUND')
    expect(await outcomeOf(office().call('vault.request', aRequest('no-such-case')))).toBe('NOT_FOUND')
  })

  test('a request needs a reason in words', async () => {
    const { id } = await caseIn('submitted', hospital)
    expect(await outcomeOf(office().call('vault.request', aRequest(id, { reason: '想知道' })))).toBe('VALIDATION')
    const invented = { ...aRequest(id), purpose: 'curiosity' } as never
    expect(await outcomeOf(office().call('vault.request', invented))).toBe('VALIDATION')
  })

  test('an anonymous case has nobody to ask for, and says so', async () => {
    const anonymous = aComplaint({
      identityMode: 'anonymous',
      contact: { name: '', phone: '' },
      words: '夜班护士说话很冲，问三遍才理人。',
    })
    const { caseId } = await hospital.as(cast.linXiaomei).call('feedback.submit', anonymous)
    const answer = await office().envelope('vault.request', aRequest(caseId))
    expect(answer).toMatchObject({ ok: false, error: { code: 'WRONG_STATE', message: expect.stringMatching('匿名') } })
  })

  test('a named case is read directly by the office', async () => {
    const { id } = await caseIn('submitted', hospital, { identityMode: 'named' })
    const answer = await office().envelope('vault.request', aRequest(id))
    expect(answer).toMatchObject({ ok: false, error: { code: 'WRONG_STATE', message: expect.stringMatching('实名') } })
  })

  test('without a contact there is nothing to open', async () => {
    const { id } = await caseIn('submitted', hospital, { contact: { name: '', phone: '' } })
    expect(await outcomeOf(office().call('vault.request', aRequest(id)))).toBe('WRONG_STATE')
  })

  test('an erased contact can be neither asked for nor opened', async () => {
    const { caseId, requestId } = await asked()
    await decide(requestId)
    await hospital.as(cast.linXiaomei).call('me.withdrawConsent', { commandId: newCommandId() })
    const answer = await office().envelope('vault.open', { requestId })
    expect(answer).toMatchObject({ ok: false, error: { code: 'WRONG_STATE', message: expect.stringMatching('撤回') } })
    expect(await outcomeOf(office().call('vault.request', aRequest(caseId)))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('journal', { action: 'identity.read' })).toBe(0)
  })

  test('sent twice is once, and another request under the same id has not arrived', async () => {
    const { id } = await caseIn('submitted', hospital)
    const request = aRequest(id)
    const first = await office().call('vault.request', request)
    expect((await office().call('vault.request', request)).id).toBe(first.id)
    expect(hospital.cloud.db.count('vaultRequests')).toBe(1)
    const changed = { ...request, reason: '另外一个理由，写得够长了' }
    expect(await outcomeOf(office().call('vault.request', changed))).toBe('ALREADY_ARRIVED')
  })

  test('whoever asks does not decide, not even as a custodian', async () => {
    const { id } = await caseIn('submitted', hospital)
    const both = hospital.as(hire(hospital, 'both', ['complaint_office', 'custodian']))
    const { id: requestId } = await both.call('vault.request', aRequest(id))
    const yes = { commandId: newCommandId(), requestId, granted: true, reason: '' }
    expect(await outcomeOf(both.call('vault.decide', yes))).toBe('SELF_REVIEW')
    expect((await both.call('vault.requests', {})).items[0]?.can).toEqual([])
    expect(await outcomeOf(decide(requestId))).toBe('done')
  })

  test('a custodian neither decides nor hears about the own case', async () => {
    const complaining = hire(hospital, 'complaining', ['custodian'])
    const { caseId } = await hospital.as(complaining).call('feedback.submit', aComplaint())
    const { id: requestId } = await office().call('vault.request', aRequest(caseId))
    const yes = { commandId: newCommandId(), requestId, granted: true, reason: '' }
    expect(await outcomeOf(hospital.as(complaining).call('vault.decide', yes))).toBe('NOT_FOUND')
    expect((await hospital.as(complaining).call('vault.requests', {})).items).toEqual([])
    await hospital.runJobs()
    const titles = (await hospital.as(complaining).call('notices.mine', {})).items.map(({ title }) => title)
    expect(titles).not.toContain('有查看联系方式的申请')
  })

  test('others do not decide, and no is given with a reason', async () => {
    const { requestId } = await asked()
    const yes = { commandId: newCommandId(), requestId, granted: true, reason: '' }
    for (const person of [cast.dingRui, cast.baoKai, cast.kangNing, cast.linXiaomei])
      expect(await outcomeOf(hospital.as(person).call('vault.decide', yes))).toBe('FORBIDDEN')
    expect(await outcomeOf(decide(requestId, false, ''))).toBe('VALIDATION')
    expect(await outcomeOf(decide('no-such-request'))).toBe('NOT_FOUND')
  })

  test('a decision is made once: a resend is the same, a second one comes too late', async () => {
    const { requestId } = await asked()
    const yes = { commandId: newCommandId(), requestId, granted: true, reason: '' }
    await custodian().call('vault.decide', yes)
    expect(await custodian().call('vault.decide', yes)).toMatchObject({ state: 'granted' })
    expect(await outcomeOf(custodian().call('vault.decide', { ...yes, granted: false, reason: '反悔' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(await outcomeOf(decide(requestId, false, '不同意'))).toBe('CONFLICT')
    expect(hospital.cloud.db.count('journal', { action: 'vault.decide' })).toBe(1)
  })

  test('of two custodians at once one decides', async () => {
    const { requestId } = await asked()
    const second = hospital.as(hire(hospital, 'second', ['custodian']))
    const no = { commandId: newCommandId(), requestId, granted: false, reason: '不必要' }
    const outcomes = await Promise.all([outcomeOf(decide(requestId)), outcomeOf(second.call('vault.decide', no))])
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
  })

  test('nobody opens but the requester, after the yes, within the day', async () => {
    const { requestId } = await asked()
    const open = (person: { openid: string }) => outcomeOf(hospital.as(person).call('vault.open', { requestId }))
    expect(await open(cast.dingRui)).toBe('WRONG_STATE')
    await decide(requestId)
    expect(await open(cast.luoMin)).toBe('NOT_FOUND')
    for (const person of [cast.daiYue, cast.kangNing, cast.guYun, cast.linXiaomei])
      expect(await open(person)).toBe('FORBIDDEN')
    await hospital.cloud.clock.set('2026-09-29T02:00:00.001Z')
    expect(await open(cast.dingRui)).toBe('EXPIRED')
    expect((await office().call('vault.requests', {})).items[0]).toMatchObject({ state: 'expired', can: [] })
    expect(hospital.cloud.db.count('journal', { action: 'identity.read' })).toBe(0)
  })

  test('a refused request does not open', async () => {
    const { requestId } = await asked()
    await decide(requestId, false, '先请科室核实')
    expect(await outcomeOf(office().call('vault.open', { requestId }))).toBe('WRONG_STATE')
  })

  test('two openings at once are two, each in the journal', async () => {
    const { requestId } = await asked()
    await decide(requestId)
    await Promise.all([office().call('vault.open', { requestId }), office().call('vault.open', { requestId })])
    expect(hospital.cloud.db.find('vaultRequests')[0]).toMatchObject({ openings: 2 })
    expect(hospital.cloud.db.count('journal', { action: 'identity.read' })).toBe(2)
  })

  test('the list is for those concerned: requesters their own, no auditor, no handler', async () => {
    await asked()
    expect((await hospital.as(cast.luoMin).call('vault.requests', {})).items).toEqual([])
    for (const person of [cast.kangNing, cast.guYun, cast.baoKai, cast.linXiaomei])
      expect(await outcomeOf(hospital.as(person).call('vault.requests', {}))).toBe('FORBIDDEN')
  })
})

test('a page of requests costs two trips beside the look-up of the person', async () => {
  await asked()
  await custodian().call('vault.requests', {})
  expect(hospital.lastTrips()).toBeLessThanOrEqual(3)
})
