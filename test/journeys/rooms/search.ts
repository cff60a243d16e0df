import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import type { Stage } from '../story'
import { complainAbout, idShowing, isClosed } from '../ways'
import type { Chapter } from './chapter'

const { dingRui, guYun, linXiaomei, yanZheng, zhouYongfu } = cast

const codes: string[] = []

/** Two people say the same in other words; the office finds both by what stands in the middle of a sentence. */
async function find({ device }: Stage): Promise<void> {
  for (const [person, words] of [
    [linXiaomei, '我叫林晓梅，开水房的龙头滴滴答答漏了一个星期。'],
    [zhouYongfu, '夜里听见开水房龙头漏水，地上很滑，差点摔倒。'],
  ] as const) {
    await device.become(person)
    codes.push(await complainAbout(device, { words, scene: demoScene }))
  }
  await device.become(dingRui)
  await device.open('staff/search/index')
  await device.type('search-words', '开')
  await device.sees('请至少写两个字')
  await device.type('search-words', '开水房 龙头')
  for (const code of codes) await device.sees(code)
  expect(await device.idsOf('search-row-')).toHaveLength(2)
}

/** By code and by filter, kept under a name, and gone again. */
async function narrow({ device }: Stage): Promise<void> {
  await device.tap('search-save')
  await device.type('search-name', '开水房')
  await device.tap('search-save-sheet-confirm')
  await isClosed(device, 'search-save-sheet')
  await device.tap('search-clear')
  await device.type('search-words', codes[0] ?? '')
  await device.sees('漏了一个星期')
  await device.tap('search-clear')
  await device.tap('search-narrow')
  await device.pick('search-state', '已转纠纷处理')
  await device.sees('没有找到')
  await device.tap('search-without-state')
  await device.tap(await idShowing(device, 'search-saved-', '开水房'))
  for (const code of codes) await device.sees(code)
  await device.tap('search-saved-sort')
  await device.tap((await device.idsOf('search-forget-'))[0] ?? '')
  await isClosed(device, 'search-saved-sheet')
}

/** A preview, then done, each told; and back again, which the history of both keeps. */
async function severalAtOnce({ device }: Stage): Promise<void> {
  for (const id of await device.idsOf('search-choose-')) await device.tap(id)
  await device.tap('search-assign')
  await device.pick('bulk-department', '后勤保卫科')
  await device.sees('改派到后勤保卫科')
  await device.tap('bulk-sheet-confirm')
  await device.sees('已分派 2 件')
  await device.tap('bulk-undo')
  await device.sees('已撤销 2 件')
  await device.tap('bulk-outcome-close')

  for (const id of await device.idsOf('search-choose-')) await device.tap(id)
  await device.tap('search-merge')
  await device.tap(await idShowing(device, 'bulk-into-', codes[0] ?? ''))
  await device.sees(`合并到 ${codes[0] ?? ''}`)
  await device.tap('bulk-sheet-confirm')
  await device.sees('已合并 1 件')
  await device.tap('bulk-undo')
  await device.sees('已撤销 1 件')
  await device.tap(await idShowing(device, 'search-row-', codes[1] ?? ''))
  await device.sees('撤销上一次批量办理')
}

/** The ward finds its own, masked, without boxes; discipline finds nothing of it. */
async function asFarAsOneMaySee({ device }: Stage): Promise<void> {
  await device.become(guYun)
  await device.open('staff/search/index')
  await device.type('search-words', '开水房')
  await device.sees(codes[0] ?? '')
  expect(await device.text()).not.toContain('林晓梅')
  expect(await device.idsOf('search-choose-')).toEqual([])
  await device.type('search-words', '林晓梅')
  await device.sees('没有找到')
  await device.become(yanZheng)
  await device.open('staff/search/index')
  await device.type('search-words', '开水房')
  await device.sees('没有找到')
}

export const searchChapters: Chapter[] = [
  ['the office finds words inside sentences', find],
  ['by code and filter, and by a name of one’s own', narrow],
  ['several at once, and back again', severalAtOnce],
  ['everybody finds as far as they may see', asFarAsOneMaySee],
]
