import type { ClinicReport } from '@nuanyu/types/clinic'
import { cast } from '../../test/fixtures/cast'
import { PICTURE } from './photo'
import { answering } from './pretend'
import type { Screen } from './screen'

/** What was held, with and without photos, short and long. */
const report = (n: number): ClinicReport => ({
  id: `many-${String(n)}`,
  title:
    n % 3 === 0 ? `第 ${String(n)} 场：送医进山村，为留守老人和返乡务工人员做全身检查` : `社区义诊（${String(n)}）`,
  kindLabel: n % 3 === 0 ? '送医上门' : '义诊',
  when: '10月17日 周六 08:00–11:30',
  month: `2026-${String(11 - Math.floor(n / 40)).padStart(2, '0')}`,
  monthLabel: `2026年${String(11 - Math.floor(n / 40))}月`,
  place: '清禾市江北区河西街道党群服务中心二楼',
  branch: n % 4 === 0 ? null : { id: 'branch-internal-1', name: '内科第一党支部' },
  text: '九点不到就排起了队，老邻居居多。查出血压很高的三位，当场联系了门诊；有两位的药吃重了，帮着改了单子。'.repeat(
    n % 3 === 0 ? 4 : 1,
  ),
  photos: n % 2 === 0 ? Array.from({ length: 1 + (n % 3) }, (_, at) => `${PICTURE}#${String(at)}`) : [],
  visits: n % 5 === 0 ? '' : `服务 ${String(60 + n)} 人次`,
})

const office = cast.dingRui.openid
const party = cast.fangZheng.openid

export const changesScreens: Screen[] = [
  { name: 'changes', path: '/patient/changes/index' },
  {
    name: 'changes-of-nobody',
    path: '/patient/changes/index',
    prepare: async (page) => {
      await page.locator('#changes-department').click()
      await page.locator('[id^="changes-department-dept-"]').last().click()
      await page.locator('#changes-empty').waitFor()
    },
  },
  { name: 'changes-told', path: '/patient/changes/index?id=seed-change-0' },
  { name: 'changes-gone', path: '/patient/changes/index?id=seed-change-7' },
  {
    name: 'changes-reports',
    path: '/patient/changes/index',
    prepare: async (page) => {
      await page.locator('#changes-view-reports').click()
      await page.locator('[id^="report-open-"]').first().waitFor()
    },
  },
  {
    name: 'changes-reports-many',
    path: '/patient/changes/index',
    prepare: async (page) => {
      await answering(page, 'clinic.reports', { items: Array.from({ length: 300 }, (_, n) => report(n)), next: null })
      await page.locator('#changes-view-reports').click()
      await page.locator('[id^="report-open-"]').first().waitFor()
    },
  },
  {
    name: 'changes-reports-empty',
    path: '/patient/changes/index',
    prepare: async (page) => {
      await answering(page, 'clinic.reports', { items: [], next: null })
      await page.locator('#changes-view-reports').click()
      await page.locator('#reports-empty').waitFor()
    },
  },
  { name: 'branch', path: '/patient/branch/index?id=branch-internal-1' },
  { name: 'branch-quiet', path: '/patient/branch/index?id=branch-internal-2' },
  { name: 'branch-gone', path: '/patient/branch/index?id=nowhere' },
  { name: 'office-changes', path: '/office/changes/index', persona: party },
  {
    name: 'office-changes-published',
    path: '/office/changes/index',
    persona: party,
    prepare: (page) => page.locator('#changes-queue-published').click(),
  },
  {
    name: 'change-review',
    path: '/office/change/index?id=seed-change-5',
    persona: party,
  },
  {
    name: 'change-publish',
    path: '/office/change/index?id=seed-change-5',
    persona: party,
    prepare: (page) => page.locator('#change-publish').click(),
  },
  { name: 'change-corrected', path: '/office/change/index?id=seed-change-1', persona: party },
  {
    name: 'change-pick',
    path: '/office/change/index',
    persona: office,
    // One department's: the whole list goes on by itself while the keyboard walks through it.
    prepare: async (page) => {
      await page.locator('#candidate-department').click()
      await page.locator('#candidate-department-dept-dept-neurology').click()
      await page.locator('#candidates-end').filter({ hasText: '都在这里了' }).waitFor()
      await page.locator('[id^="candidate-row-"]').first().click()
    },
  },
  {
    name: 'change-write',
    path: '/office/change/index',
    persona: office,
    prepare: async (page) => {
      await page.locator('[id^="candidate-row-"]').first().click()
      await page.locator('#candidates-done').click()
      await page.locator('#change-save').click()
      await page.locator('.nu-field__error').first().waitFor()
    },
  },
  {
    name: 'change-findings',
    path: '/office/change/index?id=seed-change-6',
    persona: office,
    prepare: async (page) => {
      await page.locator('#change-write').click()
      await page.locator('#change-said').fill('12床的老人说，昨天下午三点王丽护士带着找了很久的路')
      await page.locator('#change-save').click()
      await page.locator('#change-findings').waitFor()
    },
  },
]
