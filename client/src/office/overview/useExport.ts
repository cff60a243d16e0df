import Taro from '@tarojs/taro'
import type { OverviewInput } from '@nuanyu/types/reports'
import { AppError } from '@nuanyu/types/errors'
import { useState } from 'react'
import { useCommand } from '../../cloud'

/** Makes the file of exactly what the screen shows and hands it over: a download in a browser, WeChat's own viewer. */
export function useExport(input: OverviewInput) {
  const command = useCommand('reports.exportOverview')
  const [opening, setOpening] = useState(false)
  const [failure, setFailure] = useState<AppError>()

  async function take() {
    setFailure(undefined)
    const file = await command.run(input)
    if (file === null) return
    setOpening(true)
    try {
      if (process.env.TARO_ENV === 'h5') {
        download(file)
      } else {
        const { tempFilePath } = await Taro.downloadFile({ url: file.url })
        await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
      }
    } catch {
      setFailure(new AppError('NETWORK', { message: '文件做好了，但没能打开，请再试一次' }))
    } finally {
      setOpening(false)
    }
  }

  return { take, busy: command.busy || opening, error: command.error ?? failure }
}

function download({ fileName, url }: { fileName: string; url: string }): void {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}
