import { clinicOfScene, sceneOfClinic } from '@nuanyu/types/clinic'
import fc from '../../../support/properties'
import { sceneOf } from '../../../../client/src/session/sceneOf'
import { placesUsed } from '../../../../cloudfunctions/domain/clinic/events/placesUsed'
import { fileNameOf } from '../../../../cloudfunctions/domain/clinic/events/words'
import { faceOf, wordsOf } from '../../../../cloudfunctions/domain/clinic/poster/face'
import { isMeant } from '../../../../cloudfunctions/domain/clinic/seats/people'
import { masked } from '../../../../cloudfunctions/domain/clinic/seats/attendee'
import { whyNotCancelFor } from '../../../../cloudfunctions/domain/clinic/seats/rules/desk'
import { addressOf } from '../../../../cloudfunctions/domain/posters/address'
import { createSecrets } from '../../../../cloudfunctions/kernel/secrets'
import { aClinicForm } from '../../../support/clinic'

const now = new Date('2026-09-28T02:00:00Z')

describe('the code of an event', () => {
  const { idOf } = createSecrets('a-secret-for-tests-of-at-least-32-characters')

  test('every id that the product makes fits into a scene, and comes out of it again', () => {
    fc.assert(
      fc.property(fc.string(), (command) => {
        const id = idOf('clinic', 'someone', command)
        const scene = sceneOfClinic(id)
        // WeChat's own rule.
        expect(scene).toMatch(/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/)
        expect(clinicOfScene(sceneOf({ scene: encodeURIComponent(scene) }))).toBe(id)
        expect(clinicOfScene(sceneOf({ q: encodeURIComponent(addressOf('https://h.example/s', scene)) }))).toBe(id)
      }),
    )
  })

  test.each(['ZTW6ME5U62', '', 'c.', 'c.a b', 'c', 'x.abc'])('%p is no event', (scene) => {
    expect(clinicOfScene(scene)).toBeNull()
  })
})

describe('the poster', () => {
  const hospital = { name: '清禾市第一人民医院', motto: '' }
  const face = (change = {}) =>
    faceOf(
      { form: aClinicForm(undefined, change), branchName: '内科第一党支部', departmentName: null },
      null,
      hospital,
      now,
    )

  test('says nothing of what there is nothing of', () => {
    const { facts, phone, small, branch } = face({ bring: '', doctors: [], phone: '', filing: '', summary: '' })
    expect(facts).toEqual([
      { label: '时间', lines: ['10月7日 周三 08:30–09:00'] },
      { label: '地点', lines: ['门诊大厅', '清河路 1 号'] },
    ])
    expect({ phone, small, branch }).toEqual({ phone: '', small: '', branch: { name: '内科第一党支部', motto: '' } })
  })

  test('sessions stand in the order of their days, whatever the order in which they were planned', () => {
    const [session] = aClinicForm().sessions
    const on = (day: string, title: string) => ({ ...session!, day, title })
    const { facts } = face({ sessions: [on('2027-01-03', ''), on('2026-12-30', '讲座')] })
    expect(facts[0]?.lines).toEqual(['12月30日 周三 08:30–09:00（讲座）', '2027年1月3日 周日 08:30–09:00'])
  })

  test('all that is said is looked through for letters', () => {
    const words = wordsOf(face())
    for (const part of [
      '清禾市第一人民医院',
      '世界糖尿病日义诊',
      '顾云',
      '带上最近的化验单',
      '内科第一党支部',
      '义备〔2026〕12号',
    ])
      expect(words).toContain(part)
  })

  test('a file is called after the event, whatever the event is called', () => {
    expect(fileNameOf({ form: { title: '看“肺”/问药：周末' } }, '名单.xlsx')).toBe('看“肺” 问药：周末 名单.xlsx')
  })
})

describe('who is meant', () => {
  const one = { masked: masked({ name: '周永福', phone: '13800000011' }), code: 'K7P3XW' }

  test.each(['', '周', '周永福', '0011', '011', '13800000011', 'K7P', 'k7p3xw'])('%p is', (find) => {
    expect(isMeant(one, find)).toBe(true)
  })
  test.each(['王', '周福', '0012', '13900000011', 'P3X', '永福', '**', 'K7P3XWA'])('%p is not', (find) => {
    expect(isMeant(one, find)).toBe(false)
  })
})

test.each([
  ['confirmed', null, null],
  ['offered', null, null],
  ['waitlisted', null, null],
  ['entered', null, null],
  ['entered', '2026-09-28T01:00:00Z', '正在抽签'],
  ['checked_in', null, '已经签到了'],
  ['served', null, '已经签到了'],
  ['no_show', null, '没有名额'],
  ['expired', null, '没有名额'],
  ['cancelled_by_user', null, '已经取消了'],
  ['cancelled_by_organiser', null, '已经取消了'],
] as const)('%s with the end at %s', (state, closesAt, why) => {
  const said = whyNotCancelFor({ state, endsAt: new Date('2026-10-07T01:00:00Z'), releasing: false }, closesAt, now)
  if (why === null) expect(said).toBeNull()
  else expect(said).toContain(why)
})

test('a seat of an hour that is over is not cancelled any more', () => {
  expect(whyNotCancelFor({ state: 'confirmed', endsAt: now, releasing: false }, null, now)).toContain('已经结束')
})

test('a place is offered once, with the point that any of its events had', () => {
  const at = (name: string, address: string, point: { latitude: number; longitude: number } | null) => ({
    form: { place: { name, address, point } },
  })
  const point = { latitude: 31.2397, longitude: 121.4998 }
  expect(placesUsed([at('大厅', '清河路 1号', null), at('村口', '', null), at('大厅', '清河路1号', point)])).toEqual([
    { name: '大厅', address: '清河路 1号', point },
    { name: '村口', address: '', point: null },
  ])
})
