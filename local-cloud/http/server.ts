import crypto from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError, invalidParam, StartError } from '../errors'
import { handleAdmin, type Latency, toReply } from '../wire/admin'
import type { Services } from '../wire/action'
import { callOpenApi, readParams } from '../openapi/openapi'
import type { OpenApiWorld } from '../openapi/api'
import { failText, MAX_PAYLOAD, REQUEST_TOO_LARGE } from '../functions/host'
import { cosError, receiveCosUpload } from './cos'
import type { ControlWorld } from '../console/world'
import { control, isConsoleRequest, isForClients } from './control'
import { isPage, servePage } from './page'
import {
  header,
  hostName,
  HttpError,
  isLoopbackAddress,
  isLoopbackName,
  isMultipart,
  readBody,
  readJson,
  readMultipart,
} from './request'
import { checkContentType, checkSameOrigin } from './sameOrigin'
import { serveStatic } from './static'
import { receiveImport, sendExport } from './transfer'

/** The one HTTP server: SDK endpoint, function calls, files, the H5 client and the control endpoints. */

interface ServerWorld {
  services: Services
  openapi: OpenApiWorld
  control: ControlWorld
  latency: Latency
  webDir: string | undefined
  /** Bound to loopback: then, and only then, a header may say who is calling. */
  loopbackOnly: boolean
  seen: (openid: string) => void
  log: (line: string) => void
}

const ADMIN_LIMIT = 40 * 1024 * 1024 // a 16 MB document, written as EJSON inside JSON
const UPLOAD_LIMIT = 100 * 1024 * 1024
const CONTROL_LIMIT = 40 * 1024 * 1024 // the largest document twice: as it was and as it is to be

type Handler = (req: http.IncomingMessage, res: http.ServerResponse, url: URL) => Promise<void> | void

export async function startServer(
  makeWorld: (server: http.Server) => ServerWorld,
  port: number,
  host: string,
): Promise<http.Server> {
  const server = http.createServer({
    maxHeaderSize: 32 * 1024,
    requestTimeout: 120_000,
    // The SDK keeps its connections; one closed by us at the moment it is used again would fail a call for nothing.
    keepAliveTimeout: 10 * 60_000,
  })
  const world = makeWorld(server)
  server.on('request', (req, res) => void serve(world, req, res))
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n')
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(
        taken
          ? new StartError(
              'PORT_TAKEN',
              `Port ${port} on ${host} is ${error.code === 'EACCES' ? 'not allowed' : 'taken by another program'}.`,
            )
          : new StartError('BAD_OPTION', `Cannot listen on ${host}:${port} (${error.code ?? error.message}).`),
      )
    })
    server.listen(port, host, resolve)
  })
  return server
}

export function urlOf(server: http.Server, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

async function serve(world: ServerWorld, req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
  try {
    checkHost(world, req)
    checkOrigin(req, res)
    const url = parseUrl(req)
    if (req.method === 'OPTIONS') {
      res.writeHead(204).end()
      return
    }
    await route(world, url.pathname)(req, res, url)
  } catch (error) {
    fail(world, res, error)
  }
}

function parseUrl(req: http.IncomingMessage): URL {
  try {
    return new URL(req.url ?? '/', 'http://localhost')
  } catch {
    throw new HttpError(400, 'the address is malformed')
  }
}

/** A page of another site may resolve its own name to 127.0.0.1; its Host header gives it away. */
function checkHost(world: ServerWorld, req: http.IncomingMessage): void {
  if (!world.loopbackOnly) return
  const name = hostName(req.headers.host)
  if (name === undefined || !isLoopbackName(name)) throw new HttpError(403, 'this server answers only to localhost')
}

function checkOrigin(req: http.IncomingMessage, res: http.ServerResponse): void {
  const origin = header(req, 'origin')
  if (origin === undefined) return
  let name: string | undefined
  let sameOrigin = false
  try {
    const parsed = new URL(origin)
    name = parsed.hostname
    sameOrigin = parsed.host === req.headers.host
  } catch {
    // "null", from a file or a sandboxed frame
  }
  if (!sameOrigin && (name === undefined || !isLoopbackName(name)))
    throw new HttpError(403, 'requests from other sites are refused')
  res.setHeader('access-control-allow-origin', origin)
  res.setHeader('vary', 'origin')
  res.setHeader('access-control-allow-headers', 'content-type,x-dev-openid')
  res.setHeader('access-control-allow-methods', 'GET,POST,PUT,DELETE,OPTIONS')
  res.setHeader('access-control-expose-headers', 'x-cloud-roundtrips,x-cloud-ms')
}

function route(world: ServerWorld, pathname: string): Handler {
  if (pathname === '/admin') return only('POST', (req, res, url) => admin(world, req, res, url))
  if (pathname.startsWith('/functions/')) return only('POST', (req, res, url) => callFunction(world, req, res, url))
  if (pathname.startsWith('/storage/')) return only('POST', (req, res, url) => upload(world, req, res, url))
  if (pathname.startsWith('/cos/')) return (req, res, url) => cos(world, req, res, url)
  if (pathname.startsWith('/files/')) return only('GET', (req, res, url) => download(world, req, res, url))
  if (pathname === '/__cloud' || pathname.startsWith('/__cloud/'))
    return (req, res, url) => controlled(world, req, res, url)
  return only('GET', (req, res, url) => {
    if (world.webDir === undefined || !serveStatic(world.webDir, url.pathname, req, res))
      throw new HttpError(404, 'nothing here')
  })
}

const only =
  (method: 'GET' | 'POST', handler: Handler): Handler =>
  (req, res, url) => {
    if (req.method !== method && !(method === 'GET' && req.method === 'HEAD')) throw new HttpError(405, `use ${method}`)
    return handler(req, res, url)
  }

function sendJson(
  res: http.ServerResponse,
  status: number,
  body: unknown,
  headers: http.OutgoingHttpHeaders = {},
): void {
  const text = JSON.stringify(body)
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...headers,
  })
  res.end(text)
}

function fail(world: ServerWorld, res: http.ServerResponse, error: unknown): void {
  const status = error instanceof HttpError ? error.status : error instanceof CloudError ? 400 : 500
  const { code, message } =
    error instanceof HttpError ? { code: 'INVALID_PARAM', message: error.message } : toReply(error)
  if (status === 500) world.log(`internal error: ${error instanceof Error ? error.stack : String(error)}`)
  if (res.headersSent) {
    res.destroy()
    return
  }
  // What is left of the body is not read any more.
  sendJson(res, status, { code, message, errCode: -501001, errMsg: message }, { connection: 'close' })
}

/** Our functions send the id of their call in front of the SDK's own sequence id. */
function callIdOf(world: ServerWorld, url: URL): string | undefined {
  const id = (url.searchParams.get('seqId') ?? '').split('-')[0] ?? ''
  return world.services.functions.log.isRunning(id) ? id : undefined
}

async function admin(world: ServerWorld, req: http.IncomingMessage, res: http.ServerResponse, url: URL): Promise<void> {
  if (isMultipart(req)) return openApi(world, req, res, url)
  const body = await readJson(req, ADMIN_LIMIT)
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new HttpError(400, 'the request body must be an object')
  const callId = callIdOf(world, url)
  const stamp = Number(header(req, 'x-client-timestamp'))
  const request = {
    params: body as Record<string, unknown>,
    callId,
    // Other clients may keep another time than the cloud's clock.
    sentAt: callId !== undefined && stamp > 0 ? stamp : undefined,
    source: header(req, 'x-tcb-source') ?? '',
  }
  const reply = await handleAdmin(world.services, request, world.latency)
  // Nobody reads the answer of a caller that is gone, but a transaction it began must not linger.
  if (res.destroyed && typeof reply.transactionId === 'string')
    world.services.store.transactions.abort(reply.transactionId)
  sendJson(res, 200, reply)
}

async function openApi(
  world: ServerWorld,
  req: http.IncomingMessage,
  res: http.ServerResponse,
  url: URL,
): Promise<void> {
  const { fields, files } = await readMultipart(req, ADMIN_LIMIT)
  if (fields.action === undefined) throw new HttpError(400, 'the form names no action')
  const raw = files.requestData?.bytes ?? Buffer.from(fields.requestData ?? '', 'latin1')
  // An error is JSON where an answer is protobuf; the SDK reads no code from any other status than 200.
  const refuse = (message: string): void =>
    sendJson(res, 200, { requestId: crypto.randomUUID(), ...toReply(invalidParam(message)) })
  if (fields.action !== 'wx.openApi') return refuse(`unsupported action: ${fields.action}`)
  let params
  try {
    params = readParams(raw)
  } catch {
    return refuse('requestData is not a valid message')
  }
  const answer = await callOpenApi(fields.apiName, params, world.openapi, callIdOf(world, url))
  // Any JSON content type would make the SDK parse the bytes.
  res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': answer.length }).end(answer)
}

/** Who calls, as a header says; believed only where nobody but this machine can say it. */
function callerOf(world: ServerWorld, req: http.IncomingMessage): string | undefined {
  const openid = header(req, 'x-dev-openid')?.trim()
  if (!openid) return undefined
  if (!world.loopbackOnly && !isLoopbackAddress(req.socket.remoteAddress))
    throw new HttpError(403, 'x-dev-openid is accepted only on the machine itself')
  // The SDK turns an identity of digits only into a number.
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(openid) || /^\d+$/.test(openid))
    throw new HttpError(400, 'x-dev-openid is malformed')
  return openid
}

async function callFunction(
  world: ServerWorld,
  req: http.IncomingMessage,
  res: http.ServerResponse,
  url: URL,
): Promise<void> {
  const openid = callerOf(world, req)
  const name = pathAfter(url, '/functions/')
  let event: unknown
  try {
    event = await readJson(req, MAX_PAYLOAD)
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 413) throw error
    const refusal = { errCode: -501000, errMsg: failText(-501000, REQUEST_TOO_LARGE) }
    return sendJson(res, 413, refusal, { connection: 'close' })
  }
  if (openid !== undefined) world.seen(openid)
  const result = await world.services.functions.call(name, event, { openid, source: 'wx_client' })
  const headers = { 'x-cloud-roundtrips': result.roundTrips, 'x-cloud-ms': Math.round(result.ms) }
  sendJson(
    res,
    200,
    result.ok
      ? { result: result.result, requestID: result.requestId, errMsg: 'cloud.callFunction:ok' }
      : { errCode: result.errCode, errMsg: result.errMsg, requestID: result.requestId },
    headers,
  )
}

function pathAfter(url: URL, prefix: string): string {
  try {
    return decodeURIComponent(url.pathname.slice(prefix.length))
  } catch {
    throw new HttpError(400, 'the address is malformed')
  }
}

/** `wx.cloud.uploadFile` of a client. */
async function upload(
  world: ServerWorld,
  req: http.IncomingMessage,
  res: http.ServerResponse,
  url: URL,
): Promise<void> {
  callerOf(world, req)
  const { storage } = world.services
  const path = storage.checkPath(pathAfter(url, '/storage/'))
  let bytes: Buffer
  let contentType = header(req, 'content-type')
  if (isMultipart(req)) {
    const file = Object.values((await readMultipart(req, UPLOAD_LIMIT)).files)[0]
    if (!file) throw new HttpError(400, 'the request carries no file')
    ;({ bytes, contentType } = file)
  } else {
    bytes = await readBody(req, UPLOAD_LIMIT)
  }
  const guess = contentType === undefined || /octet-stream|x-www-form-urlencoded/.test(contentType)
  sendJson(res, 200, {
    fileID: storage.put(path, bytes, guess ? undefined : contentType),
    statusCode: 200,
    errMsg: 'cloud.uploadFile:ok',
  })
}

async function cos(world: ServerWorld, req: http.IncomingMessage, res: http.ServerResponse, url: URL): Promise<void> {
  const { storage } = world.services
  const path = storage.checkPath(pathAfter(url, '/cos/'))
  const accepted = storage.acceptsTicket(path, url.searchParams.get('ticket'))
  if (!accepted) return cosError(res, 403, 'AccessDenied', 'Access Denied.')
  await receiveCosUpload(req, res, UPLOAD_LIMIT, (bytes, contentType) => storage.put(path, bytes, contentType))
}

function download(world: ServerWorld, req: http.IncomingMessage, res: http.ServerResponse, url: URL): void {
  const { storage } = world.services
  const path = storage.openLink(
    url.pathname.slice('/files/'.length),
    url.searchParams.get('sign'),
    url.searchParams.get('t'),
  )
  const file = path === undefined ? null : storage.read(path)
  if (!file)
    throw new HttpError(
      path === undefined ? 403 : 404,
      path === undefined ? 'this link is not valid (any more)' : 'no such file',
    )
  res.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.bytes.length,
    'cache-control': 'private, max-age=3600',
    // Uploaded files are strangers' content: nothing in them may run as ours.
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
  res.end(req.method === 'HEAD' ? undefined : file.bytes)
}

async function controlled(
  world: ServerWorld,
  req: http.IncomingMessage,
  res: http.ServerResponse,
  url: URL,
): Promise<void> {
  const name = hostName(req.headers.host)
  if (!isLoopbackAddress(req.socket.remoteAddress) || name === undefined || !isLoopbackName(name)) {
    throw new HttpError(403, 'the console answers only on the machine itself')
  }
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? 'GET')
  if (!isPage(url.pathname) && !isForClients(method, url)) checkSameOrigin(req)
  if (servePage(req, res, url.pathname)) return
  const { store } = world.control
  if (method === 'GET' && url.pathname === '/__cloud/export') return sendExport(store, url.searchParams, res)
  if (method === 'POST' && url.pathname === '/__cloud/import') {
    checkContentType(req, 'application/x-ndjson', 'text/csv')
    return sendJson(res, 200, await receiveImport(store, url.searchParams, req))
  }
  if (method === 'POST' && isConsoleRequest(method, url)) checkContentType(req, 'application/json')
  const openid = callerOf(world, req)
  const body = method === 'POST' ? await readJson(req, CONTROL_LIMIT) : undefined
  const answer = await control(world.control, { method, url, body, openid })
  if (answer === undefined) throw new HttpError(404, 'nothing here')
  sendJson(res, 200, answer, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
}
