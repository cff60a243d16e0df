/**
 * @jest-environment jsdom
 *
 * The runner itself, against a tiny hand-written "compiled" mini-program in ./fixture-app.
 */
import path from 'node:path'
import { WeappRunner, type WeappRunnerOptions } from '.'

const FIXTURE = path.join(__dirname, 'fixture-app')
type Log = unknown[][]

let runner: WeappRunner | undefined

function start(options: Partial<WeappRunnerOptions> = {}): WeappRunner {
  runner = new WeappRunner({ root: FIXTURE, ...options })
  return runner
}

function log(): Log {
  return (fixtureModule('shared.js') as { log: Log }).log
}

function fixtureModule(file: string): unknown {
  const { loader } = runner as unknown as { loader: { require(file: string): unknown } }
  return loader.require(path.join(FIXTURE, file))
}

/** Lets promise callbacks and short timers of the fixture run. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 15))

afterEach(() => {
  runner?.dispose()
  runner = undefined
})

describe('launch', () => {
  it('opens a page with its query and tells the app about it', () => {
    const app = start()
    app.launch('pages/home/index?scene=ab12', 1047)
    expect(app.route).toBe('pages/home/index')
    expect(app.page.query).toEqual({ scene: 'ab12' })
    expect(log()).toEqual([
      ['launch', 'pages/home/index', 1047],
      ['app show'],
      ['home load', { scene: 'ab12' }],
      ['home show'],
    ])
    expect(app.callsOf('cloud.init')).toEqual([{ env: 'test' }])
  })

  it('refuses a page that app.json does not name', () => {
    expect(() => start().launch('pages/none/index')).toThrow('"pages/none/index" is not found')
  })

  it('says what is missing when nothing was built', () => {
    expect(() => start({ root: path.join(FIXTURE, 'nowhere') })).toThrow('run the weapp build first')
  })
})

it("gives the code WeChat's globals only", () => {
  start().launch()
  const { globalsSeen } = fixtureModule('shared.js') as { globalsSeen: string[] }
  // `new Function(...)` yields no function, as in WeChat.
  expect(globalsSeen).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'object'])
})

describe('acting', () => {
  it('types, taps, calls the cloud and shows the answer', async () => {
    const asked: unknown[] = []
    const accepted: string[][] = []
    const app = start({
      cloud: {
        callFunction: (name, data) => {
          asked.push([name, data])
          return Promise.resolve({ text: '你好，小张' })
        },
        acceptSubscribe: (ids) => {
          accepted.push(ids)
          return Promise.resolve()
        },
      },
    })
    app.launch()
    app.input('name', '小张')
    app.tapId('hello')
    await app.untilText('你好，小张')
    expect(asked).toEqual([['api', { name: '小张' }]])
    expect(accepted).toEqual([['t1']])
    expect(app.byId('greeting').getAttribute('aria-label')).toBe('greeted')
    expect(app.byText('你好，小张').id).toBe('greeting')
    expect(app.largestSetData).toBeGreaterThan(0)
  })

  it('does not react to a disabled button', async () => {
    const app = start()
    app.launch()
    app.tapId('off')
    await settle()
    expect(app.callsOf('cloud.callFunction')).toEqual([])
  })

  it('fails cloud calls while the network is off', async () => {
    const app = start()
    app.launch()
    app.offline = true
    app.tapId('hello')
    await app.untilText('cloud.callFunction:fail')
  })

  it('opens the subscribe dialog on a tap only', async () => {
    const app = start()
    app.launch()
    app.tapId('ask')
    await app.untilText('can only be invoked by user TAP gesture')
  })

  it('hands out photos that were laid ready, and "cancel" without one', async () => {
    const uploads: unknown[] = []
    const app = start({
      cloud: {
        uploadFile: (cloudPath, bytes) => {
          uploads.push([cloudPath, [...bytes]])
          return Promise.resolve('cloud://env/a/b.jpg')
        },
      },
    })
    app.launch()
    app.tapId('photo')
    await app.untilText('chooseMedia:fail cancel')
    app.phone.photos.layReady(new Uint8Array([1, 2, 3]))
    app.tapId('photo')
    await app.untilText('cloud://env/a/b.jpg')
    expect(uploads).toEqual([['a/b.jpg', [1, 2, 3]]])
  })

  it('keeps exceptions of handlers for the test to see', () => {
    const app = start()
    app.launch()
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      app.tapId('broken')
    } finally {
      quiet.mockRestore()
    }
    expect(app.errors.join()).toContain('on purpose')
  })

  it('names what it looked for when it finds nothing', () => {
    const app = start()
    app.launch()
    expect(() => app.byText('没有')).toThrow('no text "没有" on pages/home/index')
    expect(() => app.byId('none')).toThrow('nothing matches #none')
  })
})

describe('navigation', () => {
  it('goes to a page of a subpackage and back', async () => {
    const app = start()
    app.launch()
    app.tapId('open')
    await app.untilText('detail 7 %E5%BC%A0') // WeChat leaves values encoded
    expect(app.routes).toEqual(['pages/home/index', 'sub/detail/index'])
    await navigate(app, 'navigateBack', { delta: 5 })
    expect(app.routes).toEqual(['pages/home/index'])
    expect(log().map(([entry]) => entry)).toEqual([
      'launch',
      'app show',
      'home load',
      'home show',
      'home hide',
      'home show',
    ])
  })

  it('keeps tab pages alive across switchTab and drops them at reLaunch', async () => {
    const app = start()
    app.launch()
    await navigate(app, 'switchTab', { url: '/pages/tab/index' })
    expect(app.text()).toContain('tab page')
    await navigate(app, 'switchTab', { url: '/pages/home/index' })
    expect(app.exists('#home')).toBe(true)
    expect(log().filter(([entry]) => entry === 'home load')).toHaveLength(1)
    await navigate(app, 'reLaunch', { url: '/pages/tab/index' })
    expect(log().filter(([entry]) => entry === 'home unload')).toHaveLength(1)
  })

  it.each([
    ['navigateTo', '/pages/tab/index', 'can not navigateTo a tabbar page'],
    ['redirectTo', '/pages/tab/index', 'can not redirectTo a tabbar page'],
    ['switchTab', '/sub/detail/index', 'can not switch to no-tabBar page'],
    ['navigateTo', '/nowhere', 'page "nowhere" is not found'],
    ['navigateBack', '', 'cannot navigate back at first page.'],
  ])('%s %s fails as in WeChat', async (api, url, message) => {
    const app = start()
    app.launch()
    await expect(navigate(app, api, { url })).rejects.toEqual({ errMsg: `${api}:fail ${message}` })
  })

  it('allows ten pages and no more', async () => {
    const app = start()
    app.launch()
    for (let page = 1; page < 10; page++) await navigate(app, 'navigateTo', { url: '/sub/detail/index' })
    await expect(navigate(app, 'navigateTo', { url: '/sub/detail/index' })).rejects.toEqual({
      errMsg: 'navigateTo:fail webview count limit exceed',
    })
  })

  it('tells app and page about leaving and coming back', () => {
    const app = start()
    app.launch()
    app.leaveAndReturn()
    expect(log().slice(4)).toEqual([['home hide'], ['app hide'], ['app show'], ['home show']])
  })
})

it('remembers what was stored, through JSON', () => {
  const app = start({ storage: { elder: true } })
  const { getStorageSync, setStorageSync, removeStorageSync } = app.wx as Record<string, (...a: unknown[]) => unknown>
  expect(getStorageSync?.('elder')).toBe(true)
  setStorageSync?.('draft', { text: '草稿', gone: undefined })
  expect(getStorageSync?.('draft')).toEqual({ text: '草稿' })
  removeStorageSync?.('draft')
  expect(getStorageSync?.('draft')).toBe('')
})

function navigate(app: WeappRunner, api: string, arg: Record<string, unknown>): Promise<unknown> {
  return (app.wx[api] as (arg: Record<string, unknown>) => Promise<unknown>)(arg)
}
