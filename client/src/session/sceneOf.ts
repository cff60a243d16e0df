/**
 * Which code somebody scanned: our own carries its scene, an ordinary link's code (扫普通链接二维码) hands over the whole
 * address as `q`. Whatever cannot be read is no code, which leads to the main entrance.
 */
export function sceneOf({ scene, q }: { scene?: string | undefined; q?: string | undefined }): string {
  if (scene !== undefined && scene !== '') return decoded(scene)
  const [, query = ''] =
    decoded(q ?? '')
      .split('#')[0]
      ?.split('?') ?? []
  for (const pair of query.split('&')) {
    const [name, value = ''] = pair.split('=')
    if (name === 'scene') return decoded(value)
  }
  return ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
