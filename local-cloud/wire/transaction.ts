import type { Action } from './action'

/** `database.*Transaction`: begin, commit, abort. */

const startTransaction: Action = ({ store }, { callId }) => ({ transactionId: store.transactions.begin(callId).id })

const commitTransaction: Action = ({ store }, { params }) => {
  store.commit(store.transactions.get(params.transactionId))
  return {}
}

const abortTransaction: Action = ({ store }, { params }) => {
  store.transactions.abort(params.transactionId)
  return {}
}

export const transactionActions: Record<string, Action> = {
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
}
