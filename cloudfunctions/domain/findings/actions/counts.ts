import { type FindingQueue, findingQueues } from '@nuanyu/types/findings'
import { handle } from '../../../kernel/action'
import { countByQueue } from '../store'

export const counts = handle('findings.counts', 'staff', async (_input, { viewer, now }) => {
  const found = await countByQueue(viewer, now)
  const queues = Object.keys(findingQueues) as FindingQueue[]
  return { counts: Object.fromEntries(queues.map((key) => [key, found[key] ?? 0])) as Record<FindingQueue, number> }
})
