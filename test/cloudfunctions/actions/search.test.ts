import type { Input } from '@nuanyu/types/actions'
import { anySearch, type CaseSearch } from '@nuanyu/types/feedback'
import type { CaseRecord } from '../../../cloudfunctions/domain/feedback/records'
import { tag } from '../../../cloudfunctions/domain/feedback/search/terms'
import { cast } from '../../fixtures/cast'
import { aComplaint } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** Looking for cases, and doing the same with several of them. */
const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  hospital.empty()
  await hospital.cloud.clock.set(AT)
})
afterAll(() => hospital.close())

type Person = { openid: string }
const { linXiaomei, zhouYongfu, heMin, guYun, qinHaiyan, dingRui, yanZheng, fangZheng } = cast
const stored = (id: string) => hospital.cloud.db.find<CaseRecord>('cases', { _id: id })[0]!
const send = async (person: Person, change: Partial<Input<'feedback.submit'>> = {}) =>
  (await hospital.as(person).call('feedback.submit', aComplaint(change))).caseId
const look = (person: Person, search: Partial<CaseSearch>, cursor?: string) =>
  hospital.as(person).call('feedback.search', { search: { ...anySearch, ...search }, cursor })
const found = async (person: Person, search: Partial<CaseSearch>) =>
  (await look(person, search)).items.map(({ id }) => id)
const inCardiology = { where: { by: 'department' as const, departmentId: 'dept-cardiology' } }
const onCase = (id: string) => ({ commandId: newCommandId(), caseId: id, version: stored(id).version })
const later = (minutes: number) => hospital.cloud.clock.set(new Date(Date.parse(AT) + minutes * 60_000))

describe('looking', () => {
  test('words inside a sentence, for each as far as they may see', async () => {
    const here = await send(linXiaomei, { words: '门诊挂号窗口推诿扯皮，跑了三趟还没办成。' })
    const there = await send(zhouYongfu, { words: '心电图室互相推诿，等了一下午没人管。', ...inCardiology })
    expect(await found(dingRui, { words: '推诿' })).toEqual(expect.arrayContaining([here, there]))
    expect(await found(dingRui, { words: '推诿扯皮' })).toEqual([here])
    expect(await found(guYun, { words: '推诿' })).toEqual([here])
    expect(await found(qinHaiyan, { words: '推诿' })).toEqual([there])
    expect(await found(yanZheng, { words: '推诿' })).toEqual([])
    expect(await outcomeOf(look(fangZheng, { words: '推诿' }))).toBe('FORBIDDEN')
    expect(await outcomeOf(look(linXiaomei, { words: '推诿' }))).toBe('FORBIDDEN')
    expect(await outcomeOf(look(dingRui, { words: '推' }))).toBe('VALIDATION')
  })

  test('a handler neither finds what is masked nor reads it', async () => {
    const id = await send(linXiaomei)
    expect(await found(dingRui, { words: '林晓梅' })).toEqual([id])
    expect(await look(guYun, { words: '林晓梅' })).toEqual({ items: [], next: null })
    // Nobody is found by their number, whoever looks.
    for (const one of [guYun, dingRui]) expect(await outcomeOf(look(one, { words: '13800000010' }))).toBe('VALIDATION')
    expect(JSON.stringify(await look(guYun, { words: '说话很冲' }))).not.toMatch(/林晓梅|1380000/)
  })

  test('nobody kept out, no author, nothing of discipline, nothing that is held', async () => {
    const naming = await send(linXiaomei, { words: '顾云护士说话很冲，问三遍才理人。' })
    const own = await send(guYun, { words: '自己也是病人，护士说话很冲。' })
    const held = await send(heMin, { words: '等我出院再说，护士说话很冲。', heldUntil: '2026-10-20' })
    const grave = await send(zhouYongfu, { words: '医生收了红包，护士说话很冲。' })
    await hospital.as(dingRui).call('feedback.transferDiscipline', { ...onCase(grave), reason: '涉及收受红包' })
    expect(stored(naming).keptOut).toContain(hospital.secrets.personKey(guYun.openid))
    expect(await found(guYun, { words: '说话很冲' })).toEqual([])
    expect((await found(dingRui, { words: '说话很冲' })).sort()).toEqual([naming, own, held].sort())
    expect(await found(yanZheng, { words: '说话很冲' })).toEqual([grave])
  })

  test('the code, and every filter', async () => {
    const id = await send(linXiaomei, { subject: 'process', words: '出院结账跑了四趟，没有人说清楚。' })
    const other = await send(zhouYongfu, { kind: 'suggestion', ...inCardiology })
    const { code } = stored(id)
    expect(await found(dingRui, { words: `${code.slice(0, 4)} ${code.slice(4).toLowerCase()}` })).toEqual([id])
    await hospital.as(guYun).call('feedback.accept', onCase(id))
    const filters: Partial<CaseSearch>[] = [
      { state: 'assigned' },
      { kind: 'complaint' },
      { subject: 'process' },
      { departmentId: 'dept-neurology' },
      { words: '结账', channel: 'wechat', from: '2026-09', to: '2026-09' },
    ]
    for (const filter of filters) expect(await found(dingRui, filter)).toEqual([id])
    expect(await found(dingRui, { kind: 'suggestion' })).toEqual([other])
    expect(await found(dingRui, { overdue: true })).toEqual([])
    expect(await found(dingRui, { from: '2026-10' })).toEqual([])
    await hospital.goTo('2026-10-14T02:00:00Z')
    expect((await found(dingRui, { overdue: true })).sort()).toEqual([id, other].sort())
  })

  test('what the person said later is found, and nothing any more once they take it back', async () => {
    const id = await send(linXiaomei)
    await hospital.as(linXiaomei).call('feedback.addInfo', { ...onCase(id), text: '轮椅也借不到' })
    expect(await found(dingRui, { words: '轮椅' })).toEqual([id])
    await hospital.as(linXiaomei).call('feedback.withdraw', { ...onCase(id), reason: '已经解决' })
    expect(await found(dingRui, { words: '轮椅' })).toEqual([])
    expect(await found(dingRui, { words: stored(id).code })).toEqual([id])
    expect(JSON.stringify(stored(id).terms)).not.toMatch(/轮椅|林晓|1380/)
  })

  test('page by page, newest first, in two trips, also among 300', async () => {
    const id = await send(linXiaomei, { words: '停车场太小，绕了三圈没有车位。' })
    const model = stored(id)
    const many = Array.from({ length: 300 }, (_, i) => ({
      ...model,
      _id: `many-${i}`,
      submittedAt: new Date(model.submittedAt.getTime() - (1 + Math.floor(i / 3)) * 60_000),
    }))
    hospital.cloud.db.insert('cases', many)
    const all: string[] = []
    let cursor: string | undefined
    do {
      const page = await look(dingRui, { words: '停车场' }, cursor)
      expect(hospital.lastTrips()).toBe(2)
      all.push(...page.items.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(all).size).toBe(301)
    expect(all).toHaveLength(301)
    expect(all[0]).toBe(id)
  })

  test('pairs without the word cost one more trip and no more', async () => {
    const id = await send(linXiaomei, { words: '车场停满了，停车要绕圈，场内没有人。' })
    const model = stored(id)
    hospital.cloud.db.insert(
      'cases',
      Array.from({ length: 200 }, (_, i) => ({
        ...model,
        _id: `many-${i}`,
        submittedAt: new Date(Date.parse(AT) - i),
      })),
    )
    const page = await look(dingRui, { words: '停车场' })
    expect(page.items).toEqual([])
    expect(page.next).not.toBeNull()
    expect(hospital.lastTrips()).toBe(3)
  })

  test('cases from before are found once the job has been by', async () => {
    const id = await send(linXiaomei)
    hospital.cloud.db.update('cases', { _id: id }, { $unset: { terms: '', termsBy: '', termsFrom: '' } })
    expect(await found(dingRui, { words: '说话很冲' })).toEqual([])
    await hospital.runJobs()
    expect(await found(dingRui, { words: '说话很冲' })).toEqual([id])
    expect(stored(id).terms).toContain(tag.subject('attitude'))
  })
})

describe('saved searches', () => {
  const save = (name: string, commandId = newCommandId(), by: Person = dingRui) =>
    hospital.as(by).call('feedback.saveSearch', { commandId, name, search: { ...anySearch, words: '停车' } })

  test('are each person’s own, at most 20, named once, and go again', async () => {
    const commandId = newCommandId()
    await save('停车', commandId)
    expect((await save('停车', commandId)).saved).toHaveLength(1)
    expect(await outcomeOf(save('车位', commandId))).toBe('ALREADY_ARRIVED')
    expect(await outcomeOf(save('停车'))).toBe('VALIDATION')
    for (let i = 0; i < 19; i++) await save(`第${i}个`)
    expect(await outcomeOf(save('太多'))).toBe('VALIDATION')
    expect((await hospital.as(guYun).call('feedback.searchForm', {})).saved).toEqual([])
    const form = await hospital.as(dingRui).call('feedback.searchForm', {})
    expect(form.saved).toHaveLength(20)
    const gone = { commandId: newCommandId(), id: form.saved[0]!.id }
    const left = await hospital.as(dingRui).call('feedback.removeSearch', gone)
    expect(left.saved).toHaveLength(19)
    expect(await hospital.as(dingRui).call('feedback.removeSearch', gone)).toEqual(left)
    expect(await outcomeOf(save('停车', newCommandId(), linXiaomei))).toBe('FORBIDDEN')
    expect(JSON.stringify(hospital.cloud.db.find('journal', {}))).not.toContain('停车')
  })

  test('what may be done with several is said by the server', async () => {
    const can = async (person: Person) => (await hospital.as(person).call('feedback.searchForm', {})).can
    expect([await can(dingRui), await can(yanZheng), await can(guYun)]).toEqual([['assign', 'merge'], ['merge'], []])
  })
})

describe('several at once', () => {
  const items = (...ids: string[]) => ids.map((caseId) => ({ caseId, version: stored(caseId).version }))
  const toCardiology = { what: 'assign' as const, departmentId: 'dept-cardiology' }
  const bulk = (input: Omit<Input<'feedback.bulk'>, 'commandId'>, commandId = newCommandId(), by: Person = dingRui) =>
    hospital.as(by).call('feedback.bulk', { commandId, ...input })
  const undo = (of: string, caseIds: string[], commandId = newCommandId(), by: Person = dingRui) =>
    hospital.as(by).call('feedback.undoBulk', { commandId, of, caseIds })

  test('the preview tells what would be, and nothing is done', async () => {
    const ids = [await send(linXiaomei), await send(zhouYongfu)]
    const before = ids.map(stored)
    await hospital.as(linXiaomei).call('feedback.withdraw', { ...onCase(ids[0]!), reason: '已经解决' })
    const { rows } = await hospital
      .as(dingRui)
      .call('feedback.bulkPreview', { work: toCardiology, items: items(...ids, ids[1]!).slice(0, 2) })
    expect(rows.map(({ ok }) => ok)).toEqual([false, true])
    expect(rows[1]?.says).toBe('从神经内科改派到心血管内科')
    expect(stored(ids[1]!)).toEqual(before[1])
  })

  test('each for itself: what cannot be done is told, the rest is done, and both again undone', async () => {
    const ids = [await send(linXiaomei), await send(zhouYongfu), await send(heMin)]
    const before = ids.map(stored)
    const list = items(...ids)
    await hospital.as(guYun).call('feedback.accept', onCase(ids[2]!))
    const commandId = newCommandId()
    const result = await bulk({ work: toCardiology, items: list }, commandId)
    expect(result.rows.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(result.rows[2]?.says).toContain('刚刚有人更新过')
    expect(ids.map((id) => stored(id).department?.id)).toEqual(['dept-cardiology', 'dept-cardiology', 'dept-neurology'])
    const again = await bulk({ work: toCardiology, items: list }, commandId)
    expect(again.rows.map(({ ok }) => ok)).toEqual([true, true, false])
    expect(stored(ids[0]!).version).toBe(2)
    expect(await outcomeOf(bulk({ work: toCardiology, items: list.slice(1) }, commandId))).toBe('ALREADY_ARRIVED')

    await hospital.as(qinHaiyan).call('feedback.investigate', onCase(ids[1]!))
    await later(5)
    const undoing = newCommandId()
    const undone = await undo(commandId, ids, undoing)
    expect(undone.rows.map(({ ok }) => ok)).toEqual([true, false, false])
    expect(undone.rows[1]?.says).toBe('之后已经有人办理过，不能再撤销')
    expect(stored(ids[0]!)).toMatchObject({
      state: 'submitted',
      department: before[0]!.department,
      dueAt: before[0]!.dueAt,
    })
    const { timeline } = await hospital.as(dingRui).call('feedback.get', { caseId: ids[0]! })
    expect(timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['分派给心血管内科', '撤销上一次批量办理']),
    )
    expect((await undo(commandId, ids, undoing)).rows[0]?.ok).toBe(true)
    expect(stored(ids[0]!).version).toBe(3)
    await hospital.runJobs()
    const told = (await hospital.as(qinHaiyan).call('notices.mine', {})).items.map(({ title }) => title)
    expect(told).toContain('分派已撤回，不用办理')
  })

  test('not after ten minutes, and not by somebody else', async () => {
    const id = await send(linXiaomei)
    const commandId = newCommandId()
    await bulk({ work: toCardiology, items: items(id) }, commandId)
    expect((await undo(commandId, [id], newCommandId(), yanZheng)).rows[0]).toMatchObject({ ok: false, code: '' })
    await later(11)
    expect((await undo(commandId, [id])).rows[0]?.says).toContain('10 分钟')
  })

  test('merged and parted again, as if nothing had been', async () => {
    const main = await send(linXiaomei)
    const others = [await send(zhouYongfu), await send(heMin)]
    const before = others.map(stored)
    const work = { what: 'merge' as const, intoCaseId: main }
    const commandId = newCommandId()
    const seen = await hospital.as(dingRui).call('feedback.bulkPreview', { work, items: items(...others, main) })
    expect(seen.rows.map(({ ok }) => ok)).toEqual([true, true, false])
    const { rows } = await bulk({ work, items: items(...others) }, commandId)
    expect(rows.every(({ ok }) => ok)).toBe(true)
    expect(stored(main).mergedFrom).toHaveLength(2)
    const undone = await undo(commandId, others)
    expect(undone.rows.every(({ ok }) => ok)).toBe(true)
    expect(stored(main)).toMatchObject({ mergedFrom: [], undo: null })
    for (const [index, id] of others.entries()) {
      const { state, merged, department, firstRound, closedAt } = before[index]!
      expect(stored(id)).toMatchObject({ state, merged, department, firstRound, closedAt })
    }
  })

  test('not those of others, not by others, not too many', async () => {
    const id = await send(linXiaomei)
    const one = items(id)
    expect(await outcomeOf(bulk({ work: toCardiology, items: one }, newCommandId(), guYun))).toBe('FORBIDDEN')
    const byDiscipline = await bulk({ work: toCardiology, items: one }, newCommandId(), yanZheng)
    expect(byDiscipline.rows[0]).toMatchObject({ ok: false, code: '' })
    expect(byDiscipline.undoUntil).toBeNull()
    const many = Array.from({ length: 51 }, (_, i) => ({ caseId: `x${i}`, version: 1 }))
    expect(await outcomeOf(bulk({ work: toCardiology, items: many }))).toBe('VALIDATION')
    expect(await outcomeOf(bulk({ work: toCardiology, items: [...one, ...one] }))).toBe('VALIDATION')
    expect(await outcomeOf(bulk({ work: { ...toCardiology, departmentId: 'none' }, items: one }))).toBe('VALIDATION')
    expect(await outcomeOf(bulk({ work: { what: 'merge', intoCaseId: 'none' }, items: one }))).toBe('NOT_FOUND')
  })
})
