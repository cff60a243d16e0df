import type { QuestionRow } from '@nuanyu/types/watch'
import { cast } from '../../test/fixtures/cast'
import { answering, refusing } from './pretend'
import { renewed, type Screen } from './screen'

const persona = cast.fangZheng.openid
const path = '/office/questions/index'

const row = (n: number): QuestionRow => ({
  id: `watch-${n}`,
  kind: 'pasted',
  kindLabel: '多人写一样的话',
  title: '多人写一样的话，是正常的吗？',
  body: `2026年9月${n + 5}人：老年医学与康复治疗一体化病区（北院区综合楼十二层东侧）`,
  maybe: '可能是有人帮患者代写，或者照着示例写',
  at: '2026-09-28T02:00:00.000Z',
  state: 'open',
  looked: null,
  figures: { period: '2026-09', place: { kind: 'department', id: 'dept-eye' }, facet: null },
  canLook: true,
})

export const questionsScreens: Screen[] = [
  { name: 'questions', path, persona },
  {
    name: 'questions-looked',
    path,
    persona,
    prepare: async (page) => {
      await page.locator('#questions-state-looked').click()
      await page.locator('.question__found').first().waitFor()
    },
  },
  {
    name: 'question-look',
    path,
    persona,
    prepare: async (page) => {
      await page.locator('[id^=question-look-]').first().click()
      await page.locator('#question-look-text').waitFor()
    },
  },
  {
    name: 'questions-300',
    path,
    persona,
    prepare: renewed((page) =>
      answering(page, 'watch.questions', { items: Array.from({ length: 300 }, (_, n) => row(n)), next: null }),
    ),
  },
  {
    name: 'questions-empty',
    path,
    persona,
    prepare: renewed((page) => answering(page, 'watch.questions', { items: [], next: null })),
  },
  {
    name: 'questions-failed',
    path,
    persona,
    fails: true,
    prepare: renewed((page) => refusing(page, 'watch.questions', 'INTERNAL')),
  },
]
