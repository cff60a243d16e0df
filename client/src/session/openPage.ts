import Taro from '@tarojs/taro'

const TABS = ['pages/home/index', 'pages/mine/index']

/** Opens a page of the app by its path, with or without leading slash, as a notice or a message names it. */
export function openPage(path: string): void {
  const url = path.startsWith('/') ? path : `/${path}`
  const route = url.slice(1).split('?')[0] ?? ''
  if (TABS.includes(route)) void Taro.switchTab({ url: `/${route}` })
  else void Taro.navigateTo({ url })
}
