import { cast } from '../../fixtures/cast'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'
import type { Chapter } from './chapter'

const { mengJia, fangZheng, zhuangSu, yanZheng, heJianping, lingZhiyuan, liGuodong, guYun, moChao, jiChunlan } = cast

const year = () => String(new Date(Date.now() + 8 * 3_600_000).getUTCFullYear())
const FACTS = '核查发现，九月收受患者家属购物卡一张，未上交'
let vetoId = ''

/** What was locked is told to whom it is about before anybody may decide; who proposed it cannot. */
async function veto({ device, demo }: Stage): Promise<void> {
  await device.become(mengJia)
  await device.open('office/vetoes/index')
  await device.tap('veto-new')
  await device.type('veto-person-search', '凌')
  await device.tap(`veto-person-${lingZhiyuan.staffId}`)
  await device.tap('veto-rule-no-red-packets')
  await device.type('veto-facts', FACTS)
  await device.type('evidence-1-text', '本人谈话记录，承认收过一次')
  await device.tap('veto-propose')
  await device.sees('提出后证据不能修改')
  await device.tap('veto-propose-sheet-confirm')
  await device.sees('证据校验码')
  await device.sees('待告知本人')

  await device.become(lingZhiyuan)
  await device.open('staff/appraisal/index')
  await device.sees('我的医德考评')
  expect(await device.has('my-vetoes')).toBe(false)

  await device.become(fangZheng)
  await device.open('office/vetoes/index')
  const row = await waitFor(() => idShowing(device, 'veto-row-', '凌志远'))
  vetoId = row.slice('veto-row-'.length)
  await device.tap(row)
  await device.tap('veto-notify')
  await device.tap('veto-notify-sheet-confirm')
  await device.sees('陈述期还剩')
  expect(await device.has('veto-approve')).toBe(false)
  await demo.runTimer()
}

async function statement({ device }: Stage): Promise<void> {
  await device.become(lingZhiyuan)
  await device.open('staff/appraisal/index')
  await device.tap(`my-veto-${vetoId}`)
  await device.sees('您有陈述和申诉的权利')
  expect(await device.text()).not.toMatch(/孟佳|方铮/)
  await device.tap('veto-state-open')
  await device.type('veto-state-sheet-text', '当天已当面退回，有短信记录')
  await device.tap('veto-state-sheet-confirm')
  await device.sees('您的陈述已收到')

  // The term is waited for, also now.
  await device.become(zhuangSu)
  await device.open(`office/veto/index?id=${vetoId}`)
  await device.sees('陈述期满后才能决定')
  await device.sees('当天已当面退回')
  expect(await device.has('veto-approve')).toBe(false)
  await device.tap('veto-verify')
  await device.sees('证据和锁定时一致')

  await device.become(guYun)
  await device.open(`office/veto/index?id=${vetoId}`)
  await device.sees('没有加载出来')
}

/** One that discipline has agreed to already, after its term. */
async function decision({ device }: Stage): Promise<void> {
  const page = 'office/veto/index?id=seed-veto-1'
  await device.become(zhuangSu)
  await device.open(page)
  await device.sees('请由别的同志决定')
  expect(await device.has('veto-approve')).toBe(false)
  await device.become(fangZheng)
  await device.open(page)
  await device.tap('veto-approve')
  await device.type('veto-approve-sheet-text', '同意纪检意见，三次插队属实')
  await device.tap('veto-approve-sheet-confirm')
  await device.sees('已生效')
  await device.open(`office/appraisal/index?staffId=${moChao.staffId}&year=${year()}`)
  await device.sees('较差（一票否决）')

  await device.become(moChao)
  await device.open('staff/veto/index?id=seed-veto-1')
  await device.tap('veto-appeal-open')
  await device.type('veto-appeal-sheet-text', '其中一次是危重患者，请复核')
  await device.tap('veto-appeal-sheet-confirm')
  await device.sees('申诉已收到')
  expect(await device.text()).not.toMatch(/庄肃|方铮|孟佳/)
}

async function appeal({ device }: Stage): Promise<void> {
  const page = 'office/veto/index?id=seed-veto-1'
  await device.become(fangZheng)
  await device.open(page)
  await device.sees('请由别的同志复核')
  expect(await device.has('veto-revoke')).toBe(false)
  await device.become(heJianping)
  await device.open(page)
  await device.tap('veto-revoke')
  await device.type('veto-revoke-sheet-text', '危重患者优先符合规定，事实部分不成立')
  await device.tap('veto-revoke-sheet-confirm')
  await device.sees('已撤销')
  await device.become(moChao)
  await device.open('staff/appraisal/index')
  await device.sees('这一年还没有记录')
  expect(await device.text()).not.toContain('较差')
}

async function grade({ device }: Stage): Promise<void> {
  await device.become(liGuodong)
  await device.open('office/appraisals/index')
  await device.tap(`appraisal-row-${lingZhiyuan.staffId}`)
  await device.tap('appraisal-propose')
  await device.tap('appraisal-grade-good')
  await device.type('appraisal-propose-sheet-text', '对患者耐心，夜班随叫随到')
  await device.tap('appraisal-propose-sheet-confirm')
  await device.sees('等本人签意见')

  await device.become(lingZhiyuan)
  await device.open('staff/appraisal/index')
  await device.sees('评定：良好')
  await device.tap('my-state')
  await device.tap('my-agree-no')
  await device.type('my-state-sheet-text', '全年没有投诉，希望评优秀')
  await device.tap('my-state-sheet-confirm')
  await device.sees('不同意')
}

async function publishAndReconsider({ device }: Stage): Promise<void> {
  const page = `office/appraisal/index?staffId=${lingZhiyuan.staffId}&year=${year()}`
  await device.become(fangZheng)
  await device.open('office/appraisals/index')
  await device.tap('appraisals-show-confirm')
  await device.tap(`appraisal-row-${lingZhiyuan.staffId}`)
  await device.tap('appraisal-confirm')
  await device.tap('appraisal-confirm-sheet-confirm')
  await device.sees('公布后本人可以申诉')
  await isClosed(device, 'appraisal-confirm-sheet')
  await device.tap('appraisal-publish')
  await device.tap('appraisal-publish-sheet-confirm')
  await device.sees('已公布')

  await device.become(lingZhiyuan)
  await device.open('staff/appraisal/index')
  await device.tap('my-appeal')
  await device.type('my-appeal-sheet-text', '收到的感谢信没有写进评语，请复核')
  await device.tap('my-appeal-sheet-confirm')
  await device.sees('申诉复核中')

  await device.become(fangZheng)
  await device.open(page)
  await device.sees('申诉复核中')
  expect(await device.has('appraisal-reconsider')).toBe(false)
  await device.become(yanZheng)
  await device.open(page)
  await device.tap('appraisal-reconsider')
  await device.tap('appraisal-grade-excellent')
  await device.type('appraisal-reconsider-sheet-text', '感谢信属实，评定时漏看，予以更正')
  await device.tap('appraisal-reconsider-sheet-confirm')
  await device.sees('复核结果：优秀')
}

async function branch({ device }: Stage): Promise<void> {
  await device.become(jiChunlan)
  await device.open('office/branchPoints/index')
  await device.tap('branch-row-branch-internal-1')
  await device.sees('计分规则')
  await device.tap('point-enter')
  await device.pick('point-rule', '组织学习《暖语手册》并有记录（+3）')
  await device.type('point-enter-sheet-text', '十一月晨会学手册四次，有签到')
  await device.tap('point-enter-sheet-confirm')
  await device.sees('十一月晨会学手册四次')

  await device.become(fangZheng)
  await device.open('office/branchPoints/index')
  await device.sees('十一月晨会学手册四次')
  await device.tap((await waitFor(() => idShowing(device, 'point-confirm-', '审核通过'))) || '')
  await device.tap('point-confirm-sheet-confirm')
  await isClosed(device, 'point-confirm-sheet')
  await device.sees('样本不足')

  const page = `office/branchGrading/index?branchId=branch-internal-1&year=${year()}`
  await device.open(page)
  await device.tap('grading-propose')
  await device.tap('grading-choice-advanced')
  await device.tap('grading-propose-sheet-confirm')
  await device.sees('请写明理由')
  await device.type('grading-propose-sheet-text', '全年带教三个支部，大会评议一致同意')
  await device.tap('grading-propose-sheet-confirm')
  await device.sees('待第二人审定')
  expect(await device.has('grading-decide')).toBe(false)
  await device.become(mengJia)
  await device.open(page)
  await device.tap('grading-decide')
  await device.tap('grading-decide-sheet-confirm')
  await device.sees('已定级')
}

/** A list may still be loading. */
async function waitFor(find: () => Promise<string>): Promise<string> {
  for (let turn = 0; ; turn++) {
    try {
      return await find()
    } catch (error) {
      if (turn === 100) throw error
      await new Promise((go) => setTimeout(go, 50))
    }
  }
}

export const appraisalChapters: Chapter[] = [
  ['a veto is proposed with locked evidence, and the person told', veto],
  ['the person states, and the term is waited for all the same', statement],
  ['the second of two approvers brings it into force, and the person appeals', decision],
  ['somebody who took no part revokes it, and the year is as it was', appeal],
  ['the head grades with words, and the person signs', grade],
  ['confirmed and published by the office, looked at again by others', publishAndReconsider],
  ['a branch’s points are confirmed and its grade is decided by two', branch],
]
