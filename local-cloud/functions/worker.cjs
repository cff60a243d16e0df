// @ts-check
'use strict'
/**
 * Runs one cloud function inside a worker thread. Plain JavaScript on purpose: a worker starts from a file, and
 * this file must run alike under tsx, jest and plain node.
 */
const { parentPort, workerData } = require('node:worker_threads')
const Module = require('node:module')
const path = require('node:path')
const util = require('node:util')
const { keepCompiled } = require('./compiled.cjs')
const { invoke } = require('./context.cjs')
const { startIn } = require('./files.cjs')
const { bringHome, blockNetwork } = require('./network.cjs')

const { root, fallbackModules, clock, gate, allowNetwork } = workerData
const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

// The folder of the function is on its module path: `require('config/x')` works as in the real cloud.
process.env.NODE_PATH = [root, path.join(root, 'node_modules'), fallbackModules].join(path.delimiter)
// @ts-expect-error -- undocumented, but the only way to make NODE_PATH count after start
Module._initPaths()

keepCompiled(workerData.entry, path.join(fallbackModules, '.cache', 'local-cloud'))
startIn(root)

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
// As on a machine whose clock is set: `performance.now` goes on, `timeOrigin + now()` is the time of day.
Object.defineProperty(performance, 'timeOrigin', {
  get: () => (time[0] === 1 ? time[1] : realNow() + time[1]) - performance.now(),
})

bringHome()
if (!allowNetwork) blockNetwork()

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
  if (process.listenerCount('uncaughtException') > 1) return // the function has a handler of its own
  if (current) port.postMessage({ type: 'crash', id: current, error: describe(error) })
  else console.error('uncaught after the answer:', error)
})
const exit = process.exit
process.exit = /** @type {any} */ (
  (code) => {
    const text = `${code ?? 0} code exit unexpected`
    console.error(new Error(text).stack)
    port.postMessage({ type: 'crash', id: current, error: { message: text, stack: text } })
    exit(code) // ends this thread only
  }
)
// The process is everybody's.
const kill = process.kill
process.kill = (pid, signal) => (pid === process.pid && signal !== 0 ? process.exit(137) : kill(pid, signal))

/** Whatever was thrown, as text: it must reach the caller even when it cannot be copied or written as JSON. */
function describe(error) {
  const isObject = typeof error === 'object' && error !== null
  const code = isObject && ['string', 'number'].includes(typeof error.code) ? error.code : undefined
  if (isObject && 'stack' in error) return { message: String(error.message), stack: String(error.stack), code }
  let text = String(error)
  try {
    if (isObject) text = JSON.stringify(error)
  } catch {
    text = util.inspect(error)
  }
  return { message: text, stack: text, code }
}

let handler
function load() {
  if (!handler) {
    const loaded = require(workerData.entry)
    if (typeof loaded[workerData.handler] !== 'function') {
      throw new Error(
        `handler not found: index.${workerData.handler} is not exported by ${path.basename(workerData.entry)}`,
      )
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
