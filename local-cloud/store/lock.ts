/**
 * One process opens a data folder. The lock is SQLite's own, on a file of its own, so that the store itself can be
 * read by a second connection of this process. It goes with the process: a killed one leaves no stale lock behind.
 */

interface LockFile {
  prepare(sql: string): { all(params: unknown[]): unknown }
  exec(sql: string): void
  close(): void
}

export class FolderLock {
  private constructor(private readonly file: LockFile) {}

  /** Throws SQLite's "database is locked" when another process has it. */
  static take(file: LockFile): FolderLock {
    file.prepare('PRAGMA locking_mode=EXCLUSIVE').all([])
    // Nothing is ever written to it, so it needs no journal in the folder.
    file.prepare('PRAGMA journal_mode=MEMORY').all([])
    file.exec('BEGIN EXCLUSIVE')
    return new FolderLock(file)
  }

  release(): void {
    try {
      this.file.exec('COMMIT')
      // libsql keeps a closed file, and its lock, until its statements are collected: give the lock back by hand.
      this.file.prepare('PRAGMA locking_mode=NORMAL').all([])
      this.file.prepare('SELECT count(*) FROM sqlite_master').all([])
    } catch {
      // Then it goes with the process.
    }
    this.file.close()
  }
}
