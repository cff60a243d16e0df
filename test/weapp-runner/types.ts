/** What the runner's modules say to each other. WeChat's own shapes are loose; only what is used is named here. */

/** The cloud behind `wx.cloud`, as the test wants it: canned answers, or the real functions on the embedded cloud. */
export interface CloudBridge {
  callFunction(name: string, data: unknown): Promise<unknown>
  uploadFile(cloudPath: string, bytes: Uint8Array): Promise<string>
  acceptSubscribe(templateIds: string[]): Promise<void>
  /** Optional: an address for a stored file. */
  getTempFileURL?(fileId: string): Promise<string>
}

export interface RecordedCall {
  api: string
  arg: unknown
}

export type Query = Record<string, string>

/** The object WeChat hands to `App` and that Taro makes: lifecycle methods and whatever else. */
export type Definition = Record<string, unknown>

export interface PageInstance {
  route: string
  options: Query
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, done?: () => void): void
  [member: string]: unknown
}

export interface OpenPage {
  route: string
  query: Query
  instance: PageInstance
  dom: HTMLElement
  detach(): void
}

/** WeChat's callback style. Every asynchronous wx API takes these three. */
export interface Callbacks {
  success?: (result: Record<string, unknown>) => void
  fail?: (failure: { errMsg: string; errCode?: number }) => void
  complete?: (result: Record<string, unknown>) => void
}

export type WxApi = Record<string, unknown>
