import type { Input } from '@nuanyu/types/actions'
import type { Choice, SettingView } from '@nuanyu/types/settings'
import type { CaseRecord, IdentityRecord, RatingRecord } from '../../../cloudfunctions/domain/feedback/records'
import type { VersionRecord } from '../../../cloudfunctions/domain/settings/records'
import type { JournalEntry } from '../../../cloudfunctions/kernel/journal'
import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import { aComplaint, aRatingInput, caseIn } from '../../support/feedback'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { NEXT_YEAR } from '../../support/settings'
import { september } from '../../support/figures'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  hospital.empty()
  // Two minutes before each test, so that no warm instance remembers what the last one set.
  await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 120_000))
})
afterAll(() => hospital.close())

const { baoKai: admin, fangZheng: partyOffice, dingRui: complaintOffice, guYun: handler, linXiaomei: patient } = cast
const where = { by: 'scene' as const, scene: demoScene }
const db = () => hospital.cloud.db

type Save = Input<'settings.save'>

function get(kind: string, by: { openid: string } = admin): Promise<SettingView> {
  return hospital.as(by).call('settings.get', { kind: kind as never })
}

async function save(kind: string, value: unknown, by: { openid: string } = admin, more: Partial<Save> = {}) {
  const { version } = await get(kind, by)
  const input = { commandId: newCommandId(), kind: kind as never, version, value, why: '全院统一说法', ...more }
  return hospital.as(by).call('settings.save', input)
}

async function later(minutes: number): Promise<void> {
  await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + minutes * 60_000))
}

const attitudes = async () => (await get('attitudes')).value as Choice[]
const retire = (id: string) => async () =>
  (await attitudes()).map((item) => (item.id === id ? { ...item, retired: true } : item))

test('the list says what there is, who changed it last, and who may', async () => {
  await save('attitudes', await retire('deflecting')(), partyOffice)
  const { settings } = await hospital.as(complaintOffice).call('settings.list', {})
  const row = (kind: string) => settings.find((one) => one.kind === kind)
  expect(row('attitudes')).toMatchObject({ version: 1, changed: { by: '方铮' }, differs: 1, can: [] })
  expect(row('replyTemplates')).toMatchObject({ version: 0, changed: null, differs: 0, can: ['save'] })
  expect(row('calendar-2026')).toMatchObject({ warning: null })
  expect(row('calendar-2027')).toMatchObject({ warning: '还没有公布，公布后请录入' })
})

test('a change is a version with who, when and why, in one transaction with the journal', async () => {
  await save('attitudes', await retire('deflecting')(), partyOffice)
  expect(db().find<VersionRecord>('settingVersions')).toMatchObject([
    { _id: 'attitudes@000001', kind: 'attitudes', version: 1, by: { name: '方铮' }, why: '全院统一说法' },
  ])
  const [entry] = db().find<JournalEntry>('journal', { action: 'settings.save' })
  expect(entry).toMatchObject({ about: 'settings/attitudes', change: '0 → 1', by: { name: '方铮' } })
  // What a person wrote has no place in the journal.
  expect(JSON.stringify(entry)).not.toContain('统一说法')
})

describe('an attitude that is retired', () => {
  test('is offered to nobody, and the old rating still says what it meant', async () => {
    await hospital.as(patient).call('feedback.rate', aRatingInput({ stars: 1, attitudes: ['deflecting'], phrases: [] }))
    await save('attitudes', await retire('deflecting')(), partyOffice)
    await later(2)
    const form = await hospital.as(patient).call('feedback.form', { where })
    expect(form.attitudes.map(({ id }) => id)).not.toContain('deflecting')
    expect(form.attitudes[0]).toEqual({ id: 'indifferent', label: '生 · 爱理不理' })
    const again = aRatingInput({ stars: 1, attitudes: ['deflecting'], phrases: [] })
    expect(await outcomeOf(hospital.as(patient).call('feedback.rate', again))).toBe('VALIDATION')
    const [rating] = db().find<RatingRecord>('ratings')
    const contact = { name: '', phone: '' }
    const { caseId } = await hospital.as(patient).call('feedback.askReply', {
      commandId: newCommandId(),
      ratingId: rating!._id,
      identityMode: 'confidential',
      contact,
      subscribed: [],
    })
    const view = await hospital.as(patient).call('feedback.get', { caseId })
    expect(view.rating?.criticised).toEqual(['推 · 推来推去'])
    const overview = await hospital.as(partyOffice).call('reports.overview', september)
    expect(overview.attitudes.columns).toContainEqual({ id: 'deflecting', label: '推 · 推来推去' })
  })

  test('has no column where nobody chose it', async () => {
    await save('attitudes', await retire('deflecting')(), partyOffice)
    await later(2)
    const overview = await hospital.as(partyOffice).call('reports.overview', september)
    expect(overview.attitudes.columns.map(({ id }) => id)).not.toContain('deflecting')
  })

  test('a rating keeps the number of the lists it was made with', async () => {
    const rate = () => hospital.as(patient).call('feedback.rate', aRatingInput({ phrases: [] }))
    await rate()
    await save('attitudes', await retire('deflecting')(), partyOffice)
    await save('voices', [{ id: 'greeting', label: '来有迎' }, ...((await get('voices')).value as Choice[]).slice(1)])
    await later(2)
    await rate()
    const versions = db()
      .find<RatingRecord>('ratings')
      .map(({ taxonomyVersion }) => taxonomyVersion)
    expect(versions.sort()).toEqual([0, 2])
  })
})

describe('refusals', () => {
  test.each([
    ['the Party office the deadlines', partyOffice, 'deadlines'],
    ['the Party office a template', partyOffice, 'replyTemplates'],
    ['the complaint office a taxonomy', complaintOffice, 'attitudes'],
    ['the complaint office a calendar', complaintOffice, 'calendar-2027'],
  ])('%s', async (_name, by, kind) => {
    const { value, can } = await get(kind, by)
    expect(can).toEqual([])
    const input = { commandId: newCommandId(), kind: kind as never, version: 0, value: value ?? NEXT_YEAR, why: '想改' }
    expect(await outcomeOf(hospital.as(by).call('settings.save', input))).toBe('FORBIDDEN')
    const back = { commandId: newCommandId(), kind: kind as never, version: 0, to: 0, why: '想改' }
    expect(await outcomeOf(hospital.as(by).call('settings.restore', back))).toBe('FORBIDDEN')
  })

  test('a handler and a patient do not even see them', async () => {
    for (const by of [handler, patient])
      expect(await outcomeOf(hospital.as(by).call('settings.list', {}))).toBe('FORBIDDEN')
  })

  test('malformed: a kind that is not there, a value of another kind, no reason', async () => {
    const voices = (await get('voices')).value
    const send = (change: object) =>
      hospital.as(admin).envelope('settings.save', {
        commandId: newCommandId(),
        kind: 'voices',
        version: 0,
        value: voices,
        why: '统一',
        ...change,
      })
    for (const change of [
      { kind: 'passwords' },
      { kind: '__proto__' },
      { kind: 'retained' },
      { value: 3 },
      { value: null },
      { why: '' },
      { version: -1 },
    ])
      expect(await send(change)).toMatchObject({ ok: false, error: { code: 'VALIDATION' } })
  })

  test('what the law or a list must keep is named at its field', async () => {
    const { value } = await get('deadlines')
    await expect(save('deadlines', { ...(value as object), replyDays: 7 })).rejects.toMatchObject({
      code: 'VALIDATION',
      details: { fields: [{ path: 'value.replyDays', message: expect.stringMatching(/医疗机构投诉管理办法/) }] },
    })
    await expect(save('attitudes', (await attitudes()).slice(1), partyOffice)).rejects.toMatchObject({
      details: { fields: [{ message: expect.stringMatching(/不能删除/) }] },
    })
    expect(db().count('settingVersions')).toBe(0)
  })

  test('stale: what another changed meanwhile is not written over', async () => {
    const value = await retire('deflecting')()
    await save('attitudes', value, partyOffice)
    const other = (await attitudes()).map((item) => ({ ...item, label: `${item.label}。` }))
    expect(await outcomeOf(save('attitudes', other, admin, { version: 0 }))).toBe('CONFLICT')
    expect(await outcomeOf(save('attitudes', other, admin, { version: 1 }))).toBe('done')
  })

  test('the first change by two at once is one', async () => {
    const value = await retire('deflecting')()
    const input = () => ({ commandId: newCommandId(), kind: 'attitudes' as never, version: 0, value, why: '统一' })
    const outcomes = await Promise.all([
      outcomeOf(hospital.as(admin).call('settings.save', input())),
      outcomeOf(hospital.as(partyOffice).call('settings.save', input())),
    ])
    expect(outcomes.sort()).toEqual(['CONFLICT', 'done'])
  })

  test('sent twice it is done once; changed and sent again it is refused', async () => {
    const commandId = newCommandId()
    const value = await retire('deflecting')()
    const first = await save('attitudes', value, partyOffice, { commandId, version: 0 })
    expect(await save('attitudes', value, partyOffice, { commandId, version: 0 })).toEqual(first)
    expect(await outcomeOf(save('attitudes', await retire('cold')(), partyOffice, { commandId, version: 0 }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(db().count('settingVersions')).toBe(1)
    expect(db().count('journal', { action: 'settings.save' })).toBe(1)
  })
})

describe('history', () => {
  test('says who changed what, page by page, and brings any version back', async () => {
    for (let n = 1; n <= 23; n++) {
      const value = (await attitudes()).map((item) => (item.id === 'cold' ? { ...item, label: `冷 ${n}` } : item))
      await save('attitudes', value, n % 2 ? partyOffice : admin)
      await later(1)
    }
    const page = await hospital.as(complaintOffice).call('settings.history', { kind: 'attitudes' })
    expect(page.items).toHaveLength(20)
    expect(page.items[0]).toMatchObject({
      version: 23,
      by: '方铮',
      changes: [{ what: '改名', before: '冷 22', after: '冷 23' }],
    })
    const rest = await hospital.as(complaintOffice).call('settings.history', { kind: 'attitudes', cursor: page.next! })
    expect(rest.items.map(({ version }) => version)).toEqual([3, 2, 1])
    expect(rest.next).toBeNull()
    const old = await hospital.as(admin).call('settings.version', { kind: 'attitudes', version: 3 })
    expect(old.fromNow).toEqual([{ what: '改名', before: '冷 23', after: '冷 3' }])
    const input = { commandId: newCommandId(), kind: 'attitudes' as never, version: 23, to: 3, why: '还是用原来的' }
    const restored = await hospital.as(partyOffice).call('settings.restore', input)
    expect(restored.value).toEqual(old.value)
    expect(restored).toMatchObject({ version: 24, last: { why: '还是用原来的' } })
    expect(await hospital.as(partyOffice).call('settings.restore', input)).toEqual(restored)
  })

  test('what ships comes back, with what was added since retired and not lost', async () => {
    const shipped = await attitudes()
    await save('attitudes', [...shipped, { id: 'x-1', label: '敷衍' }])
    const input = { commandId: newCommandId(), kind: 'attitudes' as never, version: 1, to: 0, why: '恢复出厂' }
    const { value } = await hospital.as(admin).call('settings.restore', input)
    expect(value).toEqual([...shipped, { id: 'x-1', label: '敷衍', retired: true }])
    const none = { ...input, commandId: newCommandId(), kind: 'calendar-2027' as never, version: 0 }
    expect(await outcomeOf(hospital.as(admin).call('settings.restore', none))).toBe('NOT_FOUND')
  })
})

test('a reply template that the complaint office writes reaches the handler, filled in', async () => {
  const { value } = await get('replyTemplates', complaintOffice)
  const [first, ...others] = value as { text: string }[]
  const text = '您好，{科室}已经核实：〔查明的情况〕。有疑问请拨打{电话}，编号{编号}。'
  await save('replyTemplates', [{ ...first, text }, ...others], complaintOffice)
  await later(2)
  const { id, code } = await caseIn('investigating', hospital)
  const view = await hospital.as(handler).call('feedback.get', { caseId: id })
  const template = view.staffOnly?.offers?.replyTemplates.find(({ id }) => id === 'sorry')
  expect(template?.text).toMatch(
    new RegExp(`^您好，神经内科已经核实：〔查明的情况〕。有疑问请拨打[\\d-]+，编号${code}。$`),
  )
  expect(view.staffOnly?.offers?.declineGrounds).toEqual([])
  // Nobody else needs them, and the patient never sees them.
  expect((await hospital.as(patient).call('feedback.get', { caseId: id })).staffOnly).toBeUndefined()
})

test('a ground is told in the words of the day on which it was given', async () => {
  const { id, version } = await caseIn('submitted', hospital)
  const decline = { commandId: newCommandId(), caseId: id, version, ground: 'police', explanation: '已由派出所立案' }
  await hospital.as(complaintOffice).call('feedback.decline', decline)
  const grounds = (await get('declineGrounds')).value as { id: string }[]
  const value = grounds.map((one) =>
    one.id === 'police' ? { ...one, explained: '请找公安机关处理这件事。', retired: true } : one,
  )
  await save('declineGrounds', value)
  await later(2)
  expect((await hospital.as(patient).call('feedback.get', { caseId: id })).ending).toMatch(/^这件事属于公安机关管辖/)
  const other = await caseIn('submitted', hospital)
  const again = { ...decline, commandId: newCommandId(), caseId: other.id, version: other.version }
  expect(await outcomeOf(hospital.as(complaintOffice).call('feedback.decline', again))).toBe('VALIDATION')
})

test('a new rule of time is for what comes: a case keeps the days it was given', async () => {
  const first = await hospital.as(patient).call('feedback.submit', aComplaint())
  const { value } = await get('deadlines')
  await save('deadlines', { ...(value as object), replyDays: 3, acknowledgeDays: 0, reopenDays: 30 })
  await later(2)
  const second = await hospital.as(patient).call('feedback.submit', aComplaint())
  expect(second.dueAt < first.dueAt).toBe(true)
  expect(
    await hospital.as(complaintOffice).call('feedback.assign', {
      commandId: newCommandId(),
      caseId: first.caseId,
      version: 1,
      departments: ['dept-neurology'],
    }),
  ).toMatchObject({
    deadline: { dueAt: first.dueAt },
    staffOnly: { rules: { replyDays: 5 } },
  })
  expect((await hospital.as(patient).call('session.get', {})).terms).toMatchObject({ replyDays: 3, acknowledgeDays: 0 })
  // The new round takes the new rules with it.
  const [record] = db().find<CaseRecord>('cases', { _id: first.caseId })
  expect(record?.rules?.replyDays).toBe(5)
})

test('how long a contact is kept is what the hospital set', async () => {
  const { value } = await get('retention')
  await save('retention', { ...(value as object), identityYears: 1 })
  await later(2)
  const { caseId } = await hospital.as(patient).call('feedback.submit', aComplaint())
  const [identity] = db().find<IdentityRecord>('identities', { _id: caseId })
  expect(new Date(identity!.keptUntil).getUTCFullYear()).toBe(2027)
})

describe('the consent', () => {
  test('is a record of the version that stood beside the button', async () => {
    const shown = await hospital.as(patient).call('feedback.form', { where })
    expect(shown.consent).toMatchObject({ version: '2026-11', named: expect.stringMatching(/办结后 5 年.*（3 年）/) })
    const { value } = await get('consents')
    const changed = { ...(value as object), purpose: '为办理和回访保存联系方式' }
    await save('consents', changed)
    await later(2)
    const now = (await hospital.as(patient).call('feedback.form', { where })).consent
    expect(now.version).toMatch(/^2026-\d\d-\d\d-1$/)
    const versionOf = async (consentVersion: string | undefined) => {
      const { caseId } = await hospital
        .as(patient)
        .call('feedback.submit', aComplaint(consentVersion ? { consentVersion } : {}))
      return db().find<IdentityRecord>('identities', { _id: caseId })[0]?.consent
    }
    expect(await versionOf(shown.consent.version)).toMatchObject({ version: '2026-11' })
    expect(await versionOf(now.version)).toMatchObject({ version: now.version, purpose: '为办理和回访保存联系方式' })
    expect(await versionOf(undefined)).toMatchObject({ version: now.version })
    // What never was does not count.
    expect(await versionOf('2031-01-01-9')).toMatchObject({ version: now.version })
    const { consents } = await hospital.as(patient).call('me.data', {})
    expect(new Set(consents.map(({ version }) => version))).toEqual(new Set(['2026-11', now.version]))
  })
})

test('the hour’s limits and the quiet of the vault follow at once', async () => {
  const { value } = await get('limits')
  await save('limits', { ...(value as object), submit: 10 })
  await later(2)
  for (let n = 0; n < 10; n++) await hospital.as(patient).call('feedback.submit', aComplaint())
  expect(await outcomeOf(hospital.as(patient).call('feedback.submit', aComplaint()))).toBe('RATE_LIMITED')
})

test('it is said before what a change would touch', async () => {
  expect((await get('postKinds')).impact.items['ward']).toMatch(/^\d+ 个岗位正在使用$/)
  await caseIn('investigating', hospital)
  expect((await get('subjects')).impact.items).toEqual({ attitude: '1 件在办' })
  expect((await get('deadlines')).impact.lines[0]).toMatch(/在办的 1 件仍按收到时的期限/)
})

test('trips: a warm form reads only the place', async () => {
  for (let n = 0; n < 8; n++) await hospital.as(patient).call('feedback.form', { where })
  expect(hospital.lastTrips()).toBe(1)
})
