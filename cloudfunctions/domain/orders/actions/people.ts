import { handle } from '../../../kernel/action'
import { peoplePage } from '../../people/store'

const SHOWN = 30

/** Whom an order may name as in charge: people of that department who are still here. */
export const people = handle('orders.people', 'staff', async ({ departmentId, text }) => {
  const found = await peoplePage({ text, departmentId, state: null }, null, SHOWN)
  const here = found.filter(({ state }) => state !== 'left')
  return { people: here.map(({ _id, name, title }) => ({ staffId: _id, name, title })) }
})
