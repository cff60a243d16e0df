import { database } from '../../kernel/database'
import { qrCode } from '../../kernel/wechat'
import { addressOf } from './address'
import { attempt } from './attempt'
import type { Picture } from './sheet/document'

/**
 * Stored in `settings` under `codes`. With a link, e.g. `https://hospital.example/s`, codes are ordinary QR codes of
 * that link with `?scene=` behind it, which WeChat opens in the mini-program (its console: 扫普通链接二维码打开小程序).
 * Without one they are WeChat's round codes.
 */
type CodeSettings = { _id: string; link?: string }

const AT_ONCE = 4
/** At a hundred millimetres this is 150 dots to the inch. */
const WIDTH = 600

/** The pictures of the codes; one that WeChat does not make is null, and the others go on. */
export async function picturesOf(
  scenes: string[],
  make = (scene: string) => qrCode(scene, 'pages/landing/index', WIDTH),
): Promise<Map<string, Picture | null>> {
  const link = (await database.get<CodeSettings>('settings', 'codes'))?.link
  if (link) return new Map(scenes.map((scene) => [scene, { kind: 'link', link: addressOf(link, scene) }]))
  const pictures = new Map<string, Picture | null>()
  const waiting = [...scenes]
  const worker = async () => {
    for (let scene = waiting.shift(); scene !== undefined; scene = waiting.shift())
      pictures.set(scene, await attempt(scene, make))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return pictures
}
