import { cast } from '../../fixtures/cast'
import type { Chapter } from './chapter'
import type { Stage } from '../story'
import { idShowing } from '../ways'

const { dingRui, fangZheng, mengJia, zhouYongfu } = cast

const SAID = '取药要来回跑，说不清该去哪个窗口'
const CHANGED = '药房门口立起大字指引牌，导诊陪到窗口'
const BETTER = '药房门口立起大字指引牌，导诊陪到窗口，轮椅优先'

let code = ''

/** Drafted from an answered case; what could name somebody is pointed out, and put in other words. */
async function draft({ device }: Stage): Promise<void> {
  await device.become(dingRui)
  await device.open('office/changes/index')
  await device.tap('change-new')
  await device.sees('这里只列已答复')
  await device.sees(/月答复/)
  const [first = ''] = await device.idsOf('candidate-row-')
  code = first.slice('candidate-row-'.length)
  await device.tap(first)
  await device.tap('candidates-done')
  await device.sees(code)
  await device.type('change-said', '12床说，昨天王丽护士让来回跑着取药')
  await device.type('change-changed', CHANGED)
  await device.tap('change-save')
  await device.sees('还能认出人')
  await device.sees('“12床”')
  await device.sees('“昨天”')

  await device.tap('change-write')
  await device.type('change-said', SAID)
  await device.tap('change-save')
  await device.sees('患者看到的样子')
  expect(await device.has('change-findings')).toBe(false)
  await device.tap('change-submit')
  await device.tap('change-submit-sheet-confirm')
  await device.sees('待审核')
}

/** A second person looks at it as the public will see it. */
async function publish({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/changes/index')
  await device.sees(SAID)
  await device.tap(await idShowing(device, 'change-row-', SAID))
  await device.sees('患者看到的样子')
  await device.tap('change-publish')
  await device.sees('公开后患者会看到')
  await device.tap('change-publish-sheet-confirm')
  await device.sees('已公开')
}

async function read({ device }: Stage): Promise<void> {
  await device.become(zhouYongfu)
  await device.open('patient/changes/index')
  await device.sees(SAID)
  await device.sees('有患者提到')
  const text = await device.text()
  expect(text).toContain(CHANGED)
  expect(text).not.toContain(code)
  expect(text).not.toContain('丁蕊')
}

/** The former text stands until a second person has approved the new one. */
async function correct({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/changes/index')
  await device.tap('changes-queue-published')
  await device.sees(SAID)
  await device.tap(await idShowing(device, 'change-row-', SAID))
  await device.tap('change-write')
  await device.type('change-changed', BETTER)
  await device.type('change-note', '补充了轮椅优先')
  await device.tap('change-save')
  await device.sees('要由另一位同事来审核')
  expect(await device.has('change-publish')).toBe(false)

  await device.become(mengJia)
  await device.open('office/changes/index')
  await device.sees(SAID)
  await device.tap(await idShowing(device, 'change-row-', SAID))
  await device.tap('change-publish')
  await device.tap('change-publish-sheet-confirm')
  await device.sees('已更正')

  await device.become(zhouYongfu)
  await device.open('patient/changes/index')
  await device.sees('更正：补充了轮椅优先')
  expect(await device.text()).toContain(BETTER)
}

async function withdraw({ device }: Stage): Promise<void> {
  await device.become(mengJia)
  await device.open('office/changes/index')
  await device.tap('changes-queue-published')
  await device.sees(SAID)
  await device.tap(await idShowing(device, 'change-row-', SAID))
  await device.tap('change-withdraw')
  await device.type('change-withdraw-sheet-text', '指引牌返工，先撤下')
  await device.tap('change-withdraw-sheet-confirm')
  await device.sees('撤下：孟佳：指引牌返工，先撤下')

  await device.become(zhouYongfu)
  await device.open('patient/changes/index')
  await device.sees('都在这里了')
  expect(await device.text()).not.toContain(SAID)
}

export const changesChapters: Chapter[] = [
  ['the complaint office drafts from a case, and rewords what could name somebody', draft],
  ['the Party office publishes it', publish],
  ['everybody reads it, and nobody is in it', read],
  ['a correction is approved by a second person and shown', correct],
  ['withdrawn, it is gone', withdraw],
]
