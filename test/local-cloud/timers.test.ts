import fs from 'node:fs'
import path from 'node:path'
import { nextRun, parseCron } from '../../local-cloud/timers/cron'
import type { Cloud } from '../../local-cloud'
import { run, tempDir, testCloud } from './cloud'

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
    ['0 0 0 1 jan,Jul * 2027-2028/1', '2027-02-01 00:00:00', ['2027-07-01 00:00:00', '2028-01-01 00:00:00']],
    ['0 0 0 1-7/3 3 ? *', '2026-03-01 00:00:00', ['2026-03-04 00:00:00', '2026-03-07 00:00:00']],
    ['0 0 0 ? * 6,SUN *', '2026-01-01 00:00:00', ['2026-01-03 00:00:00', '2026-01-04 00:00:00']],
    // WeChat's example of a step: from the first minute on every tenth.
    ['0 1/10 * * * * *', '2026-01-01 00:01:00', ['2026-01-01 00:11:00', '2026-01-01 00:21:00', '2026-01-01 00:31:00']],
    ['0 0 0 31 * * *', '2026-01-31 00:00:00', ['2026-03-31 00:00:00', '2026-05-31 00:00:00']],
    ['0 0 0 1 1 * 2098,2099', '2098-06-01 00:00:00', ['2099-01-01 00:00:00']],
    ['59 59 23 31 12 * 2026', '2026-01-01 00:00:00', ['2026-12-31 23:59:59']],
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
    '0 0 0 * * 7 *',
    '0 0 0 0 * * *',
    '0 0 0 32 * * *',
    '0 0 24 * * * *',
    '0 0 0 * 13 * *',
    '0 0 0 * 0 * *',
    '0 0 0 * * * 1969',
    '0 0 0 * * * 2100',
    '0 0 0 L * * *',
    '0 0 0 15W * * *',
    '0 0 0 * * 5L *',
    '0 0 0 * * 5#2 *',
    '? * * * * * *',
    '1-2-3 * * * * * *',
    '*/2/2 * * * * * *',
    '*/1e1 * * * * * *',
    '0/ * * * * * *',
    '1,,2 * * * * * *',
    '-1 * * * * * *',
    '0 0 0 * * FRI-MON *',
    '@daily',
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

  test('Date, serverDate and the time of day by performance move together', async () => {
    const look = (): Promise<Record<string, number>> =>
      run(cloud, async ({ db, load }) => {
        const { performance: hooks } = load('perf_hooks')
        const at = { date: Date.now(), fresh: new Date().getTime(), text: Date.parse(Date()) }
        const day = performance.timeOrigin + performance.now()
        const also = hooks.timeOrigin + hooks.now()
        const before = performance.now()
        for (let i = 0; i < 1e6; i++);
        const { _id } = await db.collection('ticks').add({ data: { server: db.serverDate() } })
        const { data } = await db.collection('ticks').doc(_id).get()
        return { ...at, day, also, server: data.server.getTime(), passed: performance.now() - before }
      })
    cloud.clock.freeze()
    for (const moment of ['2020-02-29T12:00:00Z', '2031-01-01T00:00:00Z', '1999-12-31T23:59:59Z']) {
      await cloud.clock.set(moment)
      const { date, fresh, text, day, also, server, passed } = await look()
      const at = Date.parse(moment)
      expect([date, fresh, text, server]).toEqual([at, at, at, at])
      expect([Math.abs((day ?? 0) - at) < 1, Math.abs((also ?? 0) - at) < 1]).toEqual([true, true])
      // How long something takes can still be measured.
      expect(passed).toBeGreaterThan(0)
    }
    cloud.clock.reset()
    const { date, day } = await look()
    expect(Math.abs((date ?? 0) - Date.now())).toBeLessThan(5000)
    expect(Math.abs((day ?? 0) - Date.now())).toBeLessThan(5000)
  })

  test.each([1e300, Infinity, 9e15, -1e300, 'never'])('the clock cannot be set to %p', async (at) => {
    await expect(cloud.clock.set(at as string)).rejects.toThrow(/clock goes|not a time/)
    if (typeof at === 'number' && at > 0) await expect(cloud.clock.advance(at)).rejects.toThrow(/clock goes/)
    expect(cloud.clock.now().getFullYear()).toBeLessThan(3000)
  })
})

test('a function has one timer, and a name the service takes: otherwise none', async () => {
  const functionsDir = tempDir()
  const trigger = { name: 'a', type: 'timer', config: '0 0 0 * * * *' }
  const make = (name: string, triggers: object[]): void => {
    fs.mkdirSync(path.join(functionsDir, name))
    fs.writeFileSync(path.join(functionsDir, name, 'index.js'), 'exports.main = async () => 1')
    fs.writeFileSync(path.join(functionsDir, name, 'config.json'), JSON.stringify({ triggers }))
  }
  make('two', [trigger, { ...trigger, name: 'b' }])
  make('misnamed', [{ ...trigger, name: '每日' }])
  make('fine', [trigger])
  const lines: string[] = []
  const cloud = await testCloud({ functionsDir, log: (line) => lines.push(line) })
  try {
    expect(cloud.timers.list().map((timer) => timer.function)).toEqual(['fine'])
    expect(lines).toContainEqual(expect.stringMatching(/\[two\] has no timer: .*2 timer triggers.*only one/))
    expect(await (await fetch(`${cloud.url}/__cloud/refused-timers`)).json()).toEqual([
      { function: 'misnamed', reason: expect.stringMatching(/begin with a letter/) },
      { function: 'two', reason: expect.stringMatching(/only one/) },
    ])
    await cloud.clock.advance(86_400_000)
    expect(cloud.log().map((entry) => entry.function)).toEqual(['fine'])
    expect(await cloud.call('two', {})).toMatchObject({ ok: true })
  } finally {
    await cloud.close()
  }
})

test('what fell due while the cloud was down is not made up for', async () => {
  const first = await testCloud()
  first.db.createCollection('ticks')
  await first.close()
  const second = await testCloud({ dataDir: first.dataDir, timers: 'real' })
  try {
    await second.clock.set('2026-03-01T00:05:00+08:00')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(second.db.count('ticks')).toBe(0)
  } finally {
    await second.close()
  }
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
