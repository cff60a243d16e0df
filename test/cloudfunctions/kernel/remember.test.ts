import { remember } from '../../../cloudfunctions/kernel/remember'

test('loads once a minute, and again when the clock was set back', async () => {
  let loads = 0
  const value = remember(async () => ++loads, 60_000)
  const at = (ms: number) => value(new Date(1_000_000 + ms))
  expect(await at(0)).toBe(1)
  expect(await at(59_999)).toBe(1)
  expect(await at(60_000)).toBe(2)
  expect(await at(-500_000)).toBe(3)
})
