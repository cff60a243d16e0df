import { handle } from '../../../kernel/action'
import { _ } from '../../../kernel/database'
import { vetoes } from '../store'
import { presentRow } from '../views'

/** One's own, from the day one was told. Nobody has many. */
export const mine = handle('veto.mine', 'staff', async (_input, { viewer, now }) => {
  const where = { 'person.staffId': viewer.staff?.staffId ?? '', state: _.neq('proposed') }
  const found = await vetoes.page(where, ['updatedAt', 'desc'], null, 50)
  return { items: found.map((record) => presentRow(record, true, now)), next: null, can: [] }
})
