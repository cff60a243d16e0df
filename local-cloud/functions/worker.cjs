// @ts-check
'use strict'
/**
 * Runs one cloud function inside a worker thread. Plain JavaScript on purpose: a worker starts from a file, and
 * this file must run alike under tsx, jest and plain node.
 */
const { parentPort, workerData } = require('node:worker_threads')
const Module = require('node:module')
const http = require('node:http')
const https = require('node:https')
const net = require('node:net')
const dns = require('node:dns')
const dgram = require('node:dgram')
const path = require('node:path')
const util = require('node:util')

const { root, fallbackModules, clock, gate, allowNetwork } = workerData
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

// The folder of the function is on its module path: `require('config/x')` works as in the real cloud.
process.env.NODE_PATH = [root, path.join(root, 'node_modules'), fallbackModules].join(path.delimiter)
// @ts-expect-error -- undocumented, but the only way to make NODE_PATH count after start
Module._initPaths()

// A function is started in its own folder; a thread cannot change its directory, but it can say so.
process.cwd = () => root

// Date reads the cloud's clock; timers keep real time.
const time = new Float64Array(clock)
const RealDate = Date
const realNow = Date.now
const now = () => Math.floor(time[0] === 1 ? time[1] : realNow() + time[1])
const CloudDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === CloudDate ? target : newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
RealDate.prototype.constructor = CloudDate
globalThis.Date = CloudDate

bringHome()
if (!allowNetwork) blockNetwork()

/**
 * SDKs before 2.x know no other address than the service's own. What they send there comes here instead, and never
 * leaves the machine, whatever else a function may reach.
 */
function bringHome() {
  const ours = /^(tcb-(admin|open)|[\w.-]+\.tcb-api)\.(tencentyun|tencentcloudapi)\.com$/
  const request = http.request
  for (const scheme of [http, https]) {
    const original = scheme.request
    const redirected = (/** @type {any[]} */ ...args) => {
      const given = args.find((arg) => typeof arg === 'object' && arg && !(arg instanceof URL)) || {}
      const first = typeof args[0] === 'string' ? new URL(args[0]) : args[0]
      const name = given.hostname || String(given.host || first.hostname || '').replace(/:\d+$/, '')
      if (!ours.test(name)) return original.apply(scheme, /** @type {any} */ (args))
      const home = new URL(JSON.parse(process.env.TCB_CONTEXT_CNFG || '{}').URL)
      const { search = '' } = new URL(given.path || `${first.pathname}${first.search}`, home)
      const target = { ...given, protocol: 'http:', hostname: home.hostname, port: home.port, path: `/admin${search}` }
      for (const key of ['host', 'agent', 'uri', 'href', 'servername']) delete target[key]
      const sent = request(
        target,
        args.find((arg) => typeof arg === 'function'),
      )
      sent.setHeader('host', home.host)
      return sent
    }
    scheme.request = /** @type {any} */ (redirected)
    scheme.get = /** @type {any} */ (
      (/** @type {any[]} */ ...args) => {
        const sent = redirected(...args)
        sent.end()
        return sent
      }
    )
  }
}

function blockNetwork() {
  const isLocal = (host) => !host || /^(localhost|127(\.\d+){3}|\[?::1\]?|::ffff:127(\.\d+){3})$/i.test(host)
  const refusal = (host) =>
    Object.assign(new Error(`local-cloud: no call leaves this machine (${host})`), { code: 'ENETUNREACH', host })
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function (...args) {
    const first = Array.isArray(args[0]) ? args[0][0] : args[0]
    const host = typeof first === 'object' && first ? first.host : typeof args[1] === 'string' ? args[1] : undefined
    const isPath =
      typeof first === 'object' ? Boolean(first && first.path) : typeof first === 'string' && !/^\d+$/.test(first)
    if (isPath || isLocal(host)) return connect.apply(this, /** @type {any} */ (args))
    process.nextTick(() => this.destroy(refusal(host)))
    return this
  }
  const lookup = dns.lookup
  // @ts-expect-error -- same shape, fewer overloads
  dns.lookup = (host, ...rest) => {
    const done = rest[rest.length - 1]
    if (isLocal(host)) return lookup(host, .../** @type {any} */ (rest))
    if (typeof done === 'function') process.nextTick(() => done(refusal(host)))
  }
  dns.promises.lookup = /** @type {any} */ (
    async (host, options) => {
      if (isLocal(host)) return util.promisify(lookup)(host, options)
      throw refusal(host)
    }
  )
  const send = dgram.Socket.prototype.send
  dgram.Socket.prototype.send = function (...args) {
    const host = args
      .slice(1)
      .reverse()
      .find((arg) => typeof arg === 'string')
    if (host === undefined || isLocal(host)) return send.apply(this, /** @type {any} */ (args))
    process.nextTick(() => this.emit('error', refusal(host)))
  }
}

let current = ''
let last = ''
for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
  console[level] = (...args) =>
    port.postMessage({ type: 'log', id: current || last, level, text: util.format(...args) })
}
// What the SDK's `logger()` writes to where the service's runtime offers it.
// @ts-expect-error -- not Node's
console.__baseLog__ = console.log

// Work that nobody awaits may fail at any time, also after the answer: it is logged and harms nothing.
process.on('unhandledRejection', (reason) => console.error('unhandled rejection:', reason))
process.on('uncaughtException', (error) => {
  if (current) port.postMessage({ type: 'crash', id: current, error: describe(error) })
  else console.error('uncaught after the answer:', error)
})
process.exit = /** @type {any} */ (
  (code) => {
    throw new Error(`process.exit(${code ?? ''}) called`)
  }
)

function describe(error) {
  if (error instanceof Error || (error && typeof error === 'object' && 'stack' in error)) {
    return { message: String(error.message), stack: String(error.stack), code: error.code }
  }
  const text = typeof error === 'object' && error !== null ? JSON.stringify(error) : String(error)
  return { message: text, stack: text, code: error && error.code }
}

let handler
function load() {
  if (!handler) {
    const loaded = require(workerData.entry)
    if (typeof loaded[workerData.handler] !== 'function') {
      throw new Error(`index.${workerData.handler} is not exported by ${path.basename(workerData.entry)}`)
    }
    handler = loaded[workerData.handler]
  }
  return handler
}

/** Names set for the previous call and absent from this one must not linger: they are somebody's identity. */
let callNames = []
function setEnv(env) {
  for (const name of callNames) if (!(name in env)) delete process.env[name]
  callNames = Object.keys(env)
  Object.assign(process.env, env)
}

function invoke(main, event, context) {
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result))
    Promise.resolve(main(event, context, callback)).then(
      (result) => (main.length >= 3 && result === undefined ? undefined : resolve(result)),
      reject,
    )
  })
}

port.on('message', async (message) => {
  if (message.type === 'warm') {
    setEnv(message.env)
    try {
      load()
    } catch (error) {
      console.error('could not be loaded:', error) // the first call will say so to its caller
    }
    port.postMessage({ type: 'ready' })
    return
  }
  current = last = message.id
  setEnv(message.env)
  let reply
  try {
    const result = await invoke(load(), JSON.parse(message.event), message.context)
    const json = result === undefined ? 'null' : JSON.stringify(result)
    reply = { type: 'done', id: message.id, result: json === undefined ? 'null' : json }
  } catch (error) {
    reply = { type: 'failed', id: message.id, error: describe(error) }
  }
  current = ''
  // Frozen until the next call, as the service does with an instance: whatever was not awaited waits too.
  // The gate closes before the answer leaves, or an eager next call could find it closed behind itself.
  Atomics.store(gate, 0, 0)
  port.postMessage(reply)
  Atomics.wait(gate, 0, 0)
})
