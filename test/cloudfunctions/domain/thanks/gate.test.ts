import { assertPasses } from '../../../../cloudfunctions/domain/thanks/gate'
import { checkText } from '../../../../cloudfunctions/kernel/wechat'
import { outcomeOf } from '../../../support/hospital'

jest.mock('../../../../cloudfunctions/kernel/wechat')
const answer = jest.mocked(checkText)

/** Unlike for private words, no answer is a no. */
test.each([
  ['a pass', () => answer.mockResolvedValue('pass'), 'done'],
  ['a doubt', () => answer.mockResolvedValue('review'), 'VALIDATION'],
  ['nobody to check for', () => answer.mockResolvedValue('nobody'), 'BUSY'],
  ['no answer', () => answer.mockRejectedValue(new Error('system error')), 'BUSY'],
])('%s', async (_what, given, outcome) => {
  given()
  expect(await outcomeOf(assertPasses('谢谢您', 'oParty'))).toBe(outcome)
})

test('asked in the name of whoever publishes', async () => {
  answer.mockResolvedValue('pass')
  await assertPasses('谢谢您', 'oParty')
  expect(answer).toHaveBeenLastCalledWith('oParty', '谢谢您')
})
