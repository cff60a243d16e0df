import { assertPasses } from '../../../../cloudfunctions/domain/changes/contentCheck'
import { begin } from '../../../../cloudfunctions/domain/changes/rules'
import { checkText } from '../../../../cloudfunctions/kernel/wechat'
import * as people from '../../../fixtures/factories'
import { outcomeOf } from '../../../support/hospital'

jest.mock('../../../../cloudfunctions/kernel/wechat', () => ({ checkText: jest.fn() }))
const check = jest.mocked(checkText)

const text = {
  said: '夜里按铃要等',
  changed: '夜班加一人',
  department: null,
  month: '2026-10',
  status: 'done' as const,
}
const at = { now: people.MONDAY, commandId: 'c', fingerprint: 'f' }
const record = begin('change-1', text, ['case-1'], people.office, at)

describe('the content check fails closed', () => {
  test('pass goes on; review, nobody and no answer do not', async () => {
    check.mockResolvedValueOnce('pass')
    expect(await outcomeOf(assertPasses(record, 'oParty'))).toBe('done')
    check.mockResolvedValueOnce('review')
    expect(await outcomeOf(assertPasses(record, 'oParty'))).toBe('WRONG_STATE')
    check.mockResolvedValueOnce('nobody')
    expect(await outcomeOf(assertPasses(record, 'oParty'))).toBe('BUSY')
    check.mockRejectedValueOnce(new Error('timeout'))
    expect(await outcomeOf(assertPasses(record, 'oParty'))).toBe('BUSY')
  })

  test('what is asked about is what will be read, of a correction with its note, for whoever publishes', async () => {
    check.mockResolvedValueOnce('pass')
    await assertPasses(
      { ...record, proposal: { text: { ...text, changed: '夜班加两人' }, note: '又加一人' } },
      'oParty',
    )
    expect(check).toHaveBeenLastCalledWith('oParty', '夜里按铃要等\n夜班加两人\n又加一人')
  })
})
