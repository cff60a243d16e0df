import type { Input } from '@nuanyu/types/actions'
import type { OrderView } from '@nuanyu/types/orders'
import { cast } from '../../fixtures/cast'
import { caseIn } from '../../support/feedback'
import { hire } from '../../support/hire'
import { insertAll, newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { anOrder, onOrder, orderIn } from '../../support/orders'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const party = () => hospital.as(cast.fangZheng)
const supervision = () => hospital.as(cast.heJianping)
const nurse = () => hospital.as(cast.guYun)
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const said = (view: Pick<OrderView, 'id' | 'version'>, text = '已逐项对照整改') => ({ ...onOrder(view), text })

describe('from issue to the end', () => {
  test('issued, carried out, accepted by others, looked at again after thirty days', async () => {
    let view = await party().call('orders.issue', anOrder({ inChargeId: cast.lingZhiyuan.staffId }))
    expect(view).toMatchObject({ state: 'issued', can: ['remind', 'cancel'], lead: '神经内科', inCharge: '凌志远' })
    await hospital.runJobs()
    // Handlers, the head without a role, and who is in charge; the helping department is asked for help.
    for (const person of [cast.guYun, cast.liGuodong, cast.lingZhiyuan])
      expect(await titles(person)).toEqual(['有新的督办事项，请签收'])
    expect(await titles(cast.tianYong)).toEqual(['有督办事项请科室配合'])

    view = await hospital.as(cast.liGuodong).call('orders.acknowledge', onOrder(view))
    view = await nurse().call('orders.plan', said(view, '夜班加一人值守'))
    view = await hospital.as(cast.tianYong).call('orders.progress', said(view, '呼叫铃线路已换'))
    expect(view).toMatchObject({ state: 'planned', plan: '夜班加一人值守' })
    view = await hospital.as(cast.lingZhiyuan).call('orders.progress', said(view, '新排班开始'))
    view = await nurse().call('orders.submit', said(view, '平均响应 80 秒'))
    expect(view).toMatchObject({ state: 'submitted', can: [], deadline: { status: 'waiting' } })
    await hospital.runJobs()
    for (const person of [cast.heJianping, cast.fangZheng, cast.mengJia])
      expect(await titles(person)).toContain('督办事项办结，请验收')

    view = await supervision().call('orders.accept', said(view, '现场看过'))
    expect(view).toMatchObject({ state: 'lookback', lookback: '10月28日回头看', can: ['relapse'] })
    expect(await outcomeOf(supervision().call('orders.close', said(view, '没有反弹')))).toBe('WRONG_STATE')
    await hospital.goTo('2026-10-28T02:00:00Z')
    expect(await titles(cast.heJianping)).toContain('1 件督办到了回头看的日子')
    view = await supervision().call('orders.close', said(view, '没有反弹'))
    expect(view).toMatchObject({ state: 'closed', can: [], deadline: { status: 'met' } })
    expect(view.history.map(({ by }) => by)).toEqual([
      '党委办公室 方铮',
      '神经内科 黎国栋',
      '神经内科 顾云',
      '后勤保卫科 田勇',
      '神经内科 凌志远',
      '神经内科 顾云',
      '督查室 贺建平',
      '督查室 贺建平',
    ])
    expect(hospital.cloud.db.count('journal', { about: `orders/${view.id}` })).toBeGreaterThanOrEqual(8)
  })

  test('returned and relapsed, it goes on', async () => {
    let view = await orderIn('submitted', hospital)
    view = await party().call('orders.sendBack', said(view, '夜班还是没有加人'))
    expect(view).toMatchObject({ state: 'returned', returned: '夜班还是没有加人' })
    await hospital.runJobs()
    expect(await titles(cast.guYun)).toContain('督办事项被退回，请重办')
    view = await nurse().call('orders.submit', said(view, '夜班已经加人'))
    view = await supervision().call('orders.accept', said(view, '属实'))
    view = await supervision().call('orders.relapse', { ...said(view, '又有人反映'), dueOn: '2026-11-20' })
    expect(view).toMatchObject({ state: 'returned', flags: [{ id: 'relapsed' }], due: '11月20日' })
    expect((await nurse().call('orders.get', { orderId: view.id })).can).toEqual([
      'plan',
      'progress',
      'submit',
      'askExtension',
    ])
  })

  test('more time is asked for and granted, and the first day stays missed', async () => {
    let view = await orderIn('doing', hospital)
    view = await nurse().call('orders.askExtension', { ...said(view, '呼叫系统到货晚'), until: '2026-10-30' })
    await hospital.runJobs()
    expect(await titles(cast.heJianping)).toContain('督办事项申请延期，请审批')
    expect((await party().call('orders.ledger', { flag: 'asking' })).items).toMatchObject([{ id: view.id }])
    view = await supervision().call('orders.decideExtension', { ...onOrder(view), granted: true })
    expect(view).toMatchObject({ extended: '延期到10月30日', due: '10月30日' })
    await hospital.goTo('2026-10-21T02:00:00Z')
    expect((await party().call('orders.ledger', { flag: 'overdue' })).items).toMatchObject([
      { id: view.id, deadline: { status: 'overdue', label: '已逾期，延期到10月30日' } },
    ])
  })

  test('what is late goes up: to supervision, and then to the Party office, as one notice a morning', async () => {
    for (const title of ['夜间铃响应不及时', '病区标识不清', '开水间排队']) await orderIn('doing', hospital, { title })
    await hospital.goTo('2026-10-15T02:00:00Z')
    expect(await titles(cast.guYun)).toContain('3 个工作日内有 3 件督办到期')
    await hospital.goTo('2026-10-21T02:00:00Z')
    expect(await titles(cast.heJianping)).toContain('3 件督办逾期没有办结')
    expect((await titles(cast.fangZheng)).filter((title) => title.includes('逾期'))).toEqual([])
    await hospital.goTo('2026-10-27T02:00:00Z')
    expect(await titles(cast.fangZheng)).toContain('3 件督办逾期 5 个工作日，请过问')
    expect((await supervision().call('orders.counts', {})).flags).toMatchObject([
      { id: 'overdue', n: 3 },
      { id: 'escalated', n: 3 },
      { id: 'asking', n: 0 },
      { id: 'extended', n: 0 },
      { id: 'relapsed', n: 0 },
      { id: 'unstaffed', n: 0 },
    ])
  })

  test('evidence is the sender’s own and shown by links that expire', async () => {
    const view = await orderIn('planned', hospital)
    const foreign = 'cloud://local-dev.local-local-dev/uploads/AAAAAAAAAAAA-AAAAAAAAAAAAAAAAAAAAAAAA/a.jpg'
    const work = { ...said(view), photos: [foreign] }
    expect(await outcomeOf(nurse().call('orders.progress', work))).toBe('VALIDATION')
    const { uploadFolder } = await nurse().call('session.get', {})
    const photo = `cloud://local-dev.local-local-dev/${uploadFolder}/a.jpg`
    const after = await nurse().call('orders.progress', { ...said(view), photos: [photo] })
    expect(after.state).toBe('doing')
    expect(hospital.cloud.db.find('orders', { _id: view.id })).toMatchObject([{ steps: { 3: {} } }])
  })

  test('ordered from a case, it says so to who may know the case, and the form shows what was ordered before', async () => {
    const { id: caseId, code } = await caseIn('replied', hospital)
    const office = hospital.as(cast.dingRui)
    const source = { kind: 'case' as const, id: caseId }
    expect(await office.call('orders.form', { source })).toMatchObject({
      offices: [{ id: 'complaint_office' }],
      facts: { department: { id: 'dept-neurology' } },
      before: [],
      suggested: '2026-10-16',
    })
    const view = await office.call('orders.issue', anOrder({ source, office: 'complaint_office' }))
    expect(view.source).toMatchObject({ kind: 'case', id: caseId })
    expect((await office.call('orders.form', { source })).before).toMatchObject([{ id: view.id }])
    // Supervision has nothing to do with a case that is answered: it hears the kind and nothing else.
    const seen = await supervision().call('orders.get', { orderId: view.id })
    expect(seen.source).toEqual({ kind: 'case', id: '-', kindLabel: '投诉建议', label: '', page: '' })
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${caseId}|${code}|林晓梅`))
    expect(await outcomeOf(party().call('orders.issue', anOrder({ source })))).toBe('NOT_FOUND')
  })
})

describe('the ledger', () => {
  test('holds 456 open items, by pages of fifty, in two trips each', async () => {
    const view = await orderIn('issued', hospital)
    const [record] = hospital.cloud.db.find('orders', { _id: view.id }) as [{ _id: string }]
    const others = Array.from({ length: 455 }, (_, n) => ({
      ...record,
      _id: `order-${n + 1}`,
      kind: n % 3 === 2 ? 'research' : 'order',
      category: n % 3 === 2 ? 'patients' : null,
      flags: n % 10 === 9 ? ['overdue'] : [],
    }))
    insertAll(hospital.cloud, { orders: others })
    // Reference data is remembered by the warm instance.
    await supervision().call('orders.ledger', {})
    const page = await supervision().call('orders.ledger', {})
    expect(page.items).toHaveLength(50)
    expect(hospital.lastTrips()).toBeLessThanOrEqual(2)
    const counts = await supervision().call('orders.counts', { kind: 'research' })
    expect(hospital.lastTrips()).toBeLessThanOrEqual(2)
    expect(counts).toMatchObject({ open: 151, categories: [{ id: 'patients', n: 151 }, { n: 0 }, { n: 0 }] })
    expect(counts.kinds).toMatchObject([
      { id: 'order', n: 305 },
      { id: 'research', n: 151 },
    ])
    const seen = new Set<string>()
    for (let cursor: string | undefined; ;) {
      const next = await supervision().call('orders.ledger', { cursor })
      for (const { id } of next.items) seen.add(id)
      if (!next.next) break
      cursor = next.next
    }
    expect(seen.size).toBe(456)
    expect((await supervision().call('orders.ledger', { departmentId: 'dept-logistics' })).items).toHaveLength(50)
    expect((await supervision().call('orders.ledger', { departmentId: 'dept-eye' })).items).toEqual([])
    expect((await supervision().call('orders.export', {})).fileName).toBe('督办台账 2026-09-28.xlsx')
  })

  test('each reads what is theirs', async () => {
    const own = await orderIn('issued', hospital)
    const secret = await hospital.as(cast.zhuangSu).call('orders.issue', anOrder({ office: 'discipline' }))
    const heart = await party().call('orders.issue', anOrder({ leadId: 'dept-surgery', helperIds: [] }))
    const ledger = async (person: { openid: string }) =>
      (await hospital.as(person).call('orders.ledger', {})).items.map(({ id }) => id).sort()
    expect(await ledger(cast.fangZheng)).toEqual([own.id, secret.id, heart.id].sort())
    expect(await ledger(cast.dingRui)).toEqual([own.id, heart.id].sort())
    expect((await hospital.as(cast.dingRui).call('orders.counts', {})).open).toBe(2)
    expect(await outcomeOf(hospital.as(cast.dingRui).call('orders.get', { orderId: secret.id }))).toBe('NOT_FOUND')
    const branch = await ledger(cast.jiChunlan)
    expect(branch).toEqual([own.id, secret.id].sort())
    expect((await hospital.as(cast.jiChunlan).call('orders.counts', {})).can).toEqual([])
    const mine = async (person: { openid: string }) =>
      (await hospital.as(person).call('orders.mine', { shelf: 'running' })).items.map(({ id }) => id).sort()
    expect(await mine(cast.guYun)).toEqual([own.id, secret.id].sort())
    expect(await mine(cast.liGuodong)).toEqual([own.id, secret.id].sort())
    expect(await mine(cast.shiXiu)).toEqual([heart.id])
    expect(await mine(cast.lingZhiyuan)).toEqual([])
  })
})

describe('refusals', () => {
  test('the executing department neither accepts nor grants itself time; strangers do not meet it', async () => {
    const view = await orderIn('submitted', hospital)
    for (const person of [cast.guYun, cast.liGuodong, cast.tianYong])
      expect(await outcomeOf(hospital.as(person).call('orders.accept', said(view)))).toBe('FORBIDDEN')
    for (const person of [cast.shiXiu, cast.baoKai])
      expect(await outcomeOf(hospital.as(person).call('orders.get', { orderId: view.id }))).toBe('NOT_FOUND')
    expect(await outcomeOf(hospital.as(cast.shiXiu).call('orders.progress', said(view)))).toBe('NOT_FOUND')
    for (const person of [cast.dingRui, cast.zhuangSu])
      expect(await outcomeOf(hospital.as(person).call('orders.accept', said(view)))).toBe('FORBIDDEN')
    expect(await outcomeOf(supervision().call('orders.cancel', said(view)))).toBe('FORBIDDEN')
    expect(await outcomeOf(supervision().call('orders.close', said(view)))).toBe('WRONG_STATE')
    expect(await outcomeOf(supervision().call('orders.accept', { ...said(view), version: 1 }))).toBe('CONFLICT')
  })

  test('whoever works in the executing department, or did any of it, does not accept it', async () => {
    const view = await orderIn('submitted', hospital, { leadId: 'dept-neurology', helperIds: ['dept-party'] })
    // Supervision and both of the Party office belong to the helping department.
    for (const person of [cast.heJianping, cast.fangZheng])
      expect(await outcomeOf(hospital.as(person).call('orders.accept', said(view)))).toBe('SELF_REVIEW')
    const seen = await supervision().call('orders.get', { orderId: view.id })
    expect(seen.can).toEqual([])
    expect(seen.why).toContain('另一位同事')
    const both = hospital.as(cast.zouXiaotong)
    const own = { leadId: 'dept-outpatient', helperIds: [], office: 'complaint_office' as const }
    let order = await both.call('orders.issue', anOrder(own))
    order = await both.call('orders.acknowledge', onOrder(order))
    order = await both.call('orders.plan', said(order))
    order = await both.call('orders.progress', said(order))
    order = await both.call('orders.submit', said(order))
    expect(await outcomeOf(both.call('orders.accept', said(order)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(hospital.as(cast.luoMin).call('orders.accept', said(order)))).toBe('done')
  })

  test.each<[string, Partial<Input<'orders.issue'>>, string, string[] | null]>([
    ['as an office that is not theirs', { office: 'discipline' }, 'FORBIDDEN', null],
    ['a department that is not there', { leadId: 'nowhere' }, 'VALIDATION', ['leadId']],
    ['a helper that leads', { helperIds: ['dept-neurology'] }, 'VALIDATION', ['helperIds']],
    ['a research issue that nobody cares about most', { kind: 'research' }, 'VALIDATION', ['category']],
    ['somebody of another department in charge', { inChargeId: 'QH1009' }, 'VALIDATION', ['inChargeId']],
    ['nobody in charge', { inChargeId: 'QH0000' }, 'VALIDATION', ['inChargeId']],
    ['a day that is gone', { dueOn: '2026-09-27' }, 'VALIDATION', ['dueOn']],
    ['without a title', { title: ' ' }, 'VALIDATION', ['title']],
    ['from a case that is not there', { source: { kind: 'case', id: 'no-such' } }, 'NOT_FOUND', null],
  ])('not issued: %s', async (_what, change, code, fields) => {
    const answer = await party().envelope('orders.issue', anOrder(change))
    expect(answer).toMatchObject({ ok: false, error: { code } })
    if (fields && !answer.ok) expect(answer.error.details.fields?.map(({ path }) => path)).toEqual(fields)
    expect(hospital.cloud.db.count('orders')).toBe(0)
  })

  test('a department with nobody in the system gets no order', async () => {
    hospital.cloud.db.update('staff', { departmentId: 'dept-eye' }, { $set: { active: false } })
    expect(await outcomeOf(party().call('orders.issue', anOrder({ leadId: 'dept-eye' })))).toBe('STAFF_NEEDED')
  })

  test('sent twice it is one; changed and sent again it is refused', async () => {
    const input = anOrder()
    const first = await party().call('orders.issue', input)
    expect((await party().call('orders.issue', input)).id).toBe(first.id)
    expect(await outcomeOf(party().call('orders.issue', { ...input, title: '另一件事情' }))).toBe('ALREADY_ARRIVED')
    expect(hospital.cloud.db.count('orders')).toBe(1)
    const take = onOrder(first)
    const taken = await nurse().call('orders.acknowledge', take)
    expect(await nurse().call('orders.acknowledge', take)).toEqual(taken)
    const plan = said(taken, '夜班加一人值守')
    await nurse().call('orders.plan', plan)
    expect(await outcomeOf(nurse().call('orders.plan', { ...plan, text: '夜班加两个人值守' }))).toBe('ALREADY_ARRIVED')
    expect(hospital.cloud.db.count('journal', { action: 'orders.plan' })).toBe(1)
  })

  test('one of two who accept at once is told', async () => {
    const view = await orderIn('submitted', hospital)
    const outcomes = await Promise.all(
      [cast.heJianping, cast.mengJia].map((person) =>
        outcomeOf(hospital.as(person).call('orders.accept', { ...said(view), commandId: newCommandId() })),
      ),
    )
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
  })

  test('urged once a day', async () => {
    let view = await orderIn('doing', hospital)
    view = await supervision().call('orders.remind', onOrder(view))
    expect(view.can).not.toContain('remind')
    expect(await outcomeOf(party().call('orders.remind', onOrder(view)))).toBe('WRONG_STATE')
    await hospital.goTo('2026-09-29T02:00:00Z')
    expect(await titles(cast.guYun)).toContain('催办：请抓紧办理')
    expect(await outcomeOf(party().call('orders.remind', onOrder(view)))).toBe('done')
  })

  test('a role that ended, or somebody who left, meets nothing', async () => {
    const view = await orderIn('doing', hospital)
    const gone = hire(hospital, 'gone', ['supervision'])
    expect(await outcomeOf(hospital.as(gone).call('orders.get', { orderId: view.id }))).toBe('done')
    hospital.cloud.db.update('staff', { openid: gone.openid }, { $set: { active: false } })
    expect(await outcomeOf(hospital.as(gone).call('orders.get', { orderId: view.id }))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(cast.anBoya).call('orders.get', { orderId: view.id }))).toBe('NOT_FOUND')
  })
})
