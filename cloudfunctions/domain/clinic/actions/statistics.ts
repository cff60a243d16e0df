import { handle } from '../../../kernel/action'
import { statisticsFor } from '../statistics/statisticsFor'

export const statistics = handle(
  'clinic.statistics',
  'staff',
  async (input, context) => (await statisticsFor(input, context)).figures,
)
