/** An error the service would answer with: `code` is what the SDK maps to an errCode. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** Why the cloud could not start: one clear line and a code to act on. */
export class StartError extends Error {
  constructor(
    readonly code:
      'PORT_TAKEN' | 'DATA_UNWRITABLE' | 'DATA_IN_USE' | 'DATA_NEWER' | 'DATA_OLDER' | 'DATA_DAMAGED' | 'BAD_OPTION',
    message: string,
  ) {
    super(message)
    this.name = 'StartError'
  }
}

const TAIL = ' Please check your request, but if the problem cannot be solved, contact us.'
/** The node-sdk's own tests compare a transaction's errors to the letter. */
const TRANSACTION_TAIL = ' Please check your request, but if the problem persists, contact us.'

export const noCollection = (name: string): CloudError =>
  new CloudError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}.${TAIL}`)

export const collectionExists = (): CloudError =>
  new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist.${TAIL}`)

export const badRequest = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)

export const invalidParam = (message: string): CloudError =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] ${message}`)

/** A failed write, in the envelope the service puts around MongoDB's own text. */
export const writeError = (message: string): CloudError =>
  badRequest(`multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`)

/** Without names of fields, as MongoDB 4.0 words it. */
export const duplicateKey = (collection: string, index: string, key: string): CloudError =>
  writeError(`E11000 duplicate key error collection: tnt-local.${collection} index: ${index} dup key: ${key}`)

export const duplicateId = (collection: string, id: unknown): CloudError =>
  duplicateKey(collection, '_id_', `{ : ${JSON.stringify(id)} }`)

export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.${TRANSACTION_TAIL}`,
  )

export const transactionNotExist = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.${TRANSACTION_TAIL}`,
  )

export const transactionBusy = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy.${TRANSACTION_TAIL}`,
  )
