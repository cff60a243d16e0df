import { cast } from '../../fixtures/cast'
import { hire } from '../../support/hire'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** What staff do with the handbook: a phrase a day, a quiz for themselves. */

let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })
})
beforeEach(async () => {
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
  hospital.empty()
})
afterAll(() => hospital.close())

const nurse = () => hospital.as(cast.guYun)

describe('a phrase a day', () => {
  test('is of one’s own posts, the same all day, another one tomorrow', async () => {
    const morning = await nurse().call('handbook.today', {})
    expect(morning.own).toContain('ward')
    expect([...morning.own, 'any']).toContain(morning.phrase.postKind)
    expect(morning.phrase.tone).toBe('warm')
    await hospital.cloud.clock.set('2026-09-28T15:59:00Z')
    expect(await nurse().call('handbook.today', {})).toEqual(morning)
    expect(await hospital.as(cast.lingZhiyuan).call('handbook.today', {})).toEqual(morning)
    await hospital.cloud.clock.set('2026-09-28T16:00:00Z')
    expect((await nurse().call('handbook.today', {})).phrase.id).not.toBe(morning.phrase.id)
  })

  test('for a department without posts it is any of the handbook', async () => {
    const someone = hire(hospital, 'elsewhere', ['auditor'])
    const { own, phrase } = await hospital.as(someone).call('handbook.today', {})
    expect(own).toEqual([])
    expect(phrase.tone).toBe('warm')
  })

  test('patients and former staff get none', async () => {
    hospital.cloud.db.update('staff', { openid: cast.guYun.openid }, { $set: { active: false } })
    for (const person of [cast.linXiaomei, cast.guYun])
      for (const [action, input] of [
        ['handbook.today', {}],
        ['handbook.quiz', { postKind: null }],
        ['handbook.myQuizzes', {}],
      ] as const)
        expect(await outcomeOf(hospital.as(person).call(action, input as never))).toBe('FORBIDDEN')
  })
})

describe('the quiz', () => {
  const take = async (postKind: string | null = 'ward') => nurse().call('handbook.quiz', { postKind })

  test('asks six questions of one’s posts; the result is counted by the server', async () => {
    const quiz = await take()
    expect(quiz.questions).toHaveLength(6)
    const answers = quiz.questions.map(({ right, options }, index) =>
      index === 0 ? (right + 1) % options.length : right,
    )
    const { quizId, version, postKind } = quiz
    const result = await nurse().call('handbook.answerQuiz', { quizId, version, postKind, answers })
    expect(result).toMatchObject({ right: 5, total: 6, kindLabel: '病房护理', version: 1 })
    expect((await nurse().call('handbook.myQuizzes', {})).items).toMatchObject([{ id: result.id, right: 5 }])
  })

  test('sent twice it is one result, and other answers are not taken for it', async () => {
    const { quizId, version, postKind, questions } = await take()
    const input = { quizId, version, postKind, answers: questions.map(({ right }) => right) }
    const first = await nurse().call('handbook.answerQuiz', input)
    expect(await nurse().call('handbook.answerQuiz', input)).toEqual(first)
    const changed = { ...input, answers: input.answers.map(() => 0) }
    expect(await outcomeOf(nurse().call('handbook.answerQuiz', changed))).toBe('ALREADY_ARRIVED')
    expect(await outcomeOf(nurse().call('handbook.answerQuiz', { ...input, answers: [0] }))).toBe('CONFLICT')
    expect(await outcomeOf(nurse().call('handbook.answerQuiz', { ...input, version: 9 }))).toBe('NOT_FOUND')
    expect(hospital.cloud.db.count('handbookQuizzes')).toBe(1)
  })

  test('nobody else learns of it: no list, no journal, no figures', async () => {
    const { quizId, version, postKind, questions } = await take()
    const answers = questions.map(() => 0)
    await nurse().call('handbook.answerQuiz', { quizId, version, postKind, answers })
    for (const person of [cast.fangZheng, cast.liGuodong, cast.lingZhiyuan, cast.kangNing])
      expect((await hospital.as(person).call('handbook.myQuizzes', {})).items).toEqual([])
    expect(hospital.cloud.db.count('journal')).toBe(0)
    expect(hospital.cloud.db.count('rollups')).toBe(0)
    const [stored] = hospital.cloud.db.find('handbookQuizzes', {})
    expect(JSON.stringify(stored)).not.toMatch(/顾云|QH1001|oDemo/)
  })

  test('their owner takes them along and can have them forgotten', async () => {
    const { quizId, version, postKind, questions } = await take(null)
    const answers = questions.map(({ right }) => right)
    await nurse().call('handbook.answerQuiz', { quizId, version, postKind, answers })
    const other = await hospital.as(cast.lingZhiyuan).call('handbook.quiz', { postKind: null })
    await hospital.as(cast.lingZhiyuan).call('handbook.answerQuiz', {
      quizId: other.quizId,
      version: 1,
      postKind: null,
      answers: other.questions.map(() => 1),
    })
    const forget = { commandId: newCommandId() }
    expect(await nurse().call('handbook.forgetQuizzes', forget)).toEqual({ count: 1 })
    expect(await nurse().call('handbook.forgetQuizzes', forget)).toEqual({ count: 0 })
    expect(hospital.cloud.db.count('handbookQuizzes')).toBe(1)
  })

  test('goes on page by page, and after a year it is gone', async () => {
    const personKey = hospital.secrets.personKey(cast.guYun.openid)
    const many = Array.from({ length: 45 }, (_, index) => ({
      _id: `quiz-${index}`,
      personKey,
      at: new Date(Date.parse('2026-09-01T00:00:00Z') - index * 60_000),
      version: 1,
      postKind: null,
      right: 1,
      total: 6,
      fingerprint: '',
    }))
    hospital.cloud.db.insert('handbookQuizzes', many)
    let { items, next } = await nurse().call('handbook.myQuizzes', {})
    while (next) {
      const page = await nurse().call('handbook.myQuizzes', { cursor: next })
      items = [...items, ...page.items]
      next = page.next
    }
    expect(items.map(({ id }) => id)).toEqual(many.map(({ _id }) => _id))
    await hospital.goTo('2027-09-02T19:00:00Z')
    expect(hospital.cloud.db.count('handbookQuizzes')).toBe(0)
  })
})
