import type { Action } from './action'
import { databaseActions } from './database'
import { functionActions } from './functions'
import { oldActions } from './old'
import { storageActions } from './storage'
import { transactionActions } from './transaction'

/** Everything the SDK may ask for at `/admin`, apart from `wx.openApi`, which speaks protobuf. */
export const ACTIONS: Record<string, Action> = {
  ...databaseActions,
  ...oldActions,
  ...transactionActions,
  ...functionActions,
  ...storageActions,
}

export const isDatabaseAction = (name: string): boolean => name.startsWith('database.')
