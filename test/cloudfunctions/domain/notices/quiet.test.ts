import { isQuiet } from '../../../../cloudfunctions/domain/notices/quiet'
import { defaultDelivery } from '../../../../cloudfunctions/domain/settings/defaults'

const at = (time: string) => new Date(`2026-10-08T${time}:00+08:00`)

test.each([
  ['20:59', false],
  ['21:00', true],
  ['23:59', true],
  ['00:00', true],
  ['07:59', true],
  ['08:00', false],
  ['12:00', false],
])('by night messages wait: at %s %s', (time, quiet) => expect(isQuiet(at(time), defaultDelivery)).toBe(quiet))

test.each([
  ['12:30', '13:30', '13:00', true],
  ['12:30', '13:30', '14:00', false],
  ['00:00', '00:00', '00:00', false],
  ['22:30', '06:30', '06:29', true],
])('quiet from %s to %s: at %s %s', (quietFrom, quietUntil, time, quiet) =>
  expect(isQuiet(at(time), { quietFrom, quietUntil })).toBe(quiet),
)
