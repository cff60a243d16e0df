import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { type FileToTake, handOver } from './handOver'

type FileAction = { [A in ActionName]: Output<A> extends FileToTake ? A : never }[ActionName]

/** Has a file made and hands it over: a download in a browser, WeChat's own viewer on a phone. Answers what was made. */
export function useTakeFile<A extends FileAction>(action: A) {
  const command = useCommand(action)
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<AppError>()
  const [taken, setTaken] = useState<string>()

  async function take(input: Input<A>): Promise<Output<A> | null> {
    setFailure(undefined)
    setTaken(undefined)
    const made = await command.run(input)
    if (made === null) return null
    setOpening(true)
    try {
      await handOver(made as FileToTake)
      setTaken((made as FileToTake).fileName)
    } catch {
      setFailure(new AppError('NETWORK', { message: '文件做好了，但没能打开，请再试一次' }))
    } finally {
      setOpening(false)
    }
    return made
  }

  /** `taken`: the name of the file that was handed over last. */
  return { take, taken, busy: command.busy || opening, error: command.error ?? failure }
}
