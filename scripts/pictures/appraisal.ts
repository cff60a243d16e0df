import { cast } from '../../test/fixtures/cast'
import type { Screen } from './screen'

const party = cast.fangZheng.openid
const discipline = cast.zhuangSu.openid
const head = cast.liGuodong.openid
const secretary = cast.jiChunlan.openid
const year = String(new Date().getFullYear())
const branch = `branchId=branch-internal-1&year=${year}`

export const appraisalScreens: Screen[] = [
  { name: 'vetoes', path: '/office/vetoes/index', persona: party },
  {
    name: 'vetoes-none',
    path: '/office/vetoes/index',
    persona: cast.heJianping.openid,
    prepare: (page) => page.locator('#vetoes-queue-standing').click(),
  },
  {
    name: 'veto-propose',
    path: '/office/veto/index',
    persona: party,
    prepare: async (page) => {
      await page.locator('#veto-person-search').fill('凌')
      await page.locator(`#veto-person-${cast.lingZhiyuan.staffId}`).click()
      await page.locator('#evidence-1-text').fill('12床王阿姨，电话13800000010，说送过红包')
      await page.locator('#evidence-more').click()
      await page.locator('#veto-propose').click()
      await page.locator('#veto-propose-sheet-confirm').click()
      await page.locator('.nu-field__error').first().waitFor()
    },
  },
  { name: 'veto-waits', path: '/office/veto/index?id=seed-veto-0', persona: discipline },
  { name: 'veto-second', path: '/office/veto/index?id=seed-veto-1', persona: party },
  {
    name: 'veto-approve',
    path: '/office/veto/index?id=seed-veto-1',
    persona: party,
    prepare: (page) => page.locator('#veto-approve').click(),
  },
  {
    name: 'veto-appealed',
    path: '/office/veto/index?id=seed-veto-2',
    persona: discipline,
    prepare: async (page) => {
      await page.locator('#veto-verify').click()
      await page.locator('#veto-proof').waitFor()
    },
  },
  {
    name: 'veto-add',
    path: '/office/veto/index?id=seed-veto-1',
    persona: discipline,
    prepare: (page) => page.locator('#veto-add').click(),
  },
  { name: 'my-veto', path: '/staff/veto/index?id=seed-veto-0', persona: cast.dongJun.openid },
  {
    name: 'my-veto-state',
    path: '/staff/veto/index?id=seed-veto-0',
    persona: cast.dongJun.openid,
    prepare: (page) => page.locator('#veto-state-open').click(),
  },
  { name: 'appraisals', path: '/office/appraisals/index', persona: party },
  {
    name: 'appraisals-confirm',
    path: '/office/appraisals/index',
    persona: party,
    prepare: (page) => page.locator('#appraisals-show-confirm').click(),
  },
  { name: 'appraisals-head', path: '/office/appraisals/index', persona: head },
  {
    name: 'appraisal-propose',
    path: `/office/appraisal/index?staffId=${cast.lingZhiyuan.staffId}&year=${year}`,
    persona: head,
    prepare: (page) => page.locator('#appraisal-propose').click(),
  },
  {
    name: 'appraisal-thanked',
    path: `/office/appraisal/index?staffId=${cast.pengLan.staffId}&year=${year}`,
    persona: party,
  },
  {
    name: 'appraisal-appealed',
    path: `/office/appraisal/index?staffId=${cast.yuanFang.staffId}&year=${year}`,
    persona: discipline,
  },
  { name: 'my-appraisal', path: '/staff/appraisal/index', persona: cast.guYun.openid },
  {
    name: 'my-appraisal-state',
    path: '/staff/appraisal/index',
    persona: cast.guYun.openid,
    prepare: (page) => page.locator('#my-state').click(),
  },
  { name: 'my-appraisal-veto', path: '/staff/appraisal/index', persona: cast.haoJie.openid },
  { name: 'branch-points', path: '/office/branchPoints/index', persona: party },
  { name: 'branch-ledger', path: `/office/branchPoints/index?${branch}`, persona: secretary },
  {
    name: 'branch-enter',
    path: `/office/branchPoints/index?${branch}`,
    persona: secretary,
    prepare: (page) => page.locator('#point-enter').click(),
  },
  { name: 'branch-grading', path: `/office/branchGrading/index?${branch}`, persona: party },
  {
    name: 'branch-grading-second',
    path: `/office/branchGrading/index?branchId=branch-surgery-1&year=${year}`,
    persona: cast.mengJia.openid,
  },
]
