import { runErrands } from '../receipts/errands'
import { toReaders } from './notify'
import type { BulletinRecord } from './records'

/** Brings what was issued, corrected or withdrawn to its readers; whom it is about is always among them. */
export const handOutBulletins = runErrands<BulletinRecord>({
  kind: 'bulletin',
  collection: 'bulletins',
  alwaysTo: ({ personIds }) => personIds,
  says: toReaders,
})
