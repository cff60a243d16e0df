import Taro from '@tarojs/taro'
import { randomName } from './commandId'
import { type CleanPhoto, cleanPhoto, LONGEST_SIDE, MAX_BYTES, QUALITY, refusedPhoto } from './photo'
import { withoutFacts } from './photoFacts'
import { done, fileSystem, makePhotoFolder } from './photoStore.weapp'

/** The photo compressed by WeChat, and looked through for what it still says of place and device. */
export async function shrink(path: string): Promise<CleanPhoto> {
  const { tempFilePath } = await Taro.compressImage({
    src: path,
    quality: QUALITY * 100,
    compressedWidth: LONGEST_SIDE,
  }).catch(cannot)
  const bytes = await read(tempFilePath).catch(cannot)
  const clean = withoutFacts(bytes)
  if (clean === null) throw cannot()
  if (clean.length > MAX_BYTES) throw refusedPhoto('这张照片太大了，请换一张')
  const name = `${randomName(16)}.${typeOf(bytes)}`
  return cleanPhoto(name, clean === bytes ? tempFilePath : await write(name, clean))
}

/** Never the original instead: it may say where it was taken. */
function cannot(thrown?: unknown): never {
  throw refusedPhoto('这张照片处理不了，请换一张或截图后再选', (thrown as { errMsg?: string } | undefined)?.errMsg)
}

async function read(filePath: string): Promise<Uint8Array> {
  const { data } = await done<{ data: string | ArrayBuffer }>((callbacks) =>
    fileSystem().readFile({ filePath, ...callbacks }),
  )
  return new Uint8Array(data as ArrayBuffer)
}

async function write(name: string, bytes: Uint8Array): Promise<string> {
  const filePath = `${await makePhotoFolder()}/${name}`
  const data = bytes.slice().buffer
  await done((callbacks) => fileSystem().writeFile({ filePath, data, ...callbacks })).catch((thrown: unknown) => {
    throw refusedPhoto('手机存储空间不够，这张照片用不了；清理一些空间后再选', (thrown as { errMsg?: string }).errMsg)
  })
  return filePath
}

function typeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff) return 'jpg'
  return bytes[0] === 0x89 ? 'png' : 'webp'
}
