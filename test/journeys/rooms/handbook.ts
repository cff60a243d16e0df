import type { Stage } from '../story'
import { cast } from '../../fixtures/cast'
import { demoScene } from '../../fixtures/hospital'
import { writeTable } from '../../../cloudfunctions/domain/tables/write'
import { isClosed } from '../ways'
import type { Chapter } from './chapter'

const { linXiaomei, zhouYongfu, guYun, lingZhiyuan, fangZheng, heJianping } = cast

const NEW_PHRASE = '住进来就当到了家，有事喊我'
const IMPORTED = '您别怕，我们一直都在'

/** A colleague's draft is taken on: a phrase more, one reworded, one out and back again. */
async function edit({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/handbook/index')
  await device.sees('第 3 版草稿')
  await device.sees('第 2 版')
  await device.open('office/handbookDraft/index')
  await device.tap('draft-kind-ward')
  await device.tap('draft-add')
  await device.type('phrase-add-text', '我来看看您，有什么需要吗')
  await device.type('phrase-add-scene', '迎接')
  await device.tap('phrase-add-confirm')
  await device.sees('病房护理的暖语里已经有这一句')
  await device.type('phrase-add-text', NEW_PHRASE)
  await device.tap('phrase-add-confirm')
  await isClosed(device, 'phrase-add')
  await device.sees(NEW_PHRASE)

  await device.tap('draft-phrase-ward-w02')
  await device.type('phrase-change-text', '昨晚睡得好不好？伤口还疼不疼？')
  await device.sees('意思没变，换个说法')
  await device.tap('phrase-change-confirm')
  await isClosed(device, 'phrase-change')
  await device.sees('昨晚睡得好不好')

  await device.tap('draft-phrase-ward-w09')
  await device.tap('phrase-retire')
  await device.tap('draft-restore-ward-w09')
  await device.tap('draft-phrase-ward-w09')
  await device.sees('病房护理 · 暖语')
}

const TITLES = ['岗位', '类别', '场景', '用语', '说明/替代说法', '编号'].map((title) => ({ title, width: 12 }))
const tableOf = (rows: string[][]) => writeTable([{ name: '暖语手册', columns: TITLES, rows }])

/** A table with faults names them and takes in nothing; the mended one goes into the draft. */
async function importTable({ device }: Stage): Promise<void> {
  await device.open('office/handbookImport/index')
  const faulty = [
    ['病房', '暖语', '安抚', IMPORTED, '', ''],
    ['急诊', '好话', '安抚', IMPORTED, '', ''],
  ]
  await device.addFile('import-choose', '手册.xlsx', await tableOf(faulty))
  await device.sees('2 处要改')
  await device.sees('没有“病房”这个岗位')
  await device.sees('不是“好话”')
  expect(await device.has('import-take')).toBe(false)

  await device.open('office/handbookImport/index')
  await device.addFile('import-choose', '手册.xlsx', await tableOf([['急诊', '暖语', '安抚', IMPORTED, '', '']]))
  await device.sees('新增 1 句')
  await device.tap('import-take')
  // The page of the draft, and not this one that names it too.
  await device.textOf('draft-kind-ward')
}

/** The last look: what changes, why, and that it stays. */
async function publish({ device }: Stage): Promise<void> {
  await device.open('office/handbookCompare/index?from=2&to=draft')
  await device.sees(NEW_PHRASE)
  await device.sees(IMPORTED)
  await device.sees('昨晚睡得好吗')
  await device.tap('publish-open')
  await device.sees('发布以后这一版不能再改')
  await device.tap('publish-confirm')
  await device.sees('请至少写 2 个字')
  await device.type('publish-note', '病房和急诊各加一句安抚的话')
  await device.tap('publish-confirm')
  await device.sees('第 3 版 ·')
  await device.sees('病房和急诊各加一句安抚的话')

  // The versions before stay, and can be laid beside each other.
  await device.open('office/handbookCompare/index?from=1&to=2')
  await device.sees('去后面排着，没到你')
  await device.open('office/handbookVersion/index?version=1')
  await device.sees('已被新版代替')
  expect(await device.text()).not.toContain(NEW_PHRASE)
}

/** At one's own kind of post, by letters, and a phrase for the day. */
async function readAsStaff({ device }: Stage): Promise<void> {
  await device.become(guYun)
  await device.open('staff/handbook/index')
  await device.sees('今天的一句')
  await device.sees('第 3 版')
  await device.type('handbook-search', 'zjlj')
  await device.sees(NEW_PHRASE)
  await device.type('handbook-search', 'nihao')
  await device.sees('您好，请问有什么可以帮您？')
  await device.type('handbook-search', '夜班的小李')
  await device.sees('找到 1 句')
}

/** Six questions, told at once what is right; the result is nobody else's. */
async function practise({ device }: Stage): Promise<void> {
  await device.become(lingZhiyuan)
  await device.open('staff/quiz/index')
  await device.sees('还没有做过')
  await device.tap('quiz-start')
  for (let question = 1; question <= 6; question++) {
    await device.sees(`${question} / 6`)
    await device.tap('quiz-option-0')
    await device.sees(/答对了|不是这一句/)
    await device.tap('quiz-next')
  }
  await device.sees('这份结果只有您自己看得到')
  await device.tap('quiz-back')
  expect(await device.idsOf('quiz-row-')).toHaveLength(1)

  await device.become(fangZheng)
  await device.open('staff/quiz/index')
  await device.sees('还没有做过')
}

/** What is in force is what patients read and tick. */
async function hearAsPatient({ device }: Stage): Promise<void> {
  await device.become(linXiaomei)
  await device.open('pages/home/index')
  await device.tap('home-handbook')
  await device.sees('应该听到的')
  await device.tap('handbook-kind-ward')
  await device.sees(NEW_PHRASE)
  await device.tap('handbook-tone-forbidden')
  await device.sees('12床，打针！')

  await device.become(zhouYongfu)
  await device.open(`patient/rate/index?scene=${demoScene}`)
  await device.tap('rate-star-5')
  await device.tap('rate-warm-more')
  await device.tap('rate-warm-ward-w01')
  await device.tap('rate-submit')
  await device.sees('谢谢')
}

/** Which phrase was heard where; small numbers are not shown. */
async function seeTheMap({ device }: Stage): Promise<void> {
  // Whoever is not on the demo's switch leaves it as it was until a page is opened.
  await device.open('pages/home/index')
  await device.become(heJianping)
  await device.open('office/phrases/index')
  await device.sees('各岗位通用的禁语')
  await device.sees('不知道')
  await device.sees('※')
  await device.tap('heard-tone-warm')
  await device.sees('您好，我是您的责任护士，先带您去床位')
}

export const handbookChapters: Chapter[] = [
  ['the Party office edits the draft', edit],
  ['a table comes in, or names what is wrong', importTable],
  ['a version is compared and published for good', publish],
  ['staff read it, and find a phrase by its letters', readAsStaff],
  ['staff practise, and nobody learns how it went', practise],
  ['patients read it and tick what they heard', hearAsPatient],
  ['the office sees which phrase was heard where', seeTheMap],
]
