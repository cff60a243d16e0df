import { cast } from '../fixtures/cast'
import { demoScene } from '../fixtures/hospital'
import type { Stage } from './story'
import { complainAbout, findsNothing, idShowing, openFromInbox, openMine, takeFromMore } from './ways'

/** What those who work with complaints do beside the main story, and what the people see of it. */

const { heMin, tangShulan, luBin, xuWenjuan, sunLiqiang, guoGuihua, wuDahai } = cast
const { guYun, moChao, dingRui, lingZhiyuan, daiYue, kangNing, zhuangSu } = cast

/** Somebody may be in danger: on top of everything, until it is written down what was done. */
export async function danger({ device }: Stage): Promise<void> {
  await device.become(heMin)
  const words = '孩子输液的手已经肿起来了，叫了两次没有人来看。'
  const code = await complainAbout(device, { words, scene: demoScene, danger: true })
  await openMine(device, '孩子输液')
  await device.sees('已按紧急情况通知值班的人')

  await device.become(dingRui)
  await device.open('staff/workbench/index')
  await device.sees('可能有危险，马上处理')
  const [first] = await device.idsOf('inbox-row-')
  expect(await device.textOf(first ?? '')).toContain(code)
  await device.tap(first ?? '')
  await device.sees('有人可能正有危险，先处理这一件')
  await device.tap('case-risk-clear')
  await device.type('clear-risk-text', '14:20 护士长到床旁查看，已拔针重新输液')
  await device.tap('clear-risk-confirm')
  await device.sees('提示过有危险，已处置')
  expect(await device.has('case-risk')).toBe(false)
  await device.sees('已拔针重新输液')

  await device.become(heMin)
  await openMine(device, '孩子输液')
  expect(await device.has('case-risk')).toBe(false)
  expect(await device.text()).not.toContain('已拔针重新输液')
}

/** What a case that two departments work on is known by, from chapter to chapter. */
export type Coordinated = { code: string; caseId: string }

const MATTER = '父亲夜里按铃没有人来'

/** Two departments work on one case; the one asked to help has its say. */
export async function coordinate({ device }: Stage): Promise<Coordinated> {
  await device.become(tangShulan)
  const code = await complainAbout(device, { words: `${MATTER}，白天做磁共振又等了三个小时。` })

  await device.become(dingRui)
  const caseId = await openFromInbox(device, code)
  await device.tap('case-command-assign')
  await device.tap('assign-dept-dept-neurology')
  await device.sees('5 个工作日内答复')
  await device.tap('assign-part-partners')
  await device.tap('assign-dept-dept-imaging')
  await device.sees('10 个工作日内答复')
  await device.tap('assign-confirm')
  await device.sees('分派给神经内科、医学影像科')

  await device.become(moChao)
  await openFromInbox(device, code)
  await device.sees('1 个科室，0 个已提交')
  await device.tap('case-primary')
  await device.type('contribute-text', '当天一台磁共振检修，没有及时告诉病房')
  await device.tap('contribute-confirm')
  await device.sees('1 个科室，1 个已提交')
  return { code, caseId }
}

export async function askThePatient({ device }: Stage, { code }: Coordinated): Promise<void> {
  await device.become(guYun)
  await openFromInbox(device, code)
  await device.sees('当天一台磁共振检修')
  await device.tap('case-primary')
  await device.sees('调查中')
  await device.tap('case-command-askInfo')
  await device.type('ask-info-question', '按铃大概是前半夜还是后半夜？')
  await device.tap('ask-info-confirm')
  await device.sees('待补充')

  await device.become(tangShulan)
  await device.open('pages/mine/index')
  await device.sees('等您补充')
  await openMine(device, MATTER)
  await device.sees('按铃大概是前半夜还是后半夜')
  expect(await device.text()).not.toContain('磁共振检修')
  await device.type('case-answer-text', '后半夜，大约两点')
  await device.tap('case-answer')
  await device.sees('您补充了情况')
  expect(await device.has('case-answer')).toBe(false)
}

/** The day of the law stays; the patient is told the new one. */
export async function extend({ device }: Stage, { code }: Coordinated): Promise<void> {
  await device.become(guYun)
  await openFromInbox(device, code)
  await device.sees('后半夜，大约两点')
  await device.tap('case-command-requestExtension')
  await device.type('extension-reason', '等设备科的检修记录，预计下周出具')
  await device.tap('extension-confirm')
  await device.sees('等待审批，期限照旧')
  const day = dayIn(await device.textOf('case-extension'))

  await device.become(dingRui)
  await openFromInbox(device, code)
  await device.tap('case-extension-decide')
  await device.sees('申请延到')
  await device.tap('decide-extension-confirm')
  await device.sees('延期审批')
  expect(await device.has('case-extension')).toBe(false)

  await device.become(tangShulan)
  await openMine(device, MATTER)
  await device.sees('按规定的最后一天还是')
  expect(dayIn(await device.textOf('case-extended'))).toBe(day)
}

const SUMMARY = '有反映称，近期夜班有人按铃后较久无人到场，请说明当时的分工。'

/** Whoever a case is about says their side, and sees nothing of it but what they were asked. */
export async function hearTheNamed({ device }: Stage, { code, caseId }: Coordinated): Promise<void> {
  await device.become(guYun)
  await openFromInbox(device, code)
  await takeFromMore(device, 'nameStaff')
  await device.type('name-staff-search', lingZhiyuan.name)
  await device.tap('name-staff-find')
  await device.tap(`name-staff-${lingZhiyuan.staffId}`)
  await device.type('name-staff-summary', SUMMARY)
  await device.tap('name-staff-confirm')
  await device.sees('等本人说明')

  await device.become(lingZhiyuan)
  await device.open('staff/statements/index')
  await device.sees('请您说明，不是认定您有错')
  await device.sees(SUMMARY)
  expect(await device.text()).not.toMatch(new RegExp(`${code}|磁共振|后半夜`))
  await device.tap(`statement-write-${caseId}`)
  await device.type('statement-text', '当晚两点在抢救另一位患者，铃声由护士站转接')
  await device.tap('statement-confirm')
  await device.sees('您的说明')
  await findsNothing(device, caseId)
}

/** Found to be untrue of the one named: at approval the name goes. */
export async function clearTheNamed({ device }: Stage, { code, caseId }: Coordinated): Promise<void> {
  await device.become(guYun)
  await openFromInbox(device, code)
  await device.sees('当晚两点在抢救另一位患者')
  await device.tap('case-primary')
  await device.type('reply-text', '您好，当晚值班人员都在抢救，铃声转接不及时，磁共振检修也没有提前告诉您，向您道歉。')
  await device.tap('reply-send')
  await device.sees('每位当事人都要有核查结果')
  const unfounded = (await device.idsOf('finding-')).find((id) => id.endsWith('-unfounded'))
  await device.tap(unfounded ?? '')
  await device.sees('清除本人在这件事里的姓名和记录')
  await device.tap('reply-send')
  await device.sees('答复审核中')

  await device.become(dingRui)
  await openFromInbox(device, code)
  await device.tap('case-primary')
  await device.sees(`通过后清除${lingZhiyuan.name}在这件事里的姓名和记录`)
  await device.tap('approve-confirm')
  await device.sees('核查：不属实')
  expect(await device.text()).not.toContain(lingZhiyuan.name)

  await device.become(lingZhiyuan)
  await device.open('staff/statements/index')
  await device.sees('没有需要您说明的事')
  await findsNothing(device, caseId)
}

/** Closed is not for ever: new facts open it again. */
export async function reopen({ device }: Stage, { code }: Coordinated): Promise<void> {
  await device.become(tangShulan)
  await openMine(device, MATTER)
  await device.tap('case-solved-yes')
  await device.tap('case-satisfied-yes')
  await device.tap('case-evaluate')
  await device.sees('已办结')
  await device.tap('case-reopen')
  await device.tap('reopen-why-new_facts')
  await device.type('reopen-reason', '昨天夜里按铃又没有人来')
  await device.tap('reopen-confirm')
  await device.sees('您要求重新办理')

  await device.become(guYun)
  await openFromInbox(device, code)
  await device.sees('重新办理')
  await device.sees('上次给患者的答复')
}

/** Made to suffer for having complained: discipline reads and answers it, the department does not know. */
export async function protect({ device }: Stage, { code }: Coordinated): Promise<void> {
  const report = '护士说我再投诉就把父亲换到走廊去'
  const answer = '已约谈当事人，您父亲的床位不会变动，由另一组照顾。'
  await device.become(tangShulan)
  await openMine(device, MATTER)
  await device.tap('case-retaliation')
  await device.type('retaliation-text', report)
  await device.tap('retaliation-confirm')
  await device.sees('纪检监察室正在处理')

  await device.become(guYun)
  await openFromInbox(device, code)
  expect(await device.text()).not.toMatch(new RegExp(`${report}|报复`))

  await device.become(zhuangSu)
  await openFromInbox(device, code)
  await device.sees(report)
  await device.tap('case-retaliation-answer')
  await device.type('retaliation-text', answer)
  await device.tap('retaliation-confirm')
  await device.sees('已告诉患者')

  await device.become(tangShulan)
  await openMine(device, MATTER)
  await device.sees(answer)
}

/** Somebody without a phone came to the office; at home the family follows it by the code on the slip. */
export async function enterForSomebody({ device }: Stage): Promise<void> {
  await device.become(dingRui)
  await device.open('staff/enter/index')
  await device.tap('enter-channel-walk_in')
  await device.type('enter-words', '老人来院反映，缴费窗口只开一个，排了四十分钟。')
  await device.tap('enter-subject-process')
  await device.type('enter-name', '柳大爷')
  await device.type('enter-phone', '13800000021')
  await device.tap('enter-submit')
  await device.sees('请现在写在回执单上')
  const followCode = (await device.textOf('enter-follow-code')).replace(/\D/g, '')
  expect(followCode).toMatch(/^\d{16}$/)
  const code = await device.textOf('enter-code')

  await device.become(luBin)
  await device.open('patient/follow/index')
  await device.type('follow-code', followCode)
  await device.tap('follow-look')
  await device.sees('缴费窗口只开一个')
  await device.sees('来访')
  expect(code).toContain(await device.textOf('case-code'))
}

/** Who somebody is opens only by two people's will, and whoever looked stands in the chain. */
export async function openTheVault({ device, demo }: Stage): Promise<void> {
  const { name, phone } = xuWenjuan.contact
  await device.become(xuWenjuan)
  const words = '产后第二天换了三次床位，没有人解释原因。'
  const code = await complainAbout(device, { words, contact: xuWenjuan.contact })

  await device.become(dingRui)
  await openFromInbox(device, code)
  expect(await device.text()).not.toMatch(new RegExp(`${name}|${phone}`))
  await device.tap('case-contact-request')
  await device.tap('request-purpose-verify')
  await device.type('request-reason', '换床的时间对不上，必须向本人核实一次')
  await device.tap('request-confirm')
  await device.sees('待决定')

  await device.become(daiYue)
  await device.open('office/vault/index')
  await device.sees('等您决定')
  await device.sees(code)
  const [decide] = await device.idsOf('vault-decide-')
  await device.tap(decide ?? '')
  await device.tap('decide-answer-yes')
  await device.tap('decide-confirm')
  await device.sees('有效到')
  expect(await device.text()).not.toMatch(new RegExp(`${name}|${phone}`))

  await device.become(dingRui)
  await openFromInbox(device, code)
  await device.sees('打开查看')
  const [open] = await device.idsOf('vault-open-')
  await device.tap(open ?? '')
  await device.sees('这次查看会被记录')
  await device.tap('identity-confirm')
  await device.sees(phone)
  await device.sees(name)

  await demo.runTimer()
  await device.become(xuWenjuan)
  await device.open('patient/notices/index')
  await device.sees('您的联系方式经批准被查看')

  await device.become(kangNing)
  await device.open('office/audit/index')
  await device.tap('audit-filter-identity')
  await device.sees('审批查看联系方式')
  const read = await idShowing(device, 'audit-row-', `案件 ${code} 的联系方式`)
  expect(await device.textOf(read)).toContain(dingRui.staffId)
  expect(await device.text()).not.toMatch(new RegExp(`${name}|${phone}|待入链`))
  await device.tap('audit-verify-start')
  await device.sees('都对得上，没有被改动或删除')
  expect(await device.textOf('audit-whole')).toContain('完整')
}

/** One of the five grounds, and the person reads it in plain words. */
export async function decline({ device }: Stage): Promise<void> {
  await device.become(sunLiqiang)
  const code = await complainAbout(device, { words: '你们哪里都不行，什么都要改，快点解决。' })

  await device.become(dingRui)
  await openFromInbox(device, code)
  await takeFromMore(device, 'decline')
  await device.tap('decline-ground-unclear')
  await device.type('decline-explanation', '请告诉我们是哪一天、哪个科室。')
  await device.sees('我们没有办法核实')
  const preview = await device.textOf('decline-preview')
  await device.tap('decline-confirm')
  await device.sees('患者看到的就是这些')

  await device.become(sunLiqiang)
  await openMine(device, '你们哪里都不行')
  await device.sees('请告诉我们是哪一天、哪个科室')
  expect(await device.textOf('case-ending')).toContain(preview)
}

/** The same matter told twice goes on as one, and its person still finds both. */
export async function merge({ device }: Stage): Promise<void> {
  await device.become(guoGuihua)
  const first = await complainAbout(device, { words: '取药窗口的号叫得太快，听不清就过了，要重新排。' })
  const second = await complainAbout(device, { words: '还是取药窗口，号叫得太快听不清，又过了。' })

  await device.become(dingRui)
  await openFromInbox(device, second)
  await takeFromMore(device, 'merge')
  await device.sees('同一人')
  await device.tap(await idShowing(device, 'merge-into-', first))
  await device.sees(`由 ${first} 继续`)
  await device.tap('merge-confirm')
  await device.sees(`与 ${first} 合并办理`)
  await openFromInbox(device, first)
  await device.sees(`${second} 合并进来`)

  await device.become(guoGuihua)
  await openMine(device, '还是取药窗口')
  await device.sees('已合并')
}

/** Breaches of the nine rules leave the office for good. */
export async function transfer({ device }: Stage): Promise<void> {
  await device.become(wuDahai)
  const code = await complainAbout(device, { words: '有人暗示手术前要给红包，不给就往后排。' })

  await device.become(dingRui)
  const caseId = await openFromInbox(device, code)
  await takeFromMore(device, 'transferDiscipline')
  await device.type('transfer-reason', '反映索要红包，涉及九项准则第九条')
  await device.tap('transfer-confirm')
  await device.sees('代为登记')
  await findsNothing(device, caseId)

  await device.become(zhuangSu)
  await openFromInbox(device, code)
  await device.sees('有人暗示手术前要给红包')
}

function dayIn(text: string): string {
  return text.match(/\d+月\d+日/)?.[0] ?? 'no day'
}
