import Taro from '@tarojs/taro'

/** The code as a picture to print: a download in a browser, the album on a phone. Rejects when it may not. */
export async function saveCode(png: string, fileName: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = `data:image/png;base64,${png}`
    link.download = fileName
    document.body.append(link)
    link.click()
    link.remove()
  } else {
    const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/code.png`
    Taro.getFileSystemManager().writeFileSync(filePath, png, 'base64')
    await Taro.saveImageToPhotosAlbum({ filePath })
    await Taro.showToast({ title: '已存到相册', icon: 'success' })
  }
}
