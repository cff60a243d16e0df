/** What an ordinary code says. The landing page finds the scene in it (client session/sceneOf). */
export function addressOf(link: string, scene: string): string {
  return `${link}${link.includes('?') ? '&' : '?'}scene=${encodeURIComponent(scene)}`
}
