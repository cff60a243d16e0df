import type { Page } from 'playwright-core'
import * as xlsx from '@e965/xlsx'
import { staff } from '../../test/fixtures/cast'
import { as, commandId, type Screen } from './screen'

const admin = staff.baoKai.openid
const party = staff.fangZheng.openid
const personPath = (staffId: string) => `/office/person/index?id=${staffId}`

const tap = (id: string) => (page: Page) => page.locator(`[id="${id}"]`).filter({ visible: true }).last().click()

type Rows = (string | number)[][]

function workbook(rows: Rows): Buffer {
  const book = xlsx.utils.book_new()
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), '名单')
  return xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

const choose = (rows: Rows) => async (page: Page) => {
  const choosing = page.waitForEvent('filechooser')
  await tap('import-choose')(page)
  await (
    await choosing
  ).setFiles({
    name: '职工名单2026.xlsx',
    mimeType: 'application/octet-stream',
    buffer: workbook([['工号', '姓名', '科室', '职务', '负责人', '在职状态'], ...rows]),
  })
  await page.locator('#import-found, #import-problems').first().waitFor()
}

const faulty: Rows = Array.from({ length: 60 }, (_, n) => [
  n % 7 === 0 ? 'QH3001' : `QH${String(3001 + n)}`,
  n % 5 === 0 ? '' : `职工${String(n)}`,
  n % 3 === 0 ? '心内科' : '药学部',
  '药师',
  n % 11 === 0 ? '也许' : '否',
  '在职',
])
const clean: Rows = [
  ['QH1002', '秦海燕', '心血管内科', '副主任护师', '否', '在职'],
  ['QH1003', '袁芳', '内分泌科', '护士长', '否', '在职'],
  ['QH1004', '曹蕾', '消化内科', '科秘书', '否', '退休'],
  ['QH3001', '阿依古丽·买买提', '神经内科', '护士', '否', '在职'],
  ['QH3002', '欧阳修竹', '药学部', '药师', '是', '在职'],
]

/** Somebody new is invited; answers the code. */
async function invite(page: Page): Promise<string> {
  const added = await as<{ staffId: string; version: number }>(page, staff.baoKai, 'people.add', {
    commandId: commandId(),
    staffId: `T${String(Date.now()).slice(-8)}`,
    name: '舒婉',
    title: '护师',
    departmentId: 'dept-neurology',
    branchId: null,
    head: false,
  })
  const roles = [{ role: 'handler', scope: { kind: 'department', id: 'dept-neurology' }, until: null }]
  const { staffId, version } = added
  const input = { commandId: commandId(), staffId, version, roles }
  return (await as<{ code: string }>(page, staff.baoKai, 'people.invite', input)).code
}

const typeCode = async (page: Page) => {
  await page.locator('#join-code').fill(await invite(page))
  await tap('join-look')(page)
  await page.locator('#join-confirm').waitFor()
}

export const peopleScreens: Screen[] = [
  { name: 'people', path: '/office/people/index', persona: admin },
  {
    name: 'people-none',
    path: '/office/people/index',
    persona: admin,
    prepare: async (page) => {
      await page.locator('#people-search').fill('没有这个人')
      await page.locator('#people-search').press('Enter')
      await page.locator('#people-empty').waitFor()
    },
  },
  { name: 'people-add', path: '/office/people/index', persona: admin, prepare: tap('people-add') },
  { name: 'people-waiting', path: '/office/people/index?tab=waiting', persona: party },
  {
    name: 'people-decide',
    path: '/office/people/index?tab=waiting',
    persona: party,
    prepare: async (page) => {
      await tap('approval-decide-seed-approval-join')(page)
      await tap('decide-answer-yes')(page)
    },
  },
  { name: 'people-waiting-own', path: '/office/people/index?tab=waiting', persona: admin },
  { name: 'person', path: personPath('QH1001'), persona: admin },
  { name: 'person-self', path: personPath('QH1028'), persona: admin },
  { name: 'person-ending', path: personPath('QH1904'), persona: admin },
  { name: 'person-invited', path: personPath('QH1901'), persona: admin },
  {
    name: 'person-propose',
    path: personPath('QH1024'),
    persona: admin,
    prepare: async (page) => {
      await tap('person-propose')(page)
      await page.locator('#propose-role').selectOption('handler')
      await tap('propose-term-until')(page)
    },
  },
  {
    name: 'person-revoke',
    path: personPath('QH1001'),
    persona: admin,
    prepare: tap('revoke-handler:department:dept-neurology'),
  },
  {
    name: 'person-leave',
    path: personPath('QH1001'),
    persona: admin,
    prepare: async (page) => {
      await tap('person-leave')(page)
      await page.locator('[id^="matters-"]').first().waitFor()
    },
  },
  {
    name: 'person-move',
    path: personPath('QH1035'),
    persona: admin,
    prepare: async (page) => {
      await tap('person-move')(page)
      await page.locator('[id^="matters-"]').first().waitFor()
    },
  },
  {
    name: 'person-invite',
    path: personPath('QH2001'),
    persona: admin,
    prepare: async (page) => {
      await tap('person-invite')(page)
      await tap('invite-add-role')(page)
      await page.locator('#invite-0-role').selectOption('handler')
    },
  },
  {
    name: 'person-invited-code',
    path: personPath('QH2002'),
    persona: admin,
    prepare: async (page) => {
      await tap('person-invite')(page)
      await tap('invite-confirm')(page)
      await page.locator('#invited-code').waitFor()
    },
  },
  { name: 'people-import', path: '/office/peopleImport/index', persona: admin },
  { name: 'people-import-wrong', path: '/office/peopleImport/index', persona: admin, prepare: choose(faulty) },
  { name: 'people-import-clean', path: '/office/peopleImport/index', persona: admin, prepare: choose(clean) },
  { name: 'join', path: '/staff/join/index', persona: 'oPicturesNobody' },
  { name: 'join-open', path: '/staff/join/index', persona: 'oPicturesNewcomer', prepare: typeCode },
  {
    name: 'join-waiting',
    path: '/staff/join/index',
    persona: 'oPicturesWaiting',
    prepare: async (page) => {
      if ((await page.locator('#join-code').count()) > 0) {
        await typeCode(page)
        await tap('join-confirm')(page)
      }
      await page.locator('#join-check').waitFor()
    },
  },
  { name: 'setup-used', path: '/staff/setup/index', persona: admin },
]
