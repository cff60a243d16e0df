import { nextRun, parseCron } from '../../local-cloud/timers/cron'
import type { Cloud } from '../../local-cloud'
import { testCloud } from './cloud'

describe('seven fields, in China', () => {
  // [expression, after, the next three runs], as China's wall clock reads.
  test.each<[string, string, string[]]>([
    ['*/5 * * * * * *', '2026-01-01 00:00:00', ['2026-01-01 00:00:05', '2026-01-01 00:00:10', '2026-01-01 00:00:15']],
    ['0 */5 * * * * *', '2026-01-01 00:03:00', ['2026-01-01 00:05:00', '2026-01-01 00:10:00', '2026-01-01 00:15:00']],
    ['0 1/20 * * * * *', '2026-01-01 00:00:00', ['2026-01-01 00:01:00', '2026-01-01 00:21:00', '2026-01-01 00:41:00']],
    ['0 0 2 1 * * *', '2026-01-15 00:00:00', ['2026-02-01 02:00:00', '2026-03-01 02:00:00', '2026-04-01 02:00:00']],
    [
      '0 15 10 * * MON-FRI *',
      '2026-01-02 12:00:00',
      ['2026-01-05 10:15:00', '2026-01-06 10:15:00', '2026-01-07 10:15:00'],
    ],
    [
      '0 0 10,14,16 * * * *',
      '2026-01-01 10:00:00',
      ['2026-01-01 14:00:00', '2026-01-01 16:00:00', '2026-01-02 10:00:00'],
    ],
    [
      '0 */30 9-17 * * * *',
      '2026-01-01 17:10:00',
      ['2026-01-01 17:30:00', '2026-01-02 09:00:00', '2026-01-02 09:30:00'],
    ],
    ['0 0 12 * * WED *', '2026-01-01 00:00:00', ['2026-01-07 12:00:00', '2026-01-14 12:00:00', '2026-01-21 12:00:00']],
    ['0 0 0 29 2 * *', '2026-01-01 00:00:00', ['2028-02-29 00:00:00', '2032-02-29 00:00:00']],
    ['0 0 0 13 * FRI *', '2026-01-01 00:00:00', ['2026-01-02 00:00:00', '2026-01-09 00:00:00', '2026-01-13 00:00:00']],
    ['0 0 0 * * 0 *', '2026-01-01 00:00:00', ['2026-01-04 00:00:00', '2026-01-11 00:00:00']],
    ['0 0 8 1 JAN * 2027', '2026-01-01 00:00:00', ['2027-01-01 08:00:00']],
  ])('%s', (expression, after, expected) => {
    const cron = parseCron(expression)
    const found: string[] = []
    let at: number | undefined = Date.parse(`${after.replace(' ', 'T')}+08:00`)
    while (found.length < expected.length && (at = nextRun(cron, at)) !== undefined) {
      found.push(new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '))
    }
    expect(found).toEqual(expected)
  })

  test('a year that is over has no next run', () => {
    expect(nextRun(parseCron('0 0 0 1 1 * 2020'), Date.parse('2026-01-01'))).toBeUndefined()
  })

  test.each([
    '0 0 * * *',
    '0 0 0 * * *',
    '60 * * * * * *',
    '* * * * * FOO *',
    '*/0 * * * * * *',
    '5-1 * * * * * *',
    '',
  ])('refused: "%s"', (expression) => {
    expect(() => parseCron(expression)).toThrow()
  })
})

describe('timers and the virtual clock', () => {
  let cloud: Cloud
  const lines: string[] = []
  beforeAll(async () => {
    cloud = await testCloud({ log: (line) => lines.push(line) })
    cloud.db.createCollection('ticks')
  })
  afterAll(() => cloud.close())
  beforeEach(() => cloud.db.clear())

  test('advancing runs what falls due, in order and at its own time', async () => {
    cloud.clock.freeze()
    await cloud.clock.set('2026-03-01T00:00:00+08:00')
    await cloud.clock.advance(35 * 60_000)
    const ticks = cloud.db.find('ticks')
    expect(ticks.map(({ event }) => event.Time)).toEqual([
      '2026-02-28T16:10:00Z',
      '2026-02-28T16:20:00Z',
      '2026-02-28T16:30:00Z',
    ])
    expect(ticks[0]).toMatchObject({
      openid: null,
      source: 'wx_trigger',
      event: { Type: 'Timer', TriggerName: 'every-ten', Message: '' },
    })
    // The function's own clock and the server date moved along.
    for (const { event, at, server } of ticks)
      expect([at, server]).toEqual([new Date(event.Time), new Date(event.Time)])
    expect(cloud.clock.now().toISOString()).toBe('2026-02-28T16:35:00.000Z')
  })

  test('setting the clock runs nothing', async () => {
    await cloud.clock.set('2026-06-01T00:00:00Z')
    await cloud.clock.set('2026-07-01T00:00:00Z')
    expect(cloud.db.count('ticks')).toBe(0)
    expect(cloud.clock.now().toISOString()).toMatch(/^2026-07-01T00:00/)
  })

  test('a timer can be run by hand', async () => {
    expect(await cloud.timers.run('tick')).toMatchObject({ ok: true })
    expect(cloud.db.count('ticks')).toBe(1)
    expect(cloud.timers.list()).toEqual([
      expect.objectContaining({ function: 'tick', name: 'every-ten', cron: '0 */10 * * * * *', lastOk: true }),
    ])
  })

  test('a wrong trigger is named in the log and harms nothing', () => {
    expect(lines.join('\n')).toMatch(/\[late\].*seven fields/)
  })
})

test('in real time the cloud runs timers by itself', async () => {
  const cloud = await testCloud({ timers: 'real' })
  cloud.db.createCollection('ticks')
  try {
    // Half a second before the next run.
    await cloud.clock.set('2026-03-01T00:09:59.500+08:00')
    while (cloud.db.count('ticks') === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(cloud.db.find('ticks')[0].event.Time).toBe('2026-02-28T16:10:00Z')
  } finally {
    await cloud.close()
  }
})
