/**
 * Keys of what the device remembers. Taro keeps a value on H5 as JSON `{"data": …}` in localStorage, which is how
 * the screenshot tool sets them from outside.
 */
export const storageKeys = {
  /** true or false once the person has chosen; absent means "as large as WeChat's own letters". */
  elder: 'elder',
  /** Codes of anonymous cases, only where the person asked for it. */
  followCodes: 'follow.codes',
  /** H5 demo only: the openid the demo acts as. */
  persona: 'nuanyu.persona',
} as const
