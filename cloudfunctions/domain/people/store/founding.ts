import { database, type Transaction } from '../../../kernel/database'
import type { SetUpRecord } from '../records'

const SETUP = 'setup'

export async function findSetUp(): Promise<SetUpRecord | null> {
  return database.get<SetUpRecord>('staffing', SETUP)
}

export async function setUpIn(tx: Transaction): Promise<SetUpRecord | null> {
  return tx.get<SetUpRecord>('staffing', SETUP)
}

/** Whether there has only ever been one person who can approve. */
export function isAlone(setUp: SetUpRecord | null): boolean {
  return setUp !== null && setUp.foundedAt === null
}

/** Whether anybody was ever made an administrator, by the code or by being filled in. */
export async function hadAdmin(): Promise<boolean> {
  return (await findSetUp()) !== null || (await database.count('staff', { 'roles.role': 'admin' })) > 0
}

export async function writeSetUp(tx: Transaction, record: Omit<SetUpRecord, '_id'>): Promise<void> {
  await tx.replace('staffing', { _id: SETUP, ...record } as SetUpRecord)
}
