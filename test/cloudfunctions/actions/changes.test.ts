import { PUBLIC_FROM } from '@nuanyu/types/changes'
import { cast } from '../../fixtures/cast'
import { aDraft, changeIn, onChange } from '../../support/changes'
import { aComplaint, aReply, caseIn } from '../../support/feedback'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT, riskyWords: ['辱骂'] })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const office = () => hospital.as(cast.dingRui)
const party = () => hospital.as(cast.fangZheng)
const patient = () => hospital.as(cast.linXiaomei)
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const newText = { said: '夜里按铃，等的时间长', changed: '夜班已增加一名护士', departmentId: null, month: '2026-10' }

describe('from a case to the public', () => {
  test('drafted, reviewed by somebody else, published, the owner told, nothing of the case in it', async () => {
    const { id: caseId, code } = await caseIn('replied', hospital)
    const candidates = (await office().call('changes.candidates', { kind: 'planned' })).items
    expect(candidates).toMatchObject([
      { id: caseId, code, department: '神经内科', month: '2026年9月', on: '2026-10', change: aReply.change.text },
    ])
    expect((await office().call('changes.candidates', { kind: 'made' })).items).toEqual([])

    let view = await office().call('changes.draft', aDraft([caseId]))
    expect(view).toMatchObject({ state: 'draft', n: 1, findings: [], can: ['edit', 'submit', 'withdraw'] })
    expect((await patient().call('changes.list', {})).items).toEqual([])
    expect(await outcomeOf(patient().call('changes.get', { changeId: view.id }))).toBe('NOT_FOUND')

    view = await office().call('changes.submit', onChange(view))
    expect(view).toMatchObject({ state: 'review', can: [] })
    await hospital.runJobs()
    expect(await titles(cast.fangZheng)).toContain('“您提我改”等您审核')
    expect((await party().call('changes.queue', { queue: 'review' })).items).toMatchObject([
      { id: view.id, by: '丁蕊' },
    ])

    view = await party().call('changes.publish', onChange(view))
    expect(view).toMatchObject({ state: 'published', n: 1 })
    const page = await hospital.as(cast.zhouYongfu).call('changes.list', {})
    expect(page.items).toEqual([
      {
        id: view.id,
        said: '夜里按铃，要等很久才有人来',
        changed: '夜班增加一名护士，铃响两分钟内到床前',
        department: '神经内科',
        month: '2026-10',
        monthLabel: '2026年10月',
        status: 'planned',
        statusLabel: '计划改进',
        mentioned: '有患者提到',
        correction: null,
      },
    ])
    expect(view.preview).toEqual(page.items[0])
    expect(JSON.stringify(page)).not.toMatch(new RegExp(`${caseId}|${code}|丁蕊|方铮|林晓梅`))
    await hospital.runJobs()
    const told = (await patient().call('notices.mine', {})).items.find(({ title }) => title === '您反映的问题有了改进')
    expect(told).toMatchObject({ page: `patient/changes/index?id=${view.id}` })
    expect(hospital.cloud.db.count('journal', { action: 'changes.publish' })).toBe(1)
  })

  test('the number is shown from ten people on', async () => {
    const caseIds: string[] = []
    for (let index = 0; index < PUBLIC_FROM; index++) {
      const { caseId } = await hospital
        .as({ openid: `oPatientNumber${index}` })
        .call('feedback.submit', aComplaint({ words: `第${index}位患者说夜里没有人来` }))
      caseIds.push(caseId)
      const reply = { text: '谢谢您', change: aReply.change, at: new Date(AT) }
      hospital.cloud.db.update('cases', { _id: caseId }, { $set: { state: 'closed', reply } })
    }
    let view = await office().call('changes.draft', aDraft(caseIds))
    view = await office().call('changes.submit', onChange(view))
    await party().call('changes.publish', onChange(view))
    expect((await patient().call('changes.list', {})).items[0]?.mentioned).toBe('10 位患者提到')
    await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { title: '您反映的问题有了改进' })).toBe(10)
  })

  test('an anonymous person cannot be told, and is counted', async () => {
    const { caseId } = await patient().call(
      'feedback.submit',
      aComplaint({ identityMode: 'anonymous', contact: { name: '', phone: '' }, words: '夜里铃响了没有人来看。' }),
    )
    const reply = { text: '谢谢您', change: aReply.change, at: new Date(AT) }
    hospital.cloud.db.update('cases', { _id: caseId }, { $set: { state: 'closed', reply } })
    let view = await office().call('changes.draft', aDraft([caseId]))
    view = await office().call('changes.submit', onChange(view))
    expect(await party().call('changes.publish', onChange(view))).toMatchObject({ n: 1 })
    await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { title: '您反映的问题有了改进' })).toBe(0)
  })

  test('corrected by one, approved by another; the former text stands until then and is kept', async () => {
    let view = await changeIn('published', hospital)
    const correction = { ...onChange(view), ...newText, status: 'done' as const, note: '已经提前完成' }
    view = await party().call('changes.correct', correction)
    expect(view).toMatchObject({ state: 'correction_review', own: true, can: ['sendBack', 'withdraw'] })
    expect((await patient().call('changes.list', {})).items[0]).toMatchObject({ status: 'planned', correction: null })
    expect(await outcomeOf(party().call('changes.publish', onChange(view)))).toBe('SELF_REVIEW')
    view = await hospital.as(cast.mengJia).call('changes.publish', onChange(view))
    expect(view).toMatchObject({ state: 'corrected', former: [{ changed: '夜班增加一名护士，铃响两分钟内到床前' }] })
    const [shown] = (await patient().call('changes.list', {})).items
    expect(shown).toMatchObject({ changed: newText.changed, correction: { note: '已经提前完成' } })
    expect(JSON.stringify(shown)).not.toContain('铃响两分钟内到床前')
  })

  test('withdrawn, it is gone for the public and stays on the record with its reason', async () => {
    let view = await changeIn('published', hospital)
    view = await party().call('changes.withdraw', { ...onChange(view), reason: '内容有误，先撤下' })
    expect(view).toMatchObject({ state: 'withdrawn', withdrawn: '方铮：内容有误，先撤下', can: [] })
    expect((await patient().call('changes.list', {})).items).toEqual([])
    expect(await outcomeOf(patient().call('changes.get', { changeId: view.id }))).toBe('NOT_FOUND')
    expect((await office().call('changes.queue', { queue: 'withdrawn' })).items).toHaveLength(1)
  })

  test('sent back, the writer hears why and may send it again', async () => {
    let view = await changeIn('review', hospital)
    view = await party().call('changes.sendBack', { ...onChange(view), reason: '请写清楚什么时候' })
    expect(view).toMatchObject({ state: 'draft', returned: '请写清楚什么时候' })
    await hospital.runJobs()
    expect(await titles(cast.dingRui)).toContain('“您提我改”被退回修改')
    expect(await outcomeOf(office().call('changes.submit', onChange(view)))).toBe('done')
  })

  test('the list is found by department, and goes on page by page', async () => {
    const view = await changeIn('published', hospital)
    const [record] = hospital.cloud.db.find('changes', { _id: view.id })
    for (let index = 0; index < 45; index++)
      hospital.cloud.db.insert('changes', { ...record, _id: `more-${index}` } as { _id: string })
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await patient().call('changes.list', { departmentId: 'dept-neurology', cursor })
      seen.push(...page.items.map(({ id }) => id))
      if (!page.next) break
      cursor = page.next
    }
    expect(new Set(seen).size).toBe(46)
    expect((await patient().call('changes.list', { departmentId: 'dept-cardiology' })).items).toEqual([])
  })
})

describe('nobody recognisable', () => {
  const fieldsOf = async (work: Promise<unknown>) => {
    try {
      await work
      return 'accepted'
    } catch (error) {
      return (error as { details: { fields?: { path: string; message: string }[] } }).details.fields
    }
  }

  test('findings are shown in the draft and keep it from review, until it is reworded', async () => {
    let view = await changeIn('draft', hospital, { said: '12床说夜班护士说话很冲，问三遍才理人' })
    expect(view.findings).toEqual([
      { field: 'said', kind: 'person', piece: '12床' },
      { field: 'said', kind: 'quoted', piece: '夜班护士说话很冲，问三遍才理人' },
    ])
    const refused = await fieldsOf(office().call('changes.submit', onChange(view)))
    expect(refused).toMatchObject([{ path: 'said', message: expect.stringContaining('12床') }, { path: 'said' }])
    const { caseIds } = aDraft([view.cases[0]!.id])
    const { commandId, ...text } = aDraft(caseIds)
    view = await office().call('changes.edit', { ...text, ...onChange(view), commandId })
    expect(view.findings).toEqual([])
    expect(await outcomeOf(office().call('changes.submit', onChange(view)))).toBe('done')
  })

  test('looked at again at publication, against what the patient has written since', async () => {
    const view = await changeIn('review', hospital)
    const [{ _id }] = hospital.cloud.db.find('cases') as [{ _id: string }]
    hospital.cloud.db.update('cases', { _id }, { $set: { words: '夜里按铃，要等很久才有人来，太慢了' } })
    const refused = await fieldsOf(party().call('changes.publish', onChange(view)))
    expect(refused).toMatchObject([{ path: 'said', message: expect.stringContaining('原话') }])
    expect((await patient().call('changes.list', {})).items).toEqual([])
  })

  test('a correction is looked at as well, with its note', async () => {
    const view = await changeIn('published', hospital)
    const correction = { ...onChange(view), ...newText, status: 'done' as const, note: '12床家属说已经改好' }
    expect(await fieldsOf(office().call('changes.correct', correction))).toMatchObject([{ path: 'note' }])
  })

  test('the Party office reads nothing of what the patient wrote, and names in the change are masked', async () => {
    const view = await changeIn('review', hospital)
    hospital.cloud.db.update(
      'cases',
      {},
      { $set: { 'reply.change': { kind: 'planned', text: '王丽护士调到夜班', on: '2026-10-20' } } },
    )
    const opened = await party().call('changes.open', { changeId: view.id })
    const offered = await party().call('changes.candidates', { kind: 'planned' })
    expect(JSON.stringify([opened, offered])).not.toMatch(/说话很冲|林晓梅|13800000010|王丽/)
    expect(JSON.stringify(await office().call('changes.open', { changeId: view.id }))).toContain('王丽护士')
  })

  test('the content check has to say yes; where it says no or nothing, it is not published', async () => {
    const bad = await changeIn('review', hospital, { said: '有人在窗口被辱骂' })
    expect(await outcomeOf(party().call('changes.publish', onChange(bad)))).toBe('WRONG_STATE')
    expect((await patient().call('changes.list', {})).items).toEqual([])
    expect(hospital.cloud.db.find('changes', { _id: bad.id })).toMatchObject([
      { state: 'review', version: bad.version },
    ])
  })
})

describe('refusals', () => {
  test('a case that discipline has, that was not answered, or that is not there, is never linked', async () => {
    const { id } = await caseIn('replied', hospital)
    hospital.cloud.db.update('cases', { _id: id }, { $set: { lane: 'discipline' } })
    expect((await office().call('changes.candidates', { kind: 'planned' })).items).toEqual([])
    expect(await outcomeOf(office().call('changes.draft', aDraft([id])))).toBe('VALIDATION')
    const { id: open } = await caseIn('investigating', hospital, { words: '出院结账时没有人说清楚' })
    expect(await outcomeOf(office().call('changes.draft', aDraft([open])))).toBe('VALIDATION')
    expect(await outcomeOf(office().call('changes.draft', aDraft(['no-such-case'])))).toBe('VALIDATION')
  })

  test('what discipline takes meanwhile is neither counted nor told', async () => {
    const view = await changeIn('review', hospital)
    hospital.cloud.db.update('cases', {}, { $set: { lane: 'discipline' } })
    expect(await outcomeOf(party().call('changes.publish', onChange(view)))).toBe('VALIDATION')
    expect((await party().call('changes.open', { changeId: view.id })).cases).toEqual([])
  })

  test('the complaint office does not publish, and nobody publishes what they drafted', async () => {
    const view = await changeIn('review', hospital)
    expect(await outcomeOf(office().call('changes.publish', onChange(view)))).toBe('FORBIDDEN')
    expect(await outcomeOf(office().call('changes.withdraw', { ...onChange(view), reason: '算了不要了' }))).toBe(
      'WRONG_STATE',
    )
    const both = hospital.as(hire(hospital, 'both', ['complaint_office', 'party_office']))
    const { id } = await caseIn('replied', hospital, { words: '出院结账时没有人说清楚' })
    let own = await both.call('changes.draft', aDraft([id]))
    own = await both.call('changes.submit', onChange(own))
    expect(own).toMatchObject({ own: true })
    expect(await outcomeOf(both.call('changes.publish', onChange(own)))).toBe('SELF_REVIEW')
  })

  test('one’s own case is no candidate', async () => {
    const { caseId } = await office().call('feedback.submit', aComplaint())
    const reply = { text: '谢谢您', change: aReply.change, at: new Date(AT) }
    hospital.cloud.db.update('cases', { _id: caseId }, { $set: { state: 'closed', reply } })
    expect((await office().call('changes.candidates', { kind: 'planned' })).items).toEqual([])
    expect(await outcomeOf(office().call('changes.draft', aDraft([caseId])))).toBe('VALIDATION')
  })

  test('wrong state, a stale screen, malformed', async () => {
    const view = await changeIn('review', hospital)
    const { commandId, ...text } = aDraft([view.cases[0]!.id])
    expect(await outcomeOf(office().call('changes.edit', { ...text, ...onChange(view), commandId }))).toBe(
      'WRONG_STATE',
    )
    const stale = { ...onChange(view), version: view.version - 1 }
    expect(await outcomeOf(party().call('changes.publish', stale))).toBe('CONFLICT')
    for (const wrong of [
      { said: '短' },
      { said: '长'.repeat(201) },
      { month: '十月' },
      { caseIds: [] },
      { status: 'x' },
    ])
      expect(await outcomeOf(office().call('changes.draft', { ...aDraft(['x']), ...wrong } as never))).toBe(
        'VALIDATION',
      )
    expect(await outcomeOf(office().call('changes.draft', aDraft(['x'], { departmentId: 'nowhere' })))).toBe(
      'VALIDATION',
    )
    expect(await outcomeOf(office().call('changes.draft', aDraft(Array.from({ length: 21 }, (_, i) => `c${i}`))))).toBe(
      'VALIDATION',
    )
  })

  test('sent twice is once, and something else under the same id has not arrived', async () => {
    const { id } = await caseIn('replied', hospital)
    const input = aDraft([id])
    const first = await office().call('changes.draft', input)
    expect((await office().call('changes.draft', input)).id).toBe(first.id)
    expect(hospital.cloud.db.count('changes')).toBe(1)
    expect(await outcomeOf(office().call('changes.draft', { ...input, said: '说的是另外一件事' }))).toBe(
      'ALREADY_ARRIVED',
    )

    const submit = onChange(first)
    const submitted = await office().call('changes.submit', submit)
    expect(await office().call('changes.submit', submit)).toEqual(submitted)
    const publish = onChange(submitted)
    const published = await party().call('changes.publish', publish)
    expect(await party().call('changes.publish', publish)).toEqual(published)
    const withdraw = { ...onChange(published), reason: '内容有误，先撤下' }
    await party().call('changes.withdraw', withdraw)
    expect(await outcomeOf(party().call('changes.withdraw', { ...withdraw, reason: '另一个理由' }))).toBe(
      'ALREADY_ARRIVED',
    )
  })

  test('of two people at once one publishes', async () => {
    const view = await changeIn('review', hospital)
    const outcomes = await Promise.all(
      [cast.fangZheng, cast.mengJia].map((person) =>
        outcomeOf(hospital.as(person).call('changes.publish', onChange(view))),
      ),
    )
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
    await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { title: '您反映的问题有了改进' })).toBe(1)
  })
})

test('when the case is erased the entry stays, with its number, and the link goes', async () => {
  const view = await changeIn('published', hospital)
  const record = hospital.cloud.db.find('cases')[0] as { _id: string }
  const long = new Date('2020-01-01T00:00:00Z')
  hospital.cloud.db.update(
    'cases',
    { _id: record._id },
    { $set: { state: 'archived', turn: 'nobody', closedAt: long } },
  )
  await hospital.as(cast.linXiaomei).call('me.erase', { commandId: newCommandId() })
  expect(hospital.cloud.db.count('cases')).toBe(0)
  expect(hospital.cloud.db.find('changes')).toMatchObject([{ caseIds: [], n: 1, shown: true }])
  expect((await patient().call('changes.list', {})).items).toHaveLength(1)
  expect(await party().call('changes.open', { changeId: view.id })).toMatchObject({ cases: [], linked: 0, n: 1 })
})
