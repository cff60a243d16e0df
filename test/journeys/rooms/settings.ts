import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import type { Device } from '../device'
import type { Stage } from '../story'
import type { Chapter } from './chapter'

const { baoKai, dingRui, fangZheng, guYun, zhouYongfu } = cast

const STALLING = 'rate-attitudes-stalling'

/** The reason comes last; without one nothing is saved. */
async function saveBecause(device: Device, why: string): Promise<void> {
  await device.tap('setting-save')
  await device.sees('为什么改')
  await device.type('setting-why', why)
  await device.tap('setting-save-sheet-confirm')
  await device.sees(`“${why}”`)
}

/** The complaint office rewords a beginning of a reply; a name that nobody can fill in is refused at its row. */
async function rewordTemplate({ device }: Stage): Promise<void> {
  await device.become(dingRui)
  await device.open('office/settings/index')
  await device.sees('答复模板')
  await device.open('office/setting/index?kind=replyTemplates')
  await device.sees('还没有人改过')
  await device.tap('item-explain')
  await device.type('item-text', '您好，{病人}反映的情况我们核实过了。')
  await device.tap('item-sheet-cancel')
  await device.tap('setting-save')
  await device.sees('不认识{病人}')
  await device.tap('item-explain')
  await device.type('item-text', '您好，您说的{类别}我们核实过了。〔查明的情况〕。\n{科室}')
  await device.sees('您说的服务态度我们核实过了')
  await device.tap('item-sheet-cancel')
  await saveBecause(device, '说法更亲切')
  expect(await device.textOf('version-1')).toContain(dingRui.name)
  expect(await device.textOf('setting-from-shipped')).toContain('说明情况')
}

/** An attitude is retired, and the next patient is not offered it. */
async function retireAttitude({ device, demo }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/setting/index?kind=attitudes')
  await device.sees('拖 · 一拖再拖')
  await device.tap('item-stalling')
  await device.tap('item-retire')
  await device.sees('不再给人选')
  await device.tap('item-sheet-cancel')
  await saveBecause(device, '和“推”合并')
  expect(await device.textOf('version-1')).toContain('停用')
  expect(await device.textOf('version-1')).toContain(fangZheng.name)
  expect(await offersStalling({ device, demo })).toBe(false)
}

/** What ships comes back as a new version, and says before what will change. */
async function restoreShipped({ device, demo }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/setting/index?kind=attitudes')
  await device.sees('已停用')
  await device.tap('restore-shipped')
  await device.sees('会成为新的一版')
  await device.sees('恢复使用')
  await device.type('restore-why', '患者还是要分开说')
  await device.tap('restore-sheet-confirm')
  await device.sees('“患者还是要分开说”')
  expect(await device.has('version-restore-1')).toBe(true)
  expect(await offersStalling({ device, demo })).toBe(true)
}

/** What is set counts within a minute. */
async function offersStalling({ device, demo }: Stage): Promise<boolean> {
  await demo.minutesPass(1)
  await device.become(zhouYongfu)
  await device.open(`patient/rate/index?scene=${demoScene}`)
  await device.tap('rate-star-2')
  await device.sees('爱理不理')
  return device.has(STALLING)
}

/** What is agreed to, and for how long somebody may look, is what the hospital set, where people read it. */
async function readAsSet({ device, demo }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open('office/setting/index?kind=consents')
  await device.type('consent-confidential', '本院为办这件事，保存您写的{案件年限}年、联系方式{身份年限}年')
  await saveBecause(device, '说得更短')
  await device.open('office/setting/index?kind=vault')
  await device.type('number-openHours', '12')
  await saveBecause(device, '半天够用')
  await demo.minutesPass(1)

  await device.become(zhouYongfu)
  await device.open('pages/privacy/index')
  await device.sees('看 12 小时')
  await device.open(`patient/complaint/index?scene=${demoScene}`)
  await device.tap('complaint-subject-process')
  await device.type('complaint-words', '取药的窗口换了，没有人说')
  await device.tap('complaint-next')
  await device.sees('哪一天')
  await device.tap((await device.idsOf('complaint-day-'))[0] ?? '')
  await device.tap('complaint-next')
  await device.sees('本院为办这件事，保存您写的5年、联系方式3年')
  await device.sees('只能看 12 小时')
}

/** Whoever may only look finds nothing to change; whoever may not look finds no door. */
async function onlyLook({ device }: Stage): Promise<void> {
  await device.become(dingRui)
  await device.open('office/setting/index?kind=deadlines')
  await device.sees('您可以查看，不能修改')
  expect(await device.has('number-replyDays')).toBe(false)

  await device.become(guYun)
  await device.open('pages/home/index')
  await device.sees('暖语手册')
  expect(await device.has('home-settings')).toBe(false)
}

export const settingsChapters: Chapter[] = [
  ['the complaint office rewords a reply template', rewordTemplate],
  ['the Party office retires an attitude, and patients are not offered it', retireAttitude],
  ['what ships comes back', restoreShipped],
  ['patients read what the hospital set', readAsSet],
  ['whoever may only look, looks', onlyLook],
]
