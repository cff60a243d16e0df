import mammoth from 'mammoth'
import { cast } from '../../fixtures/cast'
import { aCorrection, aCriticism, aPraise, bulletinIn, onBulletin } from '../../support/bulletins'
import { openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const office = () => hospital.as(cast.mengJia)
const second = () => hospital.as(cast.fangZheng)
const reader = () => hospital.as(cast.lingZhiyuan)
const opened = (id: string) => office().call('bulletins.open', { bulletinId: id })
const told = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const reason = { reason: '事实有出入，先撤回' }
const readers = async (id: string, read: boolean) =>
  (await office().call('bulletins.receipts', { id, read })).items.map(({ name }) => name).sort()

describe('reading', () => {
  test('goes to whom it is about and to the audience; the first reading is noted once', async () => {
    const { id } = await bulletinIn('issued', hospital)
    expect(await outcomeOf(reader().call('bulletins.read', { bulletinId: id }))).toBe('NOT_FOUND')
    await hospital.runJobs()
    await hospital.runJobs()
    expect(await told(cast.lingZhiyuan)).toEqual(['有一份通报请您阅读'])
    const everybody = ['凌志远', '顾云', '黎国栋'].sort()
    expect(await readers(id, false)).toEqual(everybody)
    expect((await reader().call('bulletins.tray', {})).items).toMatchObject([
      { id, read: false, note: '暖语通报〔2026〕1号' },
    ])

    await hospital.cloud.clock.set('2026-09-28T03:20:00Z')
    const paper = await reader().call('bulletins.read', { bulletinId: id })
    expect(paper).toMatchObject({ number: '暖语通报〔2026〕1号', read: '今天 11:20', withdrawn: null })
    expect(paper.paragraphs).toHaveLength(2)
    expect(JSON.stringify(paper)).not.toMatch(/孟佳|方铮/)
    await hospital.cloud.clock.set('2026-09-29T03:20:00Z')
    expect((await reader().call('bulletins.read', { bulletinId: id })).read).toBe('昨天 11:20')
    expect((await opened(id)).reading).toMatchObject({ total: 3, read: 1, handing: false })
    expect(await readers(id, true)).toEqual(['凌志远'])
    expect((await reader().call('bulletins.tray', {})).unread).toBe(0)
  })

  test('is for nobody else, the writer and the approver among them', async () => {
    const { id } = await bulletinIn('issued', hospital)
    await hospital.runJobs()
    for (const person of [cast.mengJia, cast.fangZheng, cast.qinHaiyan, cast.zhuangSu])
      expect(await outcomeOf(hospital.as(person).call('bulletins.read', { bulletinId: id }))).toBe('NOT_FOUND')
    expect((await hospital.as(cast.qinHaiyan).call('bulletins.tray', {})).items).toEqual([])
    expect(await outcomeOf(hospital.as(cast.linXiaomei).call('bulletins.read', { bulletinId: id }))).toBe('FORBIDDEN')
  })

  test('a branch means its departments, a kind of post and a role their people', async () => {
    const body = '神经内科全体护理人员耐心细致，多次收到来信感谢，现予以通报表扬，望全院职工学习。'
    const title = '关于表扬神经内科的通报'
    const audience = { branchIds: ['branch-internal-1'] }
    const branch = aPraise({ staffIds: [], departmentIds: ['dept-neurology'], title, body, audience })
    const { id } = await bulletinIn('issued', hospital, branch)
    await hospital.runJobs()
    const ofBranch = hospital.cloud.db
      .find('roster', {})
      .filter(
        (one) =>
          hospital.cloud.db.find('departments', { _id: one['departmentId'] as string })[0]?.['branchId'] ===
          'branch-internal-1',
      )
    expect(hospital.cloud.db.count('receipts', { aboutId: id })).toBe(ofBranch.length)
    const ofRole = await bulletinIn('issued', hospital, aPraise({ audience: { roles: ['supervision'] } }))
    await hospital.runJobs()
    expect(await readers(ofRole.id, false)).toEqual(['凌志远', '贺建平'].sort())
  })

  test('everybody is handed it by packs; a timer that stops between goes on where it was', async () => {
    const [one] = hospital.cloud.db.find('roster', { _id: cast.lingZhiyuan.staffId })
    for (let n = 0; n < 130; n++)
      hospital.cloud.db.insert('roster', {
        ...one,
        _id: `QH8${String(n).padStart(3, '0')}`,
        key: null,
        state: 'listed',
      } as { _id: string })
    hospital.cloud.db.insert('roster', { ...one, _id: 'QH7000', key: null, state: 'left' } as { _id: string })
    const atWork = hospital.cloud.db.find('roster', {}).filter(({ state }) => state !== 'left').length
    const { id } = await bulletinIn('issued', hospital, aPraise({ audience: { everyone: true } }))
    await hospital.runJobs()
    expect(hospital.cloud.db.count('receipts', { aboutId: id })).toBe(atWork)
    expect(hospital.cloud.db.find('bulletins', { _id: id })).toMatchObject([{ errands: [], errandAt: null }])
    // As after a crash between two packs: nobody gets it twice, nobody is told twice.
    const before = hospital.cloud.db.count('notices', { title: '有一份通报请您阅读' })
    const errands = [{ what: 'handOut', after: 'QH8090' }]
    hospital.cloud.db.update('bulletins', { _id: id }, { $set: { errands, errandAt: new Date(AT) } })
    await hospital.runJobs()
    expect(hospital.cloud.db.count('receipts', { aboutId: id })).toBe(atWork)
    expect(hospital.cloud.db.count('notices', { title: '有一份通报请您阅读' })).toBe(before)
    const page = await office().call('bulletins.receipts', { id, read: false })
    expect(page.items).toHaveLength(50)
    expect(page.next).not.toBeNull()
    expect(page.items.at(-1)?.staffId).toBe(page.next)
    const later = await office().call('bulletins.receipts', { id, read: false, cursor: 'QH8000' })
    expect(later.items[0]).toMatchObject({ staffId: 'QH8001', label: '还没有加入，请当面告知' })
  })

  test('the rest is reminded once a day, and only the rest', async () => {
    let view = await bulletinIn('issued', hospital)
    await hospital.runJobs()
    await reader().call('bulletins.read', { bulletinId: view.id })
    view = await office().call('bulletins.remind', onBulletin(view))
    await hospital.runJobs()
    expect(await told(cast.guYun)).toContain('有一份通报还没有阅读')
    expect(await told(cast.lingZhiyuan)).not.toContain('有一份通报还没有阅读')
    expect(await outcomeOf(second().call('bulletins.remind', onBulletin(view)))).toBe('WRONG_STATE')
    await hospital.cloud.clock.set('2026-09-29T02:00:00Z')
    expect(await outcomeOf(second().call('bulletins.remind', onBulletin(view)))).toBe('done')
  })

  test('whoever joined or changed WeChat after the handing-out is reminded and told under their number', async () => {
    let view = await bulletinIn('issued', hospital)
    await hospital.runJobs()
    const { db } = hospital.cloud
    db.update('receipts', { staffId: cast.guYun.staffId }, { $set: { key: null } })
    db.update('receipts', { staffId: cast.lingZhiyuan.staffId }, { $set: { key: 'of-a-former-phone' } })
    view = await office().call('bulletins.remind', onBulletin(view))
    await hospital.runJobs()
    for (const person of [cast.guYun, cast.lingZhiyuan]) expect(await told(person)).toContain('有一份通报还没有阅读')
    await office().call('bulletins.withdraw', { ...onBulletin(view), ...reason })
    await hospital.runJobs()
    for (const person of [cast.guYun, cast.lingZhiyuan]) expect(await told(person)).toContain('有一份通报已撤回')
  })
})

describe('corrected or withdrawn, on the record', () => {
  test('a correction is told to everybody, to be read again; the former text is the office’s', async () => {
    let view = await bulletinIn('issued', hospital)
    await hospital.runJobs()
    const former = await reader().call('bulletins.read', { bulletinId: view.id })
    view = await office().call('bulletins.correct', { ...onBulletin(view), ...aCorrection })
    expect((await reader().call('bulletins.read', { bulletinId: view.id })).paragraphs).toEqual(former.paragraphs)
    view = await second().call('bulletins.approveCorrection', onBulletin(view))
    await hospital.runJobs()
    expect(await told(cast.lingZhiyuan)).toContain('有一份通报作了更正')
    expect(await readers(view.id, false)).toContain('凌志远')
    const paper = await reader().call('bulletins.read', { bulletinId: view.id })
    expect(paper).toMatchObject({ correction: { note: aCorrection.note }, paragraphs: [aCorrection.body] })
    expect(JSON.stringify(paper)).not.toContain('望全院职工')
    expect((await opened(view.id)).former).toMatchObject([{ note: aCorrection.note }])
    expect(await readers(view.id, true)).toContain('凌志远')
  })

  test('a correction of a criticism is consulted as well, and may be dropped', async () => {
    const correction = { ...aCorrection, title: '关于服务态度问题的通报' }
    let view = await bulletinIn('issued', hospital, aCriticism())
    view = await office().call('bulletins.correct', { ...onBulletin(view), ...correction })
    expect(await outcomeOf(second().call('bulletins.approveCorrection', onBulletin(view)))).toBe('WRONG_STATE')
    view = await second().call('bulletins.dropCorrection', { ...onBulletin(view), reason: '原来的说法没有错' })
    expect(view).toMatchObject({ state: 'issued', proposal: null, returned: '原来的说法没有错' })
    view = await office().call('bulletins.correct', { ...onBulletin(view), ...correction })
    const opinion = { agrees: true, opinion: '同意更正' }
    view = await hospital.as(cast.zhuangSu).call('bulletins.consult', { ...onBulletin(view), ...opinion })
    expect(await second().call('bulletins.approveCorrection', onBulletin(view))).toMatchObject({ state: 'corrected' })
  })

  test('withdrawn, its text is gone for readers, the reason is for whom it was about', async () => {
    let view = await bulletinIn('issued', hospital)
    await hospital.runJobs()
    view = await second().call('bulletins.withdraw', { ...onBulletin(view), ...reason })
    expect(view).toMatchObject({ state: 'withdrawn', can: [], withdrawn: `方铮：${reason.reason}` })
    await hospital.runJobs()
    expect(await told(cast.guYun)).toContain('有一份通报已撤回')
    const [row] = (await hospital.as(cast.guYun).call('bulletins.tray', {})).items
    expect(row).toMatchObject({ title: '这份通报已撤回', withdrawn: true })
    const paper = await hospital.as(cast.guYun).call('bulletins.read', { bulletinId: view.id })
    expect(paper).toMatchObject({ kind: null, kindLabel: '通报', title: '', paragraphs: [], withdrawn: { reason: '' } })
    expect(JSON.stringify(paper)).not.toContain('凌志远')
    const own = await reader().call('bulletins.read', { bulletinId: view.id })
    expect(own.withdrawn).toMatchObject({ reason: reason.reason })
    expect(view.body).toContain('凌志远')
    expect(await outcomeOf(office().call('bulletins.word', { bulletinId: view.id }))).toBe('WRONG_STATE')
  })

  test('withdrawn before it reached everybody, it reaches nobody more', async () => {
    const view = await bulletinIn('issued', hospital)
    await office().call('bulletins.withdraw', { ...onBulletin(view), ...reason })
    await hospital.runJobs()
    expect(hospital.cloud.db.count('receipts', {})).toBe(0)
    expect((await bulletinIn('issued', hospital)).number).toBe('暖语通报〔2026〕2号')
  })
})

describe('as a Word file', () => {
  const textOf = async (bulletinId: string) => {
    const { fileName, url } = await office().call('bulletins.word', { bulletinId })
    const buffer = Buffer.from(await (await fetch(url)).arrayBuffer())
    return { fileName, text: (await mammoth.extractRawText({ buffer })).value, buffer }
  }

  test('in the house style: red head, number, title, to whom, text, who and when', async () => {
    const { id } = await bulletinIn('issued', hospital)
    const { fileName, text } = await textOf(id)
    expect(fileName).toBe('关于表扬凌志远同志的通报（暖语通报〔2026〕1号）.docx')
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    expect(lines[0]).toMatch(/党委办公室文件$/)
    expect(lines.slice(1, 4)).toEqual(['暖语通报〔2026〕1号', '关于表扬凌志远同志的通报', '神经内科：'])
    expect(lines.at(-3)).toContain('现予以通报表扬')
    expect(lines.at(-2)).toMatch(/党委办公室$/)
    expect(lines.at(-1)).toBe('2026年9月28日')
    expect(hospital.cloud.db.count('journal', { action: 'bulletins.word' })).toBe(1)
  })

  test('a draft says so and has neither number nor day; a correction says so too', async () => {
    const draft = await bulletinIn('privacy_check', hospital)
    const { fileName, text } = await textOf(draft.id)
    expect(fileName).toContain('草稿')
    expect(text).toContain('暖语通报〔2026〕  号')
    expect(text).not.toContain('9月28日')
    const view = await bulletinIn('correction', hospital)
    await second().call('bulletins.approveCorrection', onBulletin(view))
    expect((await textOf(view.id)).text).toContain(`更正：${aCorrection.note}`)
  })

  test('is not for discipline', async () => {
    const { id } = await bulletinIn('issued', hospital, aCriticism())
    expect(await outcomeOf(hospital.as(cast.zhuangSu).call('bulletins.word', { bulletinId: id }))).toBe('FORBIDDEN')
  })
})
