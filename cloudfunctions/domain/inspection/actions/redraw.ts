import { checkKinds } from '@nuanyu/types/inspection'
import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { postLabel } from '../calls/views'
import { mayRedraw } from '../plans/policy'
import { frameHash, METHOD, sameSample, sample } from '../plans/sample'
import { frameOf, getPlan } from '../plans/store'

/** Does the draw again, from what was kept of it, and says whether it comes out the same. Writes nothing. */
export const redraw = handle('inspection.redraw', 'staff', async ({ planId }, { viewer, now, settings }) => {
  const plan = await getPlan(planId)
  const { draw } = plan
  if (!draw || !mayRedraw(plan, viewer, now)) throw new AppError('WRONG_STATE')
  const frame = await frameOf(draw)
  const again = sample(draw.seed, frame, plan.lines)
  return {
    equal: frameHash(frame) === draw.frameHash && sameSample(again, draw.drawn),
    seed: draw.seed,
    frame: frame.length,
    method: METHOD,
    lines: again.map((line) => {
      const { department, postKind, kind, count } = plan.lines.find(({ key }) => key === line.key)!
      const before = draw.drawn.filter(({ key }) => key === line.key)
      return {
        label: [checkKinds[kind], department, postLabel(postKind, settings.postKinds)].filter(Boolean).join(' · '),
        wanted: count,
        drawn: line.drawn.map((id) => id.slice(0, 8)),
        equal: sameSample([line], before),
      }
    }),
  }
})
