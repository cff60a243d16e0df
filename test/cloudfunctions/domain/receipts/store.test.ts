import type { ReceiptRecord } from '../../../../cloudfunctions/domain/receipts/records'
import { noteRead } from '../../../../cloudfunctions/domain/receipts/store'
import { database } from '../../../../cloudfunctions/kernel/database'

const NOW = new Date('2026-09-28T02:00:00Z')
const receipt: ReceiptRecord = {
  _id: 'b-QH1023',
  kind: 'bulletin',
  aboutId: 'b',
  staffId: 'QH1023',
  key: 'key',
  name: '凌志远',
  departmentName: '神经内科',
  at: new Date('2026-09-27T02:00:00Z'),
  read: false,
  readAt: null,
  firstReadAt: null,
}

/** What lies in the store when the reading is noted; answers whether it is marked as read. */
async function marked(stored: ReceiptRecord): Promise<boolean> {
  let written = false
  jest.spyOn(database, 'updateWhere').mockImplementation(async (_collection, where) => {
    const wanted = Object.entries(where) as [keyof ReceiptRecord, unknown][]
    written = wanted.every(([field, value]) => String(stored[field]) === String(value))
    return written
  })
  await noteRead(receipt, NOW)
  return written
}

afterEach(() => jest.restoreAllMocks())

test('the reading of what was handed out is noted', async () => {
  expect(await marked(receipt)).toBe(true)
})

test('what was handed out anew between loading and noting stays unread', async () => {
  expect(await marked({ ...receipt, at: NOW })).toBe(false)
})

test('of two at once, the first', async () => {
  expect(await marked({ ...receipt, read: true })).toBe(false)
})
