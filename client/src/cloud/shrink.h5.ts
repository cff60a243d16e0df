import { randomName } from './commandId'
import { type CleanPhoto, cleanPhoto, LONGEST_SIDE, MAX_BYTES, QUALITY, refusedPhoto } from './photo'

/** The photo drawn anew and smaller: nothing but the picture goes through a canvas. */
export async function shrink(path: string): Promise<CleanPhoto> {
  const original = await (await fetch(path)).blob()
  const picture = await createImageBitmap(original).catch(() => {
    throw refusedPhoto('这张照片打不开，请换一张（支持 JPG、PNG、WebP）')
  })
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  // Never the original instead: it may say where it was taken.
  if (!pen) throw refusedPhoto('这个浏览器处理不了照片，请换一个浏览器', 'no 2d canvas')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!smaller) throw refusedPhoto('这张照片处理不了，请换一张或截图后再选', 'the canvas gave no picture')
  if (smaller.size > MAX_BYTES) throw refusedPhoto('这张照片太大了，请换一张')
  return cleanPhoto(`${randomName(16)}.jpg`, URL.createObjectURL(smaller))
}
