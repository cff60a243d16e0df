import Taro from '@tarojs/taro'
import type { ActionName, Input, Output } from '@nuanyu/types/actions'
import { AppError } from '@nuanyu/types/errors'
import { useState } from 'react'
import { useCommand } from '../../cloud'

type ExportedFile = { fileName: string; url: string }

type FileAction = { [A in ActionName]: Output<A> extends ExportedFile ? A : never }[ActionName]

/** Has a file made and hands it over: a download in a browser, WeChat's own viewer on a phone. */
export function useTakeFile<A extends FileAction>(action: A) {
  const command = useCommand(action)
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<AppError>()

  async function take(input: Input<A>): Promise<void> {
    setFailure(undefined)
    const file = (await command.run(input)) as ExportedFile | null
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

async function handOver(file: ExportedFile): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = file.url
    link.download = file.fileName
    document.body.append(link)
    link.click()
    link.remove()
  } else {
    const { tempFilePath } = await Taro.downloadFile({ url: file.url })
    const fileType = file.fileName.endsWith('.pdf') ? 'pdf' : 'xlsx'
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
  }
}
