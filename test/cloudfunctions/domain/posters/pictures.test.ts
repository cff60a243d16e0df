import { attempt } from '../../../../cloudfunctions/domain/posters/attempt'

const png = Buffer.from('a picture')

test('WeChat is asked again when it was busy', async () => {
  let asked = 0
  const make = () => (++asked < 3 ? Promise.reject(new Error('busy')) : Promise.resolve(png))
  expect(await attempt('SCENE', make)).toEqual({ kind: 'image', bytes: png })
  expect(asked).toBe(3)
})

test.each([
  ['that is never made', () => Promise.reject(new Error('down'))],
  ['that is empty', () => Promise.resolve(Buffer.alloc(0))],
])('a picture %s is none, and nobody waits for ever', async (_what, make) => {
  expect(await attempt('SCENE', make)).toBeNull()
})
