import type { Page } from 'playwright-core'
import { patients, staff } from '../../test/fixtures/cast'
import { writeTable } from '../../cloudfunctions/domain/tables/write'
import type { Screen } from './screen'

const patient = patients.linXiaomei.openid
const nurse = staff.guYun.openid
const office = staff.fangZheng.openid

const tap = (id: string) => async (page: Page) => {
  await page.locator(`[id="${id}"]`).filter({ visible: true }).last().click()
}

const search = (text: string) => async (page: Page) => {
  await page.locator('#handbook-search').fill(text)
}

async function answerFirst(page: Page): Promise<void> {
  await page.locator('#quiz-start').click()
  await page.locator('#quiz-option-0').click()
  await page.locator('#quiz-next').waitFor()
}

async function finishQuiz(page: Page): Promise<void> {
  await page.locator('#quiz-start').click()
  for (let question = 0; question < 6; question++) {
    await page.locator('#quiz-option-0').click()
    await page.locator('#quiz-next').click()
  }
  await page.locator('#quiz-result').waitFor()
}

const importing = (rows: string[][]) => async (page: Page) => {
  const titles = ['岗位', '类别', '场景', '用语', '说明/替代说法', '编号']
  const buffer = await writeTable([{ name: '暖语手册', columns: titles.map((title) => ({ title, width: 12 })), rows }])
  const choosing = page.waitForEvent('filechooser')
  await page.locator('#import-choose').click()
  await (await choosing).setFiles({ name: '暖语手册 修订.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.locator('#import-summary, #import-problems').first().waitFor()
}

const GOOD = [
  ['病房护理', '暖语', '迎接', '住进来就当到了家，有事喊我', '新病人最想听的一句', ''],
  ['急诊', '暖语', '安抚', '您别怕，我们都在', '', ''],
  ['检验检查', '暖语', '等候', '前面还有两位，空腹久了您先坐下', '', 'lab-w07'],
]
const BAD = [
  ['病房', '暖语', '迎接', '住进来就当到了家，有事喊我', '', ''],
  ['急诊', '好话', '安抚', '您别怕，我们都在', '', ''],
  ['检验检查', '暖语', '', '前面还有两位', '', 'lab-w99'],
  ['药房', '暖语', '迎接', '您好，请给我取药单，我来给您配', '', ''],
  ['药房', '暖语', '迎接', '您好 请给我取药单 我来给您配', '', ''],
]

export const handbookScreens: Screen[] = [
  { name: 'handbook-patient', path: '/patient/handbook/index', persona: patient },
  { name: 'handbook-patient-found', path: '/patient/handbook/index', persona: patient, prepare: search('等候') },
  { name: 'handbook-patient-none', path: '/patient/handbook/index', persona: patient, prepare: search('天气') },
  { name: 'handbook-staff', path: '/staff/handbook/index', persona: nurse },
  {
    name: 'handbook-staff-forbidden',
    path: '/staff/handbook/index',
    persona: nurse,
    prepare: tap('handbook-tone-forbidden'),
  },
  { name: 'handbook-staff-pinyin', path: '/staff/handbook/index', persona: nurse, prepare: search('nhqw') },
  { name: 'quiz', path: '/staff/quiz/index', persona: nurse },
  { name: 'quiz-empty', path: '/staff/quiz/index', persona: staff.lingZhiyuan.openid },
  { name: 'quiz-answered', path: '/staff/quiz/index', persona: nurse, prepare: answerFirst },
  { name: 'quiz-result', path: '/staff/quiz/index', persona: nurse, prepare: finishQuiz },
  { name: 'handbook-office', path: '/office/handbook/index', persona: office },
  { name: 'handbook-discard', path: '/office/handbook/index', persona: office, prepare: tap('handbook-discard') },
  { name: 'handbook-draft', path: '/office/handbookDraft/index', persona: office },
  {
    name: 'handbook-draft-changed',
    path: '/office/handbookDraft/index',
    persona: office,
    prepare: tap('draft-kind-*'),
  },
  {
    name: 'handbook-change',
    path: '/office/handbookDraft/index',
    persona: office,
    prepare: async (page) => {
      await tap('draft-phrase-any-w02')(page)
      await page.locator('#phrase-change-text').fill('您请坐，慢慢讲，我在听')
    },
  },
  {
    name: 'handbook-add-refused',
    path: '/office/handbookDraft/index',
    persona: office,
    prepare: async (page) => {
      await tap('draft-add')(page)
      await page.locator('#phrase-add-text').fill('您请坐，慢慢说，我听着')
      await page.locator('#phrase-add-scene').fill('迎接')
      await tap('phrase-add-confirm')(page)
      await page.getByText('里已经有这一句').waitFor()
    },
  },
  { name: 'handbook-compare', path: '/office/handbookCompare/index?from=2&to=draft', persona: office },
  { name: 'handbook-compare-old', path: '/office/handbookCompare/index?from=1&to=2', persona: office },
  {
    name: 'handbook-publish',
    path: '/office/handbookCompare/index?from=2&to=draft',
    persona: office,
    prepare: tap('publish-open'),
  },
  { name: 'handbook-version', path: '/office/handbookVersion/index?version=1', persona: office },
  { name: 'handbook-import', path: '/office/handbookImport/index', persona: office },
  { name: 'handbook-import-good', path: '/office/handbookImport/index', persona: office, prepare: importing(GOOD) },
  { name: 'handbook-import-bad', path: '/office/handbookImport/index', persona: office, prepare: importing(BAD) },
  { name: 'phrases-forbidden', path: '/office/phrases/index', persona: office },
  { name: 'phrases-warm', path: '/office/phrases/index', persona: office, prepare: tap('heard-tone-warm') },
]
