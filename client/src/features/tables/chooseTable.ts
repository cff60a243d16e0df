/** Asks for one table: a file of a chat on a phone, the browser's file dialog on H5. Nothing chosen is null. */
import Taro from '@tarojs/taro'
import { tableExtensions } from '@nuanyu/types/tables'

export interface ChosenTable {
  name: string
  size: number
  /** A temporary path (WeChat) or an object URL (H5). */
  path: string
}

export async function chooseTable(): Promise<ChosenTable | null> {
  if (process.env.TARO_ENV === 'h5') {
    return chooseFile()
  } else {
    return chooseFromChat()
  }
}

/** WeChat has no other way to a document than one that was sent in a chat. */
async function chooseFromChat(): Promise<ChosenTable | null> {
  try {
    const extension = [...tableExtensions]
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension })
    const [file] = tempFiles
    return file ? { name: file.name, size: file.size, path: file.path } : null
  } catch (fault) {
    if (String((fault as { errMsg?: string }).errMsg).includes('cancel')) return null
    await Taro.showToast({ title: '没能打开文件，请再试一次', icon: 'none' })
    return null
  }
}

function chooseFile(): Promise<ChosenTable | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = tableExtensions.map((extension) => `.${extension}`).join(',')
    input.style.display = 'none'
    const finish = (file: File | undefined) => {
      input.remove()
      resolve(file ? { name: file.name, size: file.size, path: URL.createObjectURL(file) } : null)
    }
    input.addEventListener('change', () => finish(input.files?.[0]))
    input.addEventListener('cancel', () => finish(undefined))
    // In the document, so that a browser test finds it.
    document.body.appendChild(input)
    input.click()
  })
}
