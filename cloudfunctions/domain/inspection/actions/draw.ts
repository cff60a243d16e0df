import { assertAllowed, isResend } from '../../../kernel/living/record'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { takenNumbers } from '../calls/taken'
import { candidates } from '../callees/store'
import { frameOf } from '../callees/rules'
import { carryOut, planNow, present } from '../plans/command'
import { refusalOf } from '../plans/policy'
import { frameHash, sample } from '../plans/sample'
import { forgetFrame, writeFrame } from '../plans/store'

/**
 * Draws who is called: out of everybody who agreed and fits, by a seed that is kept with the list, so that anybody with
 * the right can do it again. A plan is drawn once.
 */
export const draw = handle('inspection.draw', 'staff', async (input, context) => {
  const { viewer, now, newId } = context
  const plan = await planNow(input.planId, context)
  if (isResend(plan, viewer, momentOf(input, context), 'draw')) return present(plan, context)
  assertAllowed(refusalOf('draw', plan, viewer, now), plan, input.version)
  const departments = plan.lines.flatMap(({ kind, departmentId }) => (kind === 'call' ? [departmentId] : []))
  const frame = frameOf(await candidates([...new Set(departments)]), plan.lines, plan.until, await takenNumbers())
  const [seed, frameId] = [newId(), newId()]
  const parts = await writeFrame(frameId, plan._id, frame, now)
  const drawn = sample(seed, frame, plan.lines)
  const kept = { seed, frameId, frame: frame.length, parts, frameHash: frameHash(frame), drawn }
  try {
    const after = await carryOut(input, { name: 'draw', draw: kept }, context)
    // Sent twice at once: the other one's draw counts.
    if (after.draw?.frameId !== frameId) await forgetFrame(frameId, parts)
    return await present(after, context)
  } catch (error) {
    await forgetFrame(frameId, parts)
    throw error
  }
})
