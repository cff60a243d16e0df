// @ts-check
'use strict'
/** What a function may reach from its thread: this cloud, this machine, and nothing else unless it is allowed. */
const http = require('node:http')
const https = require('node:https')
const net = require('node:net')
const dns = require('node:dns')
const dgram = require('node:dgram')
const util = require('node:util')

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

const isLocal = (host) => !host || /^(localhost|127(\.\d+){3}|\[?::1\]?|::ffff:127(\.\d+){3})$/i.test(host)
const refusal = (host) =>
  Object.assign(new Error(`local-cloud: no call leaves this machine (${host})`), { code: 'ENETUNREACH', host })

function blockNetwork() {
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
  blockNameServers()
  blockDatagrams()
}

/** `dns.resolve*` asks a name server by itself, past every socket of Node's. */
function blockNameServers() {
  const later = (host, ...rest) => {
    const done = rest[rest.length - 1]
    if (typeof done === 'function') process.nextTick(() => done(refusal(host)))
  }
  const never = async (host) => {
    throw refusal(host)
  }
  for (const [target, refuse] of /** @type {[any, unknown][]} */ ([
    [dns, later],
    [dns.Resolver.prototype, later],
    [dns.promises, never],
    [dns.promises.Resolver.prototype, never],
  ])) {
    for (const name of Object.getOwnPropertyNames(target))
      if (/^(resolve|reverse|lookupService)/.test(name)) target[name] = refuse
  }
}

function blockDatagrams() {
  const send = dgram.Socket.prototype.send
  dgram.Socket.prototype.send = function (...args) {
    const host = args
      .slice(1)
      .reverse()
      .find((arg) => typeof arg === 'string')
    if (host === undefined || isLocal(host)) return send.apply(this, /** @type {any} */ (args))
    process.nextTick(() => this.emit('error', refusal(host)))
  }
  const connect = dgram.Socket.prototype.connect
  // @ts-expect-error -- same shape, fewer overloads
  dgram.Socket.prototype.connect = function (port, host, ...rest) {
    if (typeof host !== 'string' || isLocal(host)) return connect.call(this, port, host, ...rest)
    process.nextTick(() => this.emit('error', refusal(host)))
  }
}

module.exports = { bringHome, blockNetwork }
