import { BrowserDevice } from './browserDevice'
import { tell } from './tell'

jest.setTimeout(120_000)

describe('the story in the H5 demo, in a real browser at a phone’s size', () => {
  tell((demo) => BrowserDevice.start(demo))
})
