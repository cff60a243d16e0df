import type { AppError } from '@nuanyu/types/errors'
import type { PosterChoice, PosterJob, PosterSize } from '@nuanyu/types/posters'
import { useCallback, useEffect, useRef, useState } from 'react'
import { newCommandId, useCommand } from '../../cloud'

/**
 * A batch is drawn part by part: each answer says what is done and what comes next. Whoever leaves the page finds it
 * again and goes on; nothing is drawn twice.
 */
export function usePosters(onChanged: (job: PosterJob) => void) {
  const begin = useCommand('org.startPosters')
  const draw = useCommand('org.drawPosters')
  const [working, setWorking] = useState<string>()
  // The same wish sent again, after a lost network, is the same batch.
  const wish = useRef({ key: '', commandId: '' })
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const goOn = useCallback(
    async (job: PosterJob) => {
      setWorking(job.id)
      let current: PosterJob | null = job
      while (current !== null && current.nextPart !== null && here.current) {
        current = await draw.run({ jobId: job.id, part: current.nextPart })
        if (current !== null) onChanged(current)
      }
      setWorking(undefined)
    },
    [draw, onChanged],
  )

  const start = useCallback(
    async (size: PosterSize, choice: PosterChoice) => {
      const key = JSON.stringify({ size, choice })
      if (wish.current.key !== key) wish.current = { key, commandId: newCommandId() }
      const job = await begin.run({ commandId: wish.current.commandId, size, choice })
      if (job === null) return
      wish.current = { key: '', commandId: '' }
      onChanged(job)
      await goOn(job)
    },
    [begin, goOn, onChanged],
  )

  const error: AppError | undefined = begin.error ?? draw.error
  return { start, goOn, working, busy: begin.busy || working !== undefined, error, problem: begin.fieldErrors.choice }
}
