/** @jest-environment jsdom */
import { tellRooms } from './rooms'
import { WeappDevice } from './weappDevice'

jest.setTimeout(120_000)

describe('room by room in the compiled mini-program, its wx.cloud bridged to the embedded cloud', () => {
  tellRooms(async (demo) => new WeappDevice(demo))
})
