/** Stored in `auditChain`. Its id is its number, padded so that ids sort as numbers do. */
export type LinkRecord = {
  _id: string
  at: Date
  /** What it holds: each journal entry with the hash of what it said when it was sealed. */
  entries: { id: string; hash: string }[]
  /** Hash of the link before; empty for the very first. */
  prev: string
  hash: string
}

/** Stored in `auditChain` under number 0 once retention has cut the oldest links off: where the chain starts now. */
export type StartRecord = {
  _id: string
  at: Date
  /** The last link that was cut off, and its hash, on which the first one left stands. */
  through: number
  last: string
  /** True while entries of the links cut off may still lie in the journal. */
  cutting: boolean
  hash: string
}
