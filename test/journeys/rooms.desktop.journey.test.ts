import { BrowserDevice } from './browserDevice'
import { tellRooms } from './rooms'

jest.setTimeout(120_000)

/** The rooms that the Party office works in at a desk, by the same chapters as on a phone. */
describe('the Party office’s rooms in the H5 demo, in a real browser at a desktop’s size', () => {
  tellRooms((demo) => BrowserDevice.start(demo, 'desktop'), ['overview', 'search', 'overdue', 'monthly'])
})
