import type { MonthlyCommand, MonthlyView } from '@nuanyu/types/monthly'
import { cast } from '../../fixtures/cast'
import { aComplaint, aRatingInput, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { aSummary, onReport, reportIn } from '../../support/monthly'
import { noteIn } from '../../support/thanks'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT, riskyWords: ['辱骂'] })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const writer = () => hospital.as(cast.mengJia)
const second = () => hospital.as(cast.fangZheng)
const reason = { reason: '小结还要再写清楚' }
const fieldsOf = async (work: Promise<unknown>) => {
  try {
    await work
    return []
  } catch (error) {
    return (error as { details: { fields?: { path: string; message: string }[] } }).details.fields ?? []
  }
}
/** So many ratings and complaints of departments in August, as they are stored when they are added up. */
const counted = (counts: Record<string, number>) => {
  const departments = Object.entries(counts).map(([id, n]) => ({
    id,
    main: { '08': { ratings: n, stars: n * 4, complaints: n, asked: n, solved: Math.floor(n / 2) } },
  }))
  hospital.cloud.db.remove('rollups', {})
  hospital.cloud.db.insert('rollups', [{ _id: '2026', pending: false, year: '2026', departments }])
}

describe('from a draft to a number', () => {
  test('written by one, approved by another, numbered and frozen', async () => {
    let view = await reportIn('draft', hospital)
    expect(view).toMatchObject({ state: 'draft', number: '', hash: '', findings: [], period: '2026年8月月报' })
    expect(view.can).toEqual(['retake', 'edit', 'submit', 'withdraw'])
    view = await writer().call('monthly.submit', onReport(view))
    expect(view.can).toEqual(['sendBack', 'withdraw'])
    expect(view.kept).toContain('另一位同事')
    await hospital.runJobs()
    const heard = async (person: { openid: string }) =>
      (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
    expect(await heard(cast.fangZheng)).toContain('2026年8月月报等您批准')
    expect(await heard(cast.mengJia)).not.toContain('2026年8月月报等您批准')
    expect(await outcomeOf(writer().call('monthly.approve', onReport(view)))).toBe('SELF_REVIEW')
    view = await second().call('monthly.approve', onReport(view))
    expect(view).toMatchObject({ state: 'approved', number: '〔2026〕第1号', intact: true, can: ['withdraw'] })
    expect(view.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(view.content).toMatchObject({ number: '〔2026〕第1号', date: '2026年9月28日' })
    await hospital.runJobs()
    expect(await heard(cast.mengJia)).toContain('2026年8月月报已批准发布')
  })

  test('what is sent back is written on, and comes back for approval', async () => {
    let view = await reportIn('review', hospital)
    view = await second().call('monthly.sendBack', { ...onReport(view), ...reason })
    expect(view).toMatchObject({
      state: 'returned',
      returned: reason.reason,
      can: ['retake', 'edit', 'submit', 'withdraw'],
    })
    view = await writer().call('monthly.submit', onReport(view))
    expect(view).toMatchObject({ state: 'review', returned: '' })
  })

  test('whoever edited it does not approve it either', async () => {
    let view = await reportIn('draft', hospital)
    view = await second().call('monthly.edit', { ...onReport(view), ...aSummary })
    view = await second().call('monthly.submit', onReport(view))
    expect(await outcomeOf(second().call('monthly.approve', onReport(view)))).toBe('SELF_REVIEW')
  })

  test('numbers of a year have no gaps, and two are approved at once', async () => {
    const both = [await reportIn('review', hospital, '2026-07'), await reportIn('review', hospital, '2026-Q2')]
    const approved = await Promise.all(both.map((view) => second().call('monthly.approve', onReport(view))))
    expect(approved.map(({ number }) => number).sort()).toEqual(['〔2026〕第1号', '〔2026〕第2号'])
  })

  test.each([
    ['2026-Q2', '2026年第二季度季报'],
    ['2026-H1', '2026年上半年半年报'],
    ['2025', '2025年年报'],
  ])('also of %s', async (period, name) => {
    expect((await reportIn('draft', hospital, period)).period).toBe(name)
  })
})

describe('refused', () => {
  test.each(['2026-09', '2026-10', '2026-Q3', '2026-H2', '2026', '2027-01'])('%s is not over', async (period) => {
    const found = await fieldsOf(writer().call('monthly.draft', { commandId: newCommandId(), period }))
    expect(found).toMatchObject([{ path: 'period' }])
  })

  test('a month is over with the hospital’s midnight', async () => {
    await hospital.cloud.clock.set('2026-09-30T15:59:59Z')
    const draft = () => outcomeOf(writer().call('monthly.draft', { commandId: newCommandId(), period: '2026-09' }))
    expect(await draft()).toBe('VALIDATION')
    await hospital.cloud.clock.set('2026-09-30T16:00:00Z')
    expect(await draft()).toBe('done')
  })

  test('a second report of the same period, until the first is withdrawn', async () => {
    const view = await reportIn('approved', hospital)
    const again = () => outcomeOf(second().call('monthly.draft', { commandId: newCommandId(), period: '2026-08' }))
    expect(await again()).toBe('WRONG_STATE')
    const withdrawn = await writer().call('monthly.withdraw', { ...onReport(view), ...reason })
    expect(withdrawn).toMatchObject({ state: 'withdrawn', number: view.number, hash: view.hash, files: [] })
    expect(withdrawn.withdrawn).toContain(reason.reason)
    expect(await outcomeOf(writer().call('monthly.file', { reportId: view.id, form: 'pdf' }))).toBe('WRONG_STATE')
    expect(await again()).toBe('done')
    expect((await reportIn('approved', hospital, '2026-07')).number).toBe('〔2026〕第2号')
  })

  test.each<[MonthlyView['state'], MonthlyCommand[]]>([
    ['draft', ['sendBack', 'approve']],
    ['review', ['retake', 'edit', 'submit']],
    ['approved', ['retake', 'edit', 'submit', 'sendBack', 'approve']],
    ['withdrawn', ['retake', 'edit', 'submit', 'sendBack', 'approve', 'withdraw']],
  ])('in %s: %j', async (state, commands) => {
    let view = await reportIn(state === 'withdrawn' ? 'draft' : (state as 'draft'), hospital)
    if (state === 'withdrawn') view = await writer().call('monthly.withdraw', { ...onReport(view), ...reason })
    for (const command of commands) {
      const input = { ...onReport(view), ...reason, ...aSummary }
      expect(await outcomeOf(second().call(`monthly.${command}` as 'monthly.submit', input))).toBe('WRONG_STATE')
    }
  })

  test('a stale version, and nothing is changed by it', async () => {
    const view = await reportIn('draft', hospital)
    const stale = { ...onReport(view), version: view.version - 1 }
    expect(await outcomeOf(writer().call('monthly.submit', stale))).toBe('CONFLICT')
    expect(await outcomeOf(writer().call('monthly.retake', stale))).toBe('CONFLICT')
    expect((await writer().call('monthly.open', { reportId: view.id })).version).toBe(view.version)
  })

  test('sent twice it is done once, changed it is refused', async () => {
    const input = { commandId: newCommandId(), period: '2026-08' }
    const first = await writer().call('monthly.draft', input)
    expect((await writer().call('monthly.draft', input)).id).toBe(first.id)
    expect(await outcomeOf(writer().call('monthly.draft', { ...input, period: '2026-07' }))).toBe('ALREADY_ARRIVED')
    const edit = { ...onReport(first), ...aSummary }
    const edited = await writer().call('monthly.edit', edit)
    expect((await writer().call('monthly.edit', edit)).version).toBe(edited.version)
    expect(await outcomeOf(writer().call('monthly.edit', { ...edit, summary: '换了一段话' }))).toBe('ALREADY_ARRIVED')
    const retake = onReport(edited)
    const retaken = await writer().call('monthly.retake', retake)
    expect((await writer().call('monthly.retake', retake)).version).toBe(retaken.version)
    const sent = await writer().call('monthly.submit', onReport(retaken))
    const approve = onReport(sent)
    const approved = await second().call('monthly.approve', approve)
    expect(await second().call('monthly.approve', approve)).toMatchObject({
      number: approved.number,
      hash: approved.hash,
    })
    expect(hospital.cloud.db.find('monthlyMarks', { _id: 'number-2026' })).toMatchObject([{ last: 1 }])
  })
})

describe('who sees it', () => {
  test('the other offices see what was published, and nothing before', async () => {
    const draft = await reportIn('review', hospital)
    const others = [cast.zhuangSu, cast.dingRui]
    for (const person of others) {
      expect(await outcomeOf(hospital.as(person).call('monthly.open', { reportId: draft.id }))).toBe('NOT_FOUND')
      expect(await outcomeOf(hospital.as(person).call('monthly.file', { reportId: draft.id, form: 'pdf' }))).toBe(
        'NOT_FOUND',
      )
      expect((await hospital.as(person).call('monthly.list', { queue: 'review' })).items).toEqual([])
    }
    const never = await reportIn('draft', hospital, '2026-07')
    await writer().call('monthly.withdraw', { ...onReport(never), ...reason })
    await second().call('monthly.approve', onReport(draft))
    for (const person of others) {
      const view = await hospital.as(person).call('monthly.open', { reportId: draft.id })
      expect(view).toMatchObject({ state: 'approved', can: [], history: [] })
      expect((await hospital.as(person).call('monthly.list', { queue: 'approved' })).items).toHaveLength(1)
      const withdrawn = await hospital.as(person).call('monthly.list', { queue: 'withdrawn' })
      expect(withdrawn).toMatchObject({ items: [], offers: [] })
    }
  })

  test('a list of many is paged, and offers what has no report yet', async () => {
    const first = await reportIn('draft', hospital, '2026-08')
    const [record] = hospital.cloud.db.find('monthlyReports', { _id: first.id }) as { _id: string }[]
    hospital.cloud.db.insert(
      'monthlyReports',
      Array.from({ length: 300 }, (_, index) => ({ ...(record as object), _id: `many-${index}` })),
    )
    let page = await writer().call('monthly.list', { queue: 'draft' })
    expect(page.offers.map(({ id }) => id)).toEqual(['2026-07', '2026-06', '2026-Q2', '2026-H1', '2025'])
    let n = page.items.length
    while (page.next) {
      page = await writer().call('monthly.list', { queue: 'draft', cursor: page.next })
      n += page.items.length
    }
    expect(n).toBe(301)
  })
})

describe('nobody is recognised', () => {
  const cases = (change: object) => [{ ...aSummary.cases[0]!, ...change }]

  test.each([
    ['a name', { happened: '患者张桂兰说等了很久，问了两次都没有人告诉她。' }, 'cases.0.happened'],
    ['a bed', { happened: '12床的患者夜里按铃没有人来，等了很久才有人。' }, 'cases.0.happened'],
    ['a colleague', { done: '凌志远向患者当面道歉，科室作了提醒。' }, 'cases.0.done'],
    ['a day', { happened: '9月3日有患者在窗口排队两小时，没有人解释原因。' }, 'cases.0.happened'],
    ['a high age', { happened: '一位93岁的患者独自来做检查，没有人引导。' }, 'cases.0.happened'],
  ])('with %s in a case it is not sent', async (_what, change, path) => {
    const view = await reportIn('draft', hospital, '2026-08', { ...aSummary, cases: cases(change) })
    expect(view.findings.map((one) => one.path)).toContain(path)
    const found = await fieldsOf(writer().call('monthly.submit', onReport(view)))
    expect(found.map((one) => one.path)).toContain(path)
    expect((await writer().call('monthly.open', { reportId: view.id })).state).toBe('draft')
  })

  test('nor with what a patient wrote in the period, word for word', async () => {
    const words = '护士站没有人理我，我自己推着轮椅去找医生'
    await hospital.cloud.clock.set('2026-08-20T02:00:00Z')
    await hospital.as(cast.linXiaomei).call('feedback.submit', aComplaint({ words, happenedOn: '2026-08-19' }))
    await hospital.cloud.clock.set(AT)
    const view = await reportIn('draft', hospital, '2026-08', {
      ...aSummary,
      cases: cases({ happened: `有患者说：${words}。` }),
    })
    expect(view.findings).toMatchObject([{ path: 'cases.0.happened', message: expect.stringContaining('原话') }])
  })

  test.each(['a later addition', 'why it was not solved', 'a rating', 'a thank-you letter'])(
    'nor with a sentence of %s',
    async (where) => {
      const words = '输液的时候我一个人推着架子走了三层楼'
      const patient = hospital.as(cast.linXiaomei)
      await hospital.cloud.clock.set('2026-08-20T02:00:00Z')
      if (where === 'a rating') await patient.call('feedback.rate', aRatingInput({ words }))
      else if (where === 'a thank-you letter') await noteIn('submitted', hospital, { words })
      else {
        const { id, version } = await caseIn(where === 'a later addition' ? 'investigating' : 'replied', hospital, {
          happenedOn: '2026-08-19',
        })
        const on = { commandId: newCommandId(), caseId: id, version }
        if (where === 'a later addition') await patient.call('feedback.addInfo', { ...on, text: words })
        else await patient.call('feedback.evaluate', { ...on, solved: false, satisfied: false, reason: words })
      }
      await hospital.cloud.clock.set(AT)
      const said = { ...aSummary, cases: cases({ happened: `有患者说：${words}。` }) }
      const view = await reportIn('draft', hospital, '2026-08', said)
      expect(view.findings).toMatchObject([{ path: 'cases.0.happened', message: expect.stringContaining('原话') }])
    },
  )

  test('and not with a name in the summary', async () => {
    const view = await reportIn('draft', hospital, '2026-08', { ...aSummary, summary: '请凌志远同志牵头改进。' })
    expect(await fieldsOf(writer().call('monthly.submit', onReport(view)))).toMatchObject([{ path: 'summary' }])
  })

  test('the content check stands before the number', async () => {
    const view = await reportIn('review', hospital, '2026-08', { ...aSummary, summary: '有人辱骂工作人员。' })
    expect(await outcomeOf(second().call('monthly.approve', onReport(view)))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('monthlyMarks', { _id: 'number-2026' })).toBe(0)
  })

  test('no number of one to nine people anywhere, also where screens show five', async () => {
    counted({ 'dept-neurology': 6, 'dept-emergency': 40, 'dept-lab': 25, 'dept-outpatient': 3, 'dept-imaging': 60 })
    const { content } = await reportIn('draft', hospital)
    const cells = content.sections
      .flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'table' && block.id !== 'work' ? block.rows : [])),
      )
      .flatMap((row) => row.cells)
    expect(cells).toContain('※')
    expect(cells).toContain(60)
    expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 10)).toEqual([])
  })
})

describe('frozen', () => {
  test('what comes later is told beside it, and changes neither the report nor its hash', async () => {
    const before = { 'dept-neurology': 40, 'dept-emergency': 30, 'dept-lab': 6, 'dept-imaging': 50 }
    counted(before)
    const view = await reportIn('approved', hospital)
    const read = () => hospital.as(cast.zhuangSu).call('monthly.open', { reportId: view.id })
    expect((await read()).correction).toBeNull()
    counted({ ...before, 'dept-neurology': 43, 'dept-lab': 7 })
    await hospital.cloud.clock.set('2026-10-09T02:00:00Z')
    const later = await read()
    expect(later).toMatchObject({ hash: view.hash, intact: true, content: view.content })
    expect(later.correction?.title).toBe('更正说明（2026年10月9日）')
    const [what] = later.correction!.lines
    expect(what).toContain('总体情况（文字）；本期与上期、去年同期；各月收到的反馈；各科室')
    // Four people more are told without how many, and of a department never.
    expect(later.correction!.lines.join()).not.toMatch(/12[06]|130|4[03]|神经内科|检验科|※/)
  })

  test('where many moved, the total of the hospital is said, and of no department', async () => {
    counted({ 'dept-neurology': 40, 'dept-emergency': 30 })
    const view = await reportIn('approved', hospital)
    counted({ 'dept-neurology': 51, 'dept-emergency': 30 })
    const { correction } = await writer().call('monthly.open', { reportId: view.id })
    expect(correction?.lines).toContain('服务评价（份）：发布时70，现在81。')
    expect(correction?.lines.join()).not.toMatch(/40|51/)
  })

  test('a department that has nothing any more is a change as well', async () => {
    counted({ 'dept-neurology': 40, 'dept-emergency': 30 })
    const view = await reportIn('approved', hospital)
    counted({ 'dept-neurology': 70 })
    const { correction } = await writer().call('monthly.open', { reportId: view.id })
    expect(correction?.lines[0]).toContain('：各科室。')
  })

  test('a draft keeps its figures until they are taken anew', async () => {
    counted({ 'dept-neurology': 40 })
    const draft = await reportIn('draft', hospital)
    counted({ 'dept-neurology': 55 })
    const ratings = ({ content }: MonthlyView) =>
      content.sections[0]?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows[0]?.cells[1] : []))
    expect(ratings(await writer().call('monthly.open', { reportId: draft.id }))).toEqual([40])
    expect(ratings(await writer().call('monthly.retake', onReport(draft)))).toEqual([55])
  })

  test('a stored content that was tampered with is noticed', async () => {
    const view = await reportIn('approved', hospital)
    hospital.cloud.db.update('monthlyReports', { _id: view.id }, { $set: { 'frozen.content.title': '别的题目' } })
    expect(await writer().call('monthly.open', { reportId: view.id })).toMatchObject({ intact: false })
  })
})
