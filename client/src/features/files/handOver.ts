import Taro from '@tarojs/taro'

export type FileToTake = { fileName: string; url: string }

/** A download in a browser, WeChat's own viewer on a phone, from where it can be sent on or printed. */
export async function handOver(file: FileToTake): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = file.url
    link.download = file.fileName
    document.body.append(link)
    link.click()
    link.remove()
  } else {
    const { tempFilePath } = await Taro.downloadFile({ url: file.url })
    const fileType = (['pdf', 'docx'] as const).find((type) => file.fileName.endsWith(`.${type}`)) ?? 'xlsx'
    await Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true })
  }
}
