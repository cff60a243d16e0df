import Taro from '@tarojs/taro'
import type { Transport } from './transport'

let ready = false

/** WeChat adds the caller's openid itself; nothing here says who is calling. */
function cloud() {
  if (!ready) {
    Taro.cloud.init({ traceUser: false })
    ready = true
  }
  return Taro.cloud
}

export const transport: Transport = {
  async callFunction(name, request) {
    const { result } = await cloud().callFunction({ name, data: request })
    return result
  },
  async uploadFile(cloudPath, localPath) {
    const { fileID } = await cloud().uploadFile({ cloudPath, filePath: localPath })
    return fileID
  },
}
