import { writeTable } from '../../../cloudfunctions/domain/tables/write'
import { cast } from '../../fixtures/cast'
import type { Stage } from '../story'
import { complainAbout, findsNothing, isClosed, openFromInbox } from '../ways'
import type { Chapter } from './chapter'

const { baoKai, fangZheng, guYun, dingRui, moChao, wuDahai, luBin } = cast

/** Nobody of the cast: the phone of somebody who starts today. */
const luYao = { openid: 'oJourneyLuYao7sd3Kq9WnB2xVfHt' }
const NUMBER = 'QH5001'
const personPage = (staffId: string) => `office/person/index?id=${staffId}`

let code = ''
let letters = ''

async function invite({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open('office/people/index')
  await device.tap('people-add')
  await device.type('add-number', NUMBER)
  await device.type('add-name', '路遥')
  await device.type('add-title', '主管护师')
  await device.tap('add-department')
  await device.tap('add-department-dept-dept-imaging')
  await device.tap('person-add-confirm')
  await device.sees('未邀请')
  await device.tap('person-invite')
  await device.tap('invite-add-role')
  await device.tap('invite-confirm')
  await device.sees('请选择角色')
  await device.pick('invite-0-role', '科室经办人')
  await device.tap('invite-confirm')
  await device.sees('只显示这一次')
  code = await device.textOf('invited-code')
  await device.tap('invited-cancel')
  await device.sees('邀请已发出')
  expect(await device.text()).not.toContain(code)
}

/** The code opens the way; whoever holds it still has to be let in. */
async function join({ device }: Stage): Promise<void> {
  await device.become(luYao)
  await device.open('staff/join/index')
  await device.type('join-code', 'ABCD-EFGH-JKMN')
  await device.tap('join-look')
  await device.sees('没有这个邀请码')
  await device.type('join-code', code.toLowerCase())
  await device.tap('join-look')
  await device.sees('这是给您的邀请吗')
  await device.sees('科室经办')
  await device.tap('join-confirm')
  await device.sees('等另一位同事批准')
  letters = (await device.textOf('join-check')).trim()
  await device.open('staff/workbench/index')
  await device.sees('没有加载出来')

  await device.become(luBin)
  await device.open('staff/join/index')
  await device.type('join-code', code)
  await device.tap('join-look')
  await device.sees('这个邀请码已经用过')
  expect(await device.text()).not.toContain('路遥')
}

async function approve({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open('office/people/index?tab=waiting')
  const row = await waitingFor(device, '路遥')
  expect(await device.has(`approval-decide-${row}`)).toBe(false)
  expect(await device.text()).not.toContain(letters)

  await device.become(fangZheng)
  await device.open('office/people/index?tab=waiting')
  await device.tap(`approval-decide-${await waitingFor(device, '路遥')}`)
  expect(await device.textOf('decide')).toContain(letters)
  await device.tap('decide-answer-yes')
  await device.tap('decide-confirm')
  await isClosed(device, 'decide')
  await device.open(personPage(NUMBER))
  await device.sees('已加入')
  await device.sees('科室经办')

  await device.become(luYao)
  await device.open('pages/home/index')
  await device.sees('工作台')
  await device.open('staff/workbench/index')
  await device.sees('手上没有要办的事')
}

async function waitingFor(device: Stage['device'], name: string): Promise<string> {
  await device.sees(name)
  const ids = await device.idsOf('approval-')
  for (const id of ids) {
    if (/^approval-(decide|withdraw|why)-/.test(id)) continue
    if ((await device.textOf(id)).includes(name)) return id.slice('approval-'.length)
  }
  throw new Error(`nothing waits for ${name}`)
}

/** Nobody gives themselves anything, and who is no administrator sees no list. */
async function nobodysOwn({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open(personPage(baoKai.staffId))
  await device.sees('系统管理员')
  for (const id of ['person-propose', 'person-edit', 'person-move', 'person-leave']) {
    expect(await device.has(id)).toBe(false)
  }
  expect(await device.idsOf('revoke-')).toEqual([])
  await device.become(guYun)
  await device.open('office/people/index')
  await device.sees('没有加载出来')
  expect(await device.text()).not.toContain('QH1001')
}

const COLUMNS = ['工号', '姓名', '科室', '职务/职称'].map((title) => ({ title, width: 12 }))
const staffList = (rows: string[][]) => writeTable([{ name: '职工名单', columns: COLUMNS, rows }])

async function bringIn({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open('office/peopleImport/index')
  const faulty = [
    ['QH5011', '尚云', '心内科', '护士'],
    ['QH5011', '温和', '眼科', '医师'],
  ]
  await device.addFile('import-choose', '名单.xlsx', await staffList(faulty))
  await device.sees('是不是“心血管内科”')
  await device.sees('和第 2 行重复')
  expect(await device.has('import-take')).toBe(false)

  const mended = [
    ['QH5011', '尚云', '心血管内科', '护士'],
    ['QH5012', '温和', '眼科', '医师'],
  ]
  await device.addFile('import-choose', '名单.xlsx', await staffList(mended))
  await device.sees('新增 2')
  await device.tap('import-take')
  await device.sees('已导入：新增 2 人')
  await device.tap('import-back')
  await device.type('people-search', '尚云')
  await device.open(personPage('QH5011'))
  await device.sees('尚云')
  await device.sees('未邀请')
}

const WORDS = '磁共振预约单上的时间和通知的不一样'

/** The only one who handles a department goes: nobody's case is the complaint office's again, on its old day. */
async function leave({ demo, device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open(personPage(NUMBER))
  await device.sees('科室经办人 · 医学影像科')
  await device.tap((await device.idsOf('revoke-'))[0] ?? '')
  await device.tap('revoke-confirm')
  await device.sees('没有角色')

  await device.become(wuDahai)
  const receipt = await complainAbout(device, { words: WORDS })
  await device.become(dingRui)
  const caseId = await openFromInbox(device, receipt)
  await device.tap('case-command-assign')
  await device.tap('assign-dept-dept-imaging')
  await device.tap('assign-confirm')
  await device.sees('分派给医学影像科')

  await device.become(baoKai)
  await device.open(personPage(moChao.staffId))
  await device.tap('person-leave')
  await device.sees('没有别人，马上转到投诉管理部门重新分派')
  expect(await device.text()).not.toContain(WORDS)
  await device.pick('successor-dept-imaging', `路遥 · 主管护师 · ${NUMBER}`)
  await device.tap('leave-confirm')
  await device.sees('已离岗')

  await demo.runTimer()
  await device.become(moChao)
  await findsNothing(device, caseId)
  await device.become(dingRui)
  await openFromInbox(device, receipt)
  expect(await device.has('case-command-assign')).toBe(true)

  // The successor is a proposal like any other.
  await device.become(fangZheng)
  await device.open('office/people/index?tab=waiting')
  await device.tap(`approval-decide-${await waitingFor(device, '路遥')}`)
  await device.tap('decide-answer-yes')
  await device.tap('decide-confirm')
  await isClosed(device, 'decide')
  await device.open(personPage(NUMBER))
  await device.sees('科室经办人 · 医学影像科')
}

export const peopleChapters: Chapter[] = [
  ['the administrator adds somebody and invites them', invite],
  ['whoever was invited says that it is they', join],
  ['a second person lets them in, and they come to their workbench', approve],
  ['nobody changes their own', nobodysOwn],
  ['a staff list comes in, or names what is wrong', bringIn],
  ['somebody leaves, and nothing of theirs is lost', leave],
]
