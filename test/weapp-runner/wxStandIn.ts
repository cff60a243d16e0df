/**
 * A stand-in for `wx`: what the app calls, recorded, with WeChat's callback style and failure texts.
 * An API that is not here is undefined, as it is on an old phone.
 */
import { cloudApi } from './wxCloud'
import { mediaApi, type PhotoStore, USER_DATA_PATH } from './wxMedia'
import type { PageStack } from './pageStack'
import type { Callbacks, CloudBridge, Query, RecordedCall, WxApi } from './types'

/** What the person holding the phone does next, and the state the phone is in. A test may change all of it. */
export interface Phone {
  offline: boolean
  /** Answers to the next showModal calls, in order; "confirm" when there is none. */
  modalAnswers: ('confirm' | 'cancel')[]
  /** Chosen index of the next action sheets; the first when there is none. */
  actionSheetAnswers: number[]
  subscribeAnswer: 'accept' | 'reject'
  fontSizeScaleFactor: number
  photos: PhotoStore
  /** True while a tap is being handled: WeChat opens the subscribe dialog only then. */
  inTap: boolean
  launchOptions: { path: string; query: Query; scene: number }
  storage: Map<string, unknown>
  networkListeners: Set<(state: { isConnected: boolean; networkType: string }) => void>
}

export interface StandInParts {
  phone: Phone
  pages: PageStack
  bridge: CloudBridge
  calls: RecordedCall[]
}

const SCREEN = { windowWidth: 390, windowHeight: 753, screenWidth: 390, screenHeight: 844, pixelRatio: 3 }
const SAFE_AREA = { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 }

export function makeWx(parts: StandInParts, overrides: WxApi = {}): WxApi {
  return {
    ...systemApi(parts),
    ...storageApi(parts.phone),
    ...dialogApi(parts),
    ...navigationApi(parts),
    ...mediaApi(parts),
    ...subscribeApi(parts),
    cloud: cloudApi(parts),
    env: { USER_DATA_PATH },
    ...overrides,
  }
}

export function record({ calls }: Pick<StandInParts, 'calls'>, api: string, arg: unknown): void {
  calls.push({ api, arg })
}

/** An API that answers later, through callbacks, and as a promise when there are none: as wx does. */
export function asynchronous(
  parts: Pick<StandInParts, 'calls'>,
  api: string,
  answer: (arg: Record<string, unknown>) => unknown = () => ({}),
): (arg?: Record<string, unknown> & Callbacks) => Promise<unknown> | undefined {
  return (arg = {}) => {
    record(parts, api, arg)
    const running = Promise.resolve()
      .then(() => answer(arg))
      .then((result) => ({ errMsg: `${api}:ok`, ...(result as object) }))
    if (arg.success === undefined && arg.fail === undefined && arg.complete === undefined) {
      return running.catch((fault: unknown) => Promise.reject(failure(api, fault)))
    }
    running.then(
      (result) => {
        arg.success?.(result)
        arg.complete?.(result)
      },
      (fault: unknown) => {
        const failed = failure(api, fault)
        arg.fail?.(failed)
        arg.complete?.({ ...failed })
      },
    )
    return undefined
  }
}

/** A failure with a code that WeChat documents, e.g. errCode -1. */
export class WxFault extends Error {
  constructor(
    message: string,
    readonly errCode?: number,
  ) {
    super(message)
  }
}

function failure(api: string, fault: unknown): { errMsg: string; errCode?: number } {
  const message = fault instanceof Error ? fault.message : String(fault)
  const errMsg = `${api}:fail ${message}`
  return fault instanceof WxFault && fault.errCode !== undefined ? { errMsg, errCode: fault.errCode } : { errMsg }
}

function systemApi(parts: StandInParts): WxApi {
  const { phone } = parts
  const listen = (api: string) => (listener: unknown) => {
    record(parts, api, listener)
  }
  return {
    getSystemInfoSync: () => ({
      brand: 'devtools',
      model: 'iPhone 12',
      SDKVersion: '3.5.0',
      platform: 'devtools',
      statusBarHeight: 47,
      safeArea: SAFE_AREA,
      fontSizeScaleFactor: phone.fontSizeScaleFactor,
      ...SCREEN,
    }),
    getWindowInfo: () => ({ ...SCREEN, safeArea: SAFE_AREA, statusBarHeight: 47 }),
    getAppBaseInfo: () => ({
      SDKVersion: '3.5.0',
      language: 'zh_CN',
      theme: 'light',
      fontSizeScaleFactor: phone.fontSizeScaleFactor,
    }),
    getDeviceInfo: () => ({ platform: 'devtools', brand: 'devtools', model: 'iPhone 12' }),
    getMenuButtonBoundingClientRect: () => ({ top: 51, height: 32, width: 87, left: 296, right: 383, bottom: 83 }),
    getLaunchOptionsSync: () => phone.launchOptions,
    getEnterOptionsSync: () => phone.launchOptions,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    canIUse: () => true,
    nextTick: (run: () => void) => {
      void Promise.resolve().then(run)
    },
    getNetworkType: asynchronous(parts, 'getNetworkType', () => ({ networkType: phone.offline ? 'none' : 'wifi' })),
    onNetworkStatusChange: (listener: never) => phone.networkListeners.add(listener),
    offNetworkStatusChange: (listener: never) => phone.networkListeners.delete(listener),
    onAppShow: listen('onAppShow'),
    offAppShow: listen('offAppShow'),
    onAppHide: listen('onAppHide'),
    offAppHide: listen('offAppHide'),
    onError: listen('onError'),
    onUnhandledRejection: listen('onUnhandledRejection'),
    onNeedPrivacyAuthorization: listen('onNeedPrivacyAuthorization'),
    getPrivacySetting: asynchronous(parts, 'getPrivacySetting', () => ({ needAuthorization: false })),
    openPrivacyContract: asynchronous(parts, 'openPrivacyContract'),
    requirePrivacyAuthorize: asynchronous(parts, 'requirePrivacyAuthorize'),
    setClipboardData: asynchronous(parts, 'setClipboardData'),
    makePhoneCall: asynchronous(parts, 'makePhoneCall'),
    vibrateShort: asynchronous(parts, 'vibrateShort'),
    setNavigationBarTitle: asynchronous(parts, 'setNavigationBarTitle'),
    setNavigationBarColor: asynchronous(parts, 'setNavigationBarColor'),
    setTabBarBadge: asynchronous(parts, 'setTabBarBadge'),
    removeTabBarBadge: asynchronous(parts, 'removeTabBarBadge'),
    startPullDownRefresh: asynchronous(parts, 'startPullDownRefresh'),
    stopPullDownRefresh: asynchronous(parts, 'stopPullDownRefresh'),
    pageScrollTo: asynchronous(parts, 'pageScrollTo'),
    createSelectorQuery: emptySelectorQuery,
  }
}

function storageApi({ storage }: Phone): WxApi {
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      storage.set(key, value === undefined ? '' : (JSON.parse(JSON.stringify(value)) as unknown))
    },
    removeStorageSync: (key: string) => {
      storage.delete(key)
    },
    clearStorageSync: () => {
      storage.clear()
    },
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
    getStorage: asynchronous({ calls: [] }, 'getStorage', ({ key }) => {
      if (!storage.has(String(key))) throw new Error('data not found')
      return { data: storage.get(String(key)) }
    }),
    setStorage: asynchronous({ calls: [] }, 'setStorage', ({ key, data }) => {
      storage.set(String(key), data)
      return {}
    }),
    removeStorage: asynchronous({ calls: [] }, 'removeStorage', ({ key }) => {
      storage.delete(String(key))
      return {}
    }),
  }
}

function dialogApi(parts: StandInParts): WxApi {
  const { phone } = parts
  return {
    showToast: asynchronous(parts, 'showToast'),
    hideToast: asynchronous(parts, 'hideToast'),
    showLoading: asynchronous(parts, 'showLoading'),
    hideLoading: asynchronous(parts, 'hideLoading'),
    showModal: asynchronous(parts, 'showModal', () => {
      const confirm = (phone.modalAnswers.shift() ?? 'confirm') === 'confirm'
      return { confirm, cancel: !confirm }
    }),
    /** WeChat's own viewer. What is in the file is looked at where it is made. */
    downloadFile: asynchronous(parts, 'downloadFile', () => ({ statusCode: 200, tempFilePath: 'wxfile://tmp/file' })),
    openDocument: asynchronous(parts, 'openDocument'),
    showActionSheet: asynchronous(parts, 'showActionSheet', ({ itemList }) => {
      const tapIndex = phone.actionSheetAnswers.shift() ?? 0
      if (tapIndex < 0 || tapIndex >= (itemList as unknown[]).length) throw new Error('cancel')
      return { tapIndex }
    }),
  }
}

function navigationApi(parts: StandInParts): WxApi {
  const { pages } = parts
  const navigation = (api: string, go: (arg: Record<string, unknown>) => void) =>
    asynchronous(parts, api, (arg) => {
      go(arg)
      return {}
    })
  return {
    navigateTo: navigation('navigateTo', ({ url }) => {
      pages.navigateTo(String(url))
    }),
    redirectTo: navigation('redirectTo', ({ url }) => {
      pages.redirectTo(String(url))
    }),
    reLaunch: navigation('reLaunch', ({ url }) => {
      pages.reLaunch(String(url))
    }),
    switchTab: navigation('switchTab', ({ url }) => {
      pages.switchTab(String(url))
    }),
    navigateBack: navigation('navigateBack', ({ delta }) => {
      pages.navigateBack(typeof delta === 'number' ? delta : 1)
    }),
  }
}

function subscribeApi(parts: StandInParts): WxApi {
  const { phone, bridge } = parts
  const ask = asynchronous(parts, 'requestSubscribeMessage', async ({ tmplIds, fromTap }) => {
    if (fromTap !== true) throw new WxFault('can only be invoked by user TAP gesture.', 20001)
    const ids = tmplIds as string[]
    if (phone.subscribeAnswer === 'accept') await bridge.acceptSubscribe(ids)
    return Object.fromEntries(ids.map((id) => [id, phone.subscribeAnswer]))
  })
  return {
    // The gesture counts at the moment of the call, not when the dialog is answered.
    requestSubscribeMessage: (arg: Record<string, unknown>) => ask({ ...arg, fromTap: phone.inTap }),
  }
}

/** No layout exists here, so every measurement answers "nothing found". */
function emptySelectorQuery(): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  for (const step of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
    'node',
    'context',
  ]) {
    query[step] = () => query
  }
  query.exec = (done?: (results: unknown[]) => void) => {
    done?.([])
    return query
  }
  return query
}
