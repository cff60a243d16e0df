import Taro from '@tarojs/taro'
import { AppError } from '@nuanyu/types/errors'
import { useState } from 'react'
import { useCommand } from '../../cloud'

interface Ready {
  fileName: string
  filePath: string
}

/**
 * The copy of one's own data, as a file to keep: a download in a browser. WeChat hands a file over to a chat only
 * directly in a tap, so there it is prepared with one tap and sent with the next.
 */
export function useMyCopy() {
  const command = useCommand('me.export')
  const [fetching, setFetching] = useState(false)
  const [ready, setReady] = useState<Ready>()
  const [failure, setFailure] = useState<AppError>()

  async function prepare() {
    setFailure(undefined)
    const file = await command.run({})
    if (file === null) return
    setFetching(true)
    try {
      if (process.env.TARO_ENV === 'h5') {
        const link = document.createElement('a')
        link.href = file.url
        link.download = file.fileName
        document.body.append(link)
        link.click()
        link.remove()
      } else {
        const { tempFilePath } = await Taro.downloadFile({ url: file.url })
        setReady({ fileName: file.fileName, filePath: tempFilePath })
      }
    } catch {
      setFailure(new AppError('NETWORK', { message: '文件做好了，但没能取回来，请再试一次' }))
    } finally {
      setFetching(false)
    }
  }

  function share() {
    if (!ready) return
    setFailure(undefined)
    Taro.shareFileMessage(ready).catch((thrown: { errMsg?: string }) => {
      if (!/cancel/.test(thrown.errMsg ?? ''))
        setFailure(new AppError('INTERNAL', { message: '没能发出去，请升级微信后再试' }))
    })
  }

  return {
    take: ready ? share : () => void prepare(),
    ready: ready !== undefined,
    busy: command.busy || fetching,
    error: command.error ?? failure,
  }
}
