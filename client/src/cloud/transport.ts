import type { Request } from '@nuanyu/types/envelope'

/** How a target reaches the cloud. */
export interface Transport {
  /** The function's return value; rejects when it could not be had. */
  callFunction(name: string, request: Request): Promise<unknown>
  /** Stores a chosen photo (a path of the device) and answers its file id. */
  uploadFile(cloudPath: string, localPath: string): Promise<string>
}

// Taro takes `transport.h5.ts` or `transport.weapp.ts` in place of this file, so that the other target's is not in
// the bundle at all. What the type checker and the tests see is the mini-program's.
export { transport } from './transport.weapp'
