/** @jest-environment jsdom */
import { tell } from './tell'
import { WeappDevice } from './weappDevice'

jest.setTimeout(120_000)

describe('the same story in the compiled mini-program, its wx.cloud bridged to the embedded cloud', () => {
  tell(async (demo) => new WeappDevice(demo))
})
