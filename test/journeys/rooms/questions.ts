import { cast } from '../../fixtures/cast'
import type { Stage } from '../story'
import { idShowing, isClosed } from '../ways'
import type { Chapter } from './chapter'

const { dingRui, fangZheng, guYun } = cast
const FOUND = '病区的平板给几位老人轮流用，是真的评价。'

/** From a question to the figures it is about. */
async function look({ device }: Stage): Promise<void> {
  await device.become(fangZheng)
  await device.open('office/questions/index')
  await device.sees('这只是提问，不是结论')
  await device.sees('职工评价本科室，是正常的吗？')
  await device.tap('question-figures-watch-demo-ownUnit')
  await device.sees('收到了多少')
  expect(await device.textOf('overview-title')).toContain('神经内科')
  await device.back()
  await device.sees('职工评价本科室，是正常的吗？')
}

/** One says what it was; without words nothing is sent. */
async function sayWhatItWas({ device }: Stage): Promise<void> {
  await device.tap('question-look-watch-demo-ownUnit')
  await device.tap('question-look-confirm')
  await device.sees('至少')
  await device.type('question-look-text', FOUND)
  await device.tap('question-look-confirm')
  await isClosed(device, 'question-look')
  await device.tap('questions-state-looked')
  await device.sees(FOUND)
  expect(await device.idsOf('question-look-watch-demo-ownUnit')).toEqual([])
}

/** The other office reads it, and nobody else. */
async function others({ device }: Stage): Promise<void> {
  await device.become(dingRui)
  await device.open('office/questions/index')
  await device.tap('questions-state-looked')
  await device.sees(FOUND)
  expect(await idShowing(device, 'question-watch', FOUND)).toBe('question-watch-demo-ownUnit')
  await device.become(guYun)
  await device.open('office/questions/index')
  await device.sees('没有办理这项事务的权限')
}

export const questionsChapters: Chapter[] = [
  ['what looks odd is asked, with the figures behind it', look],
  ['somebody looks, and says what it was', sayWhatItWas],
  ['the offices read it, and nobody else', others],
]
