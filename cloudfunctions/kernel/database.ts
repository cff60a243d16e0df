import { AppError } from '@nuanyu/types/errors'
import { pause } from './pause'
import { sdkDatabase, type SdkTransaction } from './sdk'

export { _ } from './sdk'

/** Every collection of the product; `cloudfunctions/database.json` declares the same names with their indexes. */
export type Collection =
  | 'hospital'
  | 'branches'
  | 'departments'
  | 'posts'
  | 'codes'
  | 'staff'
  | 'settings'
  | 'settingVersions'
  | 'handbooks'
  | 'ratings'
  | 'cases'
  | 'changes'
  | 'identities'
  | 'journal'
  | 'notices'
  | 'rollups'
  | 'recounts'
  | 'questions'
  | 'commands'
  | 'limits'
  | 'mediaChecks'
  | 'vaultRequests'
  | 'auditChain'
  | 'exports'
  | 'posterJobs'
  | 'handbookQuizzes'
  | 'roster'
  | 'invitations'
  | 'approvals'
  | 'imports'
  | 'importRows'
  | 'handovers'
  | 'staffing'
  | 'thanks'
  | 'clinicEvents'
  | 'clinicSlots'
  | 'clinicRegistrations'
  | 'clinicDraws'
  | 'clinicErrands'
  | 'visits'
  | 'findings'
  | 'talks'
  | 'checkPlans'
  | 'checkFrames'
  | 'callees'
  | 'calls'
  | 'orders'
  | 'bulletins'
  | 'bulletinNumbers'
  | 'receipts'
  | 'consequences'
  | 'reminders'
  | 'appraisals'
  | 'vetoes'
  | 'points'
  | 'gradings'
  | 'savedSearches'
  | 'monthlyReports'
  | 'monthlyMarks'

export type Stored = { _id: string }

type FindOptions = { where?: object; orderBy?: [field: string, direction: 'asc' | 'desc'][]; limit: number }

/** Reads outside a transaction. Each call is one network trip. */
export const database = {
  async get<T extends Stored>(collection: Collection, id: string): Promise<T | null> {
    const { data } = await sdkDatabase.collection(collection).doc(id).get()
    return (data ?? null) as T | null
  },

  /** At most 100 in some environments of the real cloud, so no caller asks for more. */
  async find<T extends Stored>(collection: Collection, { where = {}, orderBy = [], limit }: FindOptions): Promise<T[]> {
    let query = sdkDatabase.collection(collection).where(where)
    for (const [field, direction] of orderBy) query = query.orderBy(field, direction)
    const { data } = await query.limit(limit).get()
    return data as T[]
  },

  async count(collection: Collection, where: object): Promise<number> {
    return (await sdkDatabase.collection(collection).where(where).count()).total
  },

  /** Throws DuplicateKey when the id is taken. */
  async insert(collection: Collection, document: Stored): Promise<void> {
    try {
      await sdkDatabase.collection(collection).add({ data: document })
    } catch (error) {
      throw isDuplicate(error) ? new DuplicateKey() : error
    }
  },

  aggregate(collection: Collection) {
    return sdkDatabase.collection(collection).aggregate()
  },

  /** A guarded atomic change outside a transaction: true when the guard held. */
  async updateWhere(collection: Collection, guard: object, change: object): Promise<boolean> {
    const { stats } = await sdkDatabase.collection(collection).where(guard).update({ data: change })
    return stats.updated > 0
  },

  /** Outside a transaction; answers how many went. */
  async removeWhere(collection: Collection, where: object): Promise<number> {
    return (await sdkDatabase.collection(collection).where(where).remove()).stats.removed ?? 0
  },

  transact,
}

/** Reads and writes inside one transaction, strictly one after the other: the real cloud answers Busy to parallel ones. */
export type Transaction = {
  get<T extends Stored>(collection: Collection, id: string): Promise<T | null>
  /** Throws DuplicateKey when the id is taken. */
  insert(collection: Collection, document: Stored): Promise<void>
  replace(collection: Collection, document: Stored): Promise<void>
  /** False when there is no such document. */
  update(collection: Collection, id: string, change: object): Promise<boolean>
  /** False when there is no such document. */
  remove(collection: Collection, id: string): Promise<boolean>
}

export class DuplicateKey extends Error {}

/** Well below the function's own time limit, so that the person gets an answer and not a timeout. */
const GIVE_UP_AFTER_MS = 10_000
const LONGEST_PAUSE_MS = 400

/**
 * Runs `work` in a transaction and commits it. Conflicts are retried with growing jitter: the SDK's own retry
 * does not cover conflicts raised inside document operations. `work` must therefore be safe to run again.
 */
async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  // performance and not Date: how long somebody has waited is not the calendar's business.
  const started = performance.now()
  for (let attempt = 1; ; attempt++) {
    let transaction: SdkTransaction | undefined
    try {
      transaction = await sdkDatabase.startTransaction()
      const result = await work(operations(transaction))
      await transaction.commit()
      return result
    } catch (error) {
      // A conflict has already ended the transaction on the server; rolling back again then fails harmlessly.
      await transaction?.rollback().catch(() => undefined)
      if (isDuplicate(error)) throw new DuplicateKey()
      if (!isConflict(error)) throw error
      if (performance.now() - started > GIVE_UP_AFTER_MS) throw new AppError('BUSY', { reason: String(error) })
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 20 * 2 ** attempt))
    }
  }
}

function operations(transaction: SdkTransaction): Transaction {
  return {
    async get<T>(collection: Collection, id: string) {
      const { data } = await transaction.collection(collection).doc(id).get()
      return (data ?? null) as T | null
    },
    async insert(collection, document) {
      await transaction.collection(collection).add({ data: document })
    },
    async replace(collection, { _id, ...data }) {
      await transaction.collection(collection).doc(_id).set({ data })
    },
    async update(collection, id, change) {
      const { stats } = await transaction.collection(collection).doc(id).update({ data: change })
      return stats.updated > 0
    },
    async remove(collection, id) {
      const { stats } = await transaction.collection(collection).doc(id).remove()
      return (stats.removed ?? 0) > 0
    },
  }
}

function isConflict(error: unknown): boolean {
  return /TransactionConflict|TransactionBusy/.test(String((error as Error)?.message ?? error))
}

/** The live service's code for this is not established (PLATFORM §2), so the text is matched too. */
function isDuplicate(error: unknown): boolean {
  return error instanceof DuplicateKey || /E11000|DUPLICATE_WRITE/i.test(String((error as Error)?.message ?? error))
}
