export { WeappRunner, type WeappRunnerOptions } from './runner'
export { PhotoStore } from './wxMedia'
export type { CloudBridge, OpenPage, RecordedCall, WxApi } from './types'
export type { Phone } from './wxStandIn'
