import cloud from 'wx-server-sdk'

/**
 * The one place that touches wx-server-sdk, whose own types are loose (`add()` is a union, the environment a symbol).
 * Everything else sees the small typed surfaces of this folder.
 */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

type Write = Promise<{ stats: { updated: number; created?: number; removed?: number } }>

export type SdkDocument = {
  get(): Promise<{ data: unknown }>
  set(options: { data: object }): Write
  update(options: { data: object }): Write
  remove(): Write
}
export type SdkQuery = {
  where(query: object): SdkQuery
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  limit(n: number): SdkQuery
  field(projection: Record<string, boolean>): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Write
  remove(): Write
}
export type SdkPipeline = { end(): Promise<{ list: unknown[] }> } & {
  [stage in 'match' | 'addFields' | 'lookup' | 'group' | 'project' | 'sort' | 'limit' | 'unwind']: (
    value: unknown,
  ) => SdkPipeline
}
export type SdkCollection = SdkQuery & {
  doc(id: string): SdkDocument
  add(options: { data: object }): Promise<{ _id: string }>
  aggregate(): SdkPipeline
}
export type SdkTransaction = {
  collection(name: string): SdkCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}
/** A query or update operator; opaque, only the SDK can read it. */
export type Operator = { readonly __operator?: never } & object

type SdkCommand = {
  [name in 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'exists' | 'size' | 'inc' | 'push' | 'set']: (
    value: unknown,
  ) => Operator
} & {
  and(...conditions: object[]): Operator
  or(...conditions: object[]): Operator
}

// A missing document is an answer, not an exception.
export const sdkDatabase = cloud.database({ throwOnNotFound: false } as object) as unknown as {
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
  command: SdkCommand
}

/** Query and update operators: `_.gt(3)`, `_.inc(1)`. */
export const _ = sdkDatabase.command

export const sdk = cloud as unknown as {
  getWXContext(): { OPENID?: string; APPID?: string; SOURCE?: string; ENV?: string }
  getTempFileURL(options: {
    fileList: string[]
  }): Promise<{ fileList: { fileID: string; tempFileURL: string; status: number }[] }>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(options: {
    fileList: string[]
  }): Promise<{ fileList: { fileID: string; status: number; errMsg: string }[] }>
  openapi: {
    security: {
      msgSecCheck(options: object): Promise<{ result?: { suggest: string; label: number } }>
      mediaCheckAsync(options: object): Promise<{ traceId: string }>
    }
    subscribeMessage: { send(options: object): Promise<unknown> }
    wxacode: { getUnlimited(options: object): Promise<{ buffer: Buffer; contentType: string }> }
  }
}
