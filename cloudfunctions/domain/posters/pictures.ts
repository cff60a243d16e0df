import type { Codes } from '@nuanyu/types/settings'
import { qrCode } from '../../kernel/wechat'
import { addressOf } from './address'
import { attempt } from './attempt'
import type { Picture } from './sheet/picture'

const AT_ONCE = 4
/** At a hundred millimetres this is 150 dots to the inch. */
const WIDTH = 600

/** The pictures of the codes (`settings.codes`); one that WeChat does not make is null, and the others go on. */
export async function picturesOf(
  scenes: string[],
  { link }: Codes,
  make = pictureFor('pages/landing/index'),
): Promise<Map<string, Picture | null>> {
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

/** WeChat's own code of a page. */
export function pictureFor(page: string): (scene: string) => Promise<Buffer> {
  return (scene) => qrCode(scene, page, WIDTH)
}
