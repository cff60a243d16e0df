import Taro from '@tarojs/taro'
import { AppError } from '@nuanyu/types/errors'

const LONGEST_SIDE = 1600
const QUALITY = 0.82
/** WeChat's image check takes no more. */
const MAX_BYTES = 10 * 1024 * 1024

/** The photo made smaller and drawn anew, so that no place or device stays in it. */
export function shrink(path: string): Promise<{ path: string; type: string }> {
  return process.env.TARO_ENV === 'h5' ? redraw(path) : compress(path)
}

async function compress(path: string): Promise<{ path: string; type: string }> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY * 100,
    compressedWidth: LONGEST_SIDE,
  }).catch((thrown: unknown) => {
    // Never the original instead: it may say where it was taken.
    throw refused('这张照片处理不了，请换一张或截图后再选', (thrown as { errMsg?: string } | undefined)?.errMsg)
  })
  return { path: tempFilePath, type: extensionOf(tempFilePath) }
}

function refused(message: string, reason?: string): AppError {
  return new AppError('VALIDATION', { message, details: { fields: [{ path: 'photos', message }] }, reason })
}

function extensionOf(path: string): string {
  return /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? 'jpg'
}

async function redraw(path: string): Promise<{ path: string; type: string }> {
  const original = await (await fetch(path)).blob()
  const picture = await createImageBitmap(original).catch(() => {
    throw refused('这张照片打不开，请换一张（支持 JPG、PNG、WebP）')
  })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new AppError('INTERNAL', { reason: 'no 2d canvas' })
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!smaller) throw new AppError('INTERNAL', { reason: 'the canvas gave no picture' })
  if (smaller.size > MAX_BYTES) throw new AppError('TOO_LARGE')
  return { path: URL.createObjectURL(smaller), type: 'jpg' }
}
