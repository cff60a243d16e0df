import { BrowserDevice } from './browserDevice'
import { tellRooms } from './rooms'

jest.setTimeout(120_000)

describe('room by room in the H5 demo, in a real browser at a phone’s size', () => {
  tellRooms((demo) => BrowserDevice.start(demo))
})
