/**
 * Loads the compiled files as WeChat does: each inside a function whose parameters are the only globals it has.
 * `window`, `document`, `fetch`, `process` … are undefined there, so code that leans on a browser or on Node fails
 * here as it would on a phone.
 */
import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import type { Timers } from './timers'

const HIDDEN = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'history',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'XMLHttpRequest',
  'WebSocket',
  'fetch',
  'process',
  'Buffer',
  'MessageChannel',
  'setImmediate',
  'HTMLElement',
  'Node',
  'Element',
]

export interface LoaderScope {
  wx: unknown
  App: (definition: never) => void
  Page: (definition: never) => void
  Component: (definition: never) => void
  Behavior: (definition: never) => unknown
  getApp: () => unknown
  getCurrentPages: () => unknown[]
}

interface LoadedModule {
  exports: unknown
}

export class ModuleLoader {
  private readonly loaded = new Map<string, LoadedModule>()
  private readonly globals: Record<string, unknown>
  private readonly scope: Record<string, unknown>

  constructor(scope: LoaderScope, timers: Timers, console: Console) {
    this.globals = globalsOf(timers, console)
    this.scope = {
      ...scope,
      ...timers.functions,
      console,
      Function: noFunctionConstructor(this.globals),
      global: this.globals,
      globalThis: this.globals,
      ...Object.fromEntries(HIDDEN.map((name) => [name, undefined])),
    }
  }

  require(file: string): unknown {
    const known = this.loaded.get(file)
    if (known !== undefined) return known.exports
    if (!fs.existsSync(file)) throw new Error(`module not found: ${file}`)

    const module: LoadedModule = { exports: {} }
    this.loaded.set(file, module)
    const parameters: Record<string, unknown> = {
      ...this.scope,
      require: (request: string) => this.require(resolveRequest(file, request)),
      module,
      exports: module.exports,
    }
    compiled(file, Object.keys(parameters))(...Object.values(parameters))
    return module.exports
  }

  /** Runs a file again: a component's file registers itself, so every registration needs a run of its own. */
  rerun(file: string): void {
    this.loaded.delete(file)
    this.require(file)
  }
}

type ModuleFunction = (...values: unknown[]) => void

const functions = new Map<string, ModuleFunction>()

/** What is compiled holds no state of its own, so that every start of the app runs the same functions. */
function compiled(file: string, parameters: string[]): ModuleFunction {
  const key = `${file} ${parameters.join()}`
  const known =
    functions.get(key) ??
    (vm.compileFunction(fs.readFileSync(file, 'utf8'), parameters, { filename: file }) as ModuleFunction)
  functions.set(key, known)
  return known
}

function resolveRequest(from: string, request: string): string {
  const file = path.resolve(path.dirname(from), request)
  return file.endsWith('.js') ? file : `${file}.js`
}

/** WeChat runs no `new Function`, except the one that asks for the global object; it does not throw either. */
function noFunctionConstructor(globals: Record<string, unknown>): unknown {
  const stub = function (...args: string[]) {
    return args.length === 1 && String(args[0]).trim() === 'return this' ? () => globals : undefined
  }
  stub.prototype = Function.prototype
  return stub
}

function globalsOf(timers: Timers, console: Console): Record<string, unknown> {
  return {
    Object,
    Array,
    Math,
    Date,
    Promise,
    Symbol,
    Map,
    Set,
    WeakMap,
    WeakSet,
    RegExp,
    JSON,
    String,
    Number,
    Boolean,
    BigInt,
    Error,
    TypeError,
    RangeError,
    Proxy,
    Reflect,
    Uint8Array,
    ArrayBuffer,
    DataView,
    parseInt,
    parseFloat,
    isNaN,
    isFinite,
    console,
    ...timers.functions,
  }
}
