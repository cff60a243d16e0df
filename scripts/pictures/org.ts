import { staff } from '../../test/fixtures/cast'
import type { Screen } from './screen'

const admin = staff.baoKai.openid
const party = staff.fangZheng.openid
const ward = '/office/department/index?id=dept-neurology'

export const orgScreens: Screen[] = [
  { name: 'places', path: '/office/places/index', persona: admin },
  {
    name: 'places-issue',
    path: '/office/places/index',
    persona: admin,
    prepare: async (page) => {
      await page.locator('#issue-open').click()
      await page.locator('#issue-posts-all').click()
    },
  },
  {
    name: 'places-none',
    path: '/office/places/index',
    persona: admin,
    prepare: async (page) => page.locator('#places-search').fill('没有这个科'),
  },
  {
    name: 'places-first',
    path: '/office/places/index',
    persona: admin,
    prepare: async (page) => {
      // A hospital that begins, as its administrator finds it.
      await page.route('**/functions/api', async (route) => {
        const answer = await route.fetch()
        const body = (await answer.json()) as { result?: { data?: { departments?: object[]; branches?: number } } }
        const data = body.result?.data
        if (data?.departments && data.branches !== undefined) {
          data.branches = 0
          data.departments = data.departments.slice(0, 1).map((one) => ({ ...one, posts: 0, bare: 0, codes: 0 }))
        }
        await route.fulfill({ response: answer, json: body })
      })
      await page.reload()
      await page.locator('#first-post').waitFor()
    },
  },
  { name: 'department', path: ward, persona: admin },
  { name: 'department-party', path: ward, persona: party },
  {
    name: 'department-edit',
    path: ward,
    persona: admin,
    prepare: async (page) => page.locator('#department-edit').click(),
  },
  { name: 'post-add', path: ward, persona: admin, prepare: async (page) => page.locator('#post-add').click() },
  {
    name: 'post-pledge',
    path: ward,
    persona: party,
    prepare: async (page) => page.locator('[id^=post-edit-]').first().click(),
  },
  {
    name: 'department-retire',
    path: ward,
    persona: admin,
    prepare: async (page) => {
      await page.locator('#department-retire').click()
      await page.locator('#retire-reason').fill('病区合并')
      await page.locator('#retire-confirm').click()
      await page.getByText('请先移走').first().waitFor()
    },
  },
  { name: 'branches', path: '/office/branches/index', persona: party },
  {
    name: 'branch-edit',
    path: '/office/branches/index',
    persona: party,
    prepare: async (page) => page.locator('[id^=branch-edit-]').first().click(),
  },
  { name: 'posters', path: '/office/posters/index', persona: party },
  {
    name: 'posters-many',
    path: '/office/posters/index',
    persona: party,
    prepare: async (page) => {
      await page.locator('#poster-all').click()
      await page.locator('#poster-size-a4x12').click()
    },
  },
]
