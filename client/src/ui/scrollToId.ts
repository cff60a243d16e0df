/** Brings an element into view, e.g. the field that needs another look. */
import Taro from '@tarojs/taro'

/** What is to be seen may only be drawn with the next frame. */
const NEXT_FRAME_MS = 60

export function scrollToId(id: string): void {
  setTimeout(() => {
    if (process.env.TARO_ENV === 'h5') {
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
      document.getElementById(id)?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' })
    } else {
      Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -96, duration: 200 })?.catch?.(() => undefined)
    }
  }, NEXT_FRAME_MS)
}
