import type { Action } from './action'
import { databaseActions } from './database'
import { functionActions } from './functions'
import { storageActions } from './storage'
import { transactionActions } from './transaction'

/** Everything the SDK may ask for at `/admin`, apart from `wx.openApi`, which speaks protobuf. */
export const ACTIONS: Record<string, Action> = {
  ...databaseActions,
  ...transactionActions,
  ...functionActions,
  ...storageActions,
}

export const isDatabaseAction = (name: string): boolean => name.startsWith('database.')
