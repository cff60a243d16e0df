import { cast } from '../../fixtures/cast'
import type { Stage } from '../story'
import type { Chapter } from './chapter'

const { baoKai, fangZheng, guYun } = cast

/** Whoever answers for the system and the Party office see what the recount found; where all agrees nothing is to be done. */
async function seen({ device }: Stage): Promise<void> {
  for (const person of [fangZheng, baoKai]) {
    await device.become(person)
    await device.open('office/recounts/index')
    await device.sees('正在办理')
    await device.sees('和原始记录一致')
    await device.sees('更正过')
    expect(await device.idsOf('recount-repair-')).toEqual([])
  }
}

async function others({ device }: Stage): Promise<void> {
  await device.become(guYun)
  await device.open('office/recounts/index')
  await device.sees('没有办理这项事务的权限')
}

export const recountsChapters: Chapter[] = [
  ['what the recount found is seen by the Party office and whoever answers for the system', seen],
  ['and by nobody else', others],
]
