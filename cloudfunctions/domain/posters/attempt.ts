import type { Picture } from './sheet/picture'

const ATTEMPTS = 3

/** One code's picture; null when WeChat did not make it in three turns. */
export async function attempt(scene: string, make: (scene: string) => Promise<Buffer>): Promise<Picture | null> {
  for (let turn = 1; turn <= ATTEMPTS; turn++) {
    try {
      const bytes = await make(scene)
      if (bytes.length > 0) return { kind: 'image', bytes }
    } catch {
      // WeChat is busy now and then; whoever waits for the sheet is told which code is missing.
    }
  }
  return null
}
