import { staff, patients } from '../../fixtures/cast'
import type { Device } from '../device'
import type { Stage } from '../story'
import type { Chapter } from './chapter'

const { baoKai, fangZheng, guYun } = staff
const { linXiaomei } = patients
const EYE = 'office/department/index?id=dept-eye'

let scene = ''

/** The one id of this kind that was not there before. */
async function newAmong(device: Device, prefix: string, before: string[]): Promise<string> {
  const [fresh = ''] = (await device.idsOf(prefix)).filter((id) => !before.includes(id))
  expect(fresh).not.toBe('')
  return fresh.slice(prefix.length)
}

async function addAndIssue({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open('office/places/index')
  await device.tap('department-dept-eye')
  await device.sees('岗位与二维码')
  await device.tap('department-edit')
  await device.type('department-location', '2号楼5层东侧')
  await device.tap('department-sheet-confirm')
  await device.sees('2号楼5层东侧')
  const before = await device.idsOf('code-show-')
  await device.tap('post-add')
  await device.type('post-name', '验光二室')
  await device.tap('post-kind-lab')
  await device.tap('post-sheet-confirm')
  await device.sees('验光二室')
  await device.sees('没有在用的二维码')
  await device.tap('department-issue')
  await device.sees('各发一张新码')
  await device.tap('issue-many-confirm')
  await device.sees('已发 1 张新码')
  await device.tap('issue-many-cancel')
  await device.open(EYE)
  await device.sees('验光二室')
  scene = await newAmong(device, 'code-show-', before)
}

async function writeThePledge({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/places/index')
  await device.tap('places-branches')
  await device.tap('branch-edit-branch-surgery-2')
  expect(await device.has('branch-name')).toBe(false)
  await device.type('branch-brand', '明眸同行')
  await device.type('branch-pledge', '每查一项，先说一句为什么查')
  await device.tap('branch-sheet-confirm')
  await device.sees('明眸同行')
}

async function scanIt({ device }: Stage): Promise<void> {
  await device.become(linXiaomei)
  const link = encodeURIComponent(`https://nuanyu.example.org/s?scene=${scene}`)
  for (const params of [`scene=${scene}`, `q=${link}`]) {
    await device.open(`pages/landing/index?${params}`)
    await device.sees('验光二室')
    await device.sees(/明眸同行/)
    await device.sees('每查一项，先说一句为什么查')
  }
}

async function lookOnly({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open(EYE)
  await device.sees('验光二室')
  for (const id of ['department-edit', 'department-retire', 'post-add']) expect(await device.has(id)).toBe(false)
  expect(await device.idsOf('code-issue-')).toEqual([])
  await device.become(guYun)
  await device.open(EYE)
  await device.sees('没有加载出来')
  expect(await device.has('department-edit')).toBe(false)
}

async function retireIt({ device }: Stage): Promise<void> {
  await device.become(baoKai)
  await device.open(EYE)
  await device.sees('验光二室')
  const ids = await device.idsOf('post-retire-')
  for (const id of ids) {
    const post = id.slice('post-retire-'.length)
    if ((await device.textOf(`post-${post}`)).includes('验光二室')) await device.tap(id)
  }
  await device.type('retire-reason', '并入验光一室')
  await device.tap('retire-confirm')
  await device.sees(/已停用：并入验光一室/)
  await device.become(linXiaomei)
  await device.open(`pages/landing/index?scene=${scene}`)
  await device.sees('这个二维码已停用')
  await device.tap('landing-entrance')
  await device.sees('清禾市第一人民医院')
}

async function printPosters({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/places/index')
  await device.tap('places-posters')
  await device.tap('poster-place-dept-eye')
  await device.tap('poster-size-a4x4')
  await device.sees(/开始生成：.*张 A4/)
  await device.tap('poster-start')
  await device.sees('海报做好了')
  expect(await device.textOf('poster-progress')).toMatch(/(\d+) \/ \1 个码/)
  expect(await device.has('poster-take-0')).toBe(true)
  await device.tap('poster-back')
  await device.sees('今天做好的')
}

export const orgChapters: Chapter[] = [
  ['the administrator edits a department, adds a post and issues its code', addAndIssue],
  ['the Party office writes a brand and a pledge', writeThePledge],
  ['a patient who scans the new code reads both, also from an ordinary link', scanIt],
  ['who does not keep the structure sees no way to change it', lookOnly],
  ['posters are made with progress, and a file is offered', printPosters],
  ['a post out of use leads to the entrance', retireIt],
]
