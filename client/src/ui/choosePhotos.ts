/** Asks for photos: WeChat's chooser on a phone, the browser's file dialog on H5. Nothing chosen is an empty list. */
import Taro from '@tarojs/taro'

export interface ChosenPhoto {
  /** A temporary path (WeChat) or an object URL (H5): good for showing and for uploading. */
  path: string
  size: number
  /** H5 only. */
  file?: File
}

export async function choosePhotos(count: number): Promise<ChosenPhoto[]> {
  if (process.env.TARO_ENV === 'h5') {
    return chooseFiles(count)
  } else {
    return chooseMedia(count)
  }
}

async function chooseMedia(count: number): Promise<ChosenPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, size }))
  } catch (fault) {
    if (String((fault as { errMsg?: string }).errMsg).includes('cancel')) return []
    await Taro.showToast({ title: '没能打开相册，请检查权限', icon: 'none' })
    return []
  }
}

function chooseFiles(count: number): Promise<ChosenPhoto[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.style.display = 'none'
    const finish = (files: File[]) => {
      input.remove()
      resolve(files.slice(0, count).map((file) => ({ path: URL.createObjectURL(file), size: file.size, file })))
    }
    input.addEventListener('change', () => {
      finish([...(input.files ?? [])])
    })
    input.addEventListener('cancel', () => {
      finish([])
    })
    // In the document, so that a browser test finds it.
    document.body.appendChild(input)
    input.click()
  })
}
