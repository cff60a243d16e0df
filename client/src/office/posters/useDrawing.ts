import { AppError } from '@nuanyu/types/errors'
import type { PosterJob } from '@nuanyu/types/posters'
import { useEffect, useRef, useState } from 'react'
import { asAppError, call } from '../../cloud'

export interface Drawing {
  job: PosterJob
  running: boolean
  error: AppError | undefined
}

/** Has a batch drawn part by part, from the part it stopped at; what is drawn stays drawn whatever happens here. */
export function useDrawing() {
  const [state, setState] = useState<Drawing>()
  const turn = useRef(0)
  useEffect(
    () => () => {
      turn.current += 1
    },
    [],
  )

  async function draw(start: PosterJob): Promise<void> {
    const mine = ++turn.current
    let job = start
    setState({ job, running: job.nextPart !== null, error: undefined })
    try {
      while (job.nextPart !== null) {
        const drawn: PosterJob = await call('org.drawPosters', { jobId: job.id, part: job.nextPart })
        if (mine !== turn.current) return
        // A part that leads nowhere would be drawn for ever.
        if (drawn.nextPart !== null && drawn.nextPart <= job.nextPart) throw new AppError('INTERNAL')
        job = drawn
        setState({ job, running: job.nextPart !== null, error: undefined })
      }
    } catch (thrown) {
      if (mine === turn.current) setState({ job, running: false, error: asAppError(thrown) })
    }
  }

  /** Stays at what is there; the rest can be drawn later. */
  function stop(): void {
    turn.current += 1
    setState((before) => before && { ...before, running: false })
  }

  function leave(): void {
    turn.current += 1
    setState(undefined)
  }

  return { state, draw, stop, leave }
}
