import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { useState } from 'react'
import { useCommand } from '../../cloud'
import { type FileToTake, handOver } from './handOver'

type FileAction = { [A in ActionName]: Output<A> extends FileToTake ? A : never }[ActionName]

/** Has a file made and hands it over: a download in a browser, WeChat's own viewer on a phone. */
export function useTakeFile<A extends FileAction>(action: A) {
  const command = useCommand(action)
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<AppError>()

  async function take(input: Input<A>): Promise<void> {
    setFailure(undefined)
    const file = (await command.run(input)) as FileToTake | null
    if (file === null) return
    setOpening(true)
    try {
      await handOver(file)
    } catch {
      setFailure(new AppError('NETWORK', { message: '文件做好了，但没能打开，请再试一次' }))
    } finally {
      setOpening(false)
    }
  }

  return { take, busy: command.busy || opening, error: command.error ?? failure }
}
