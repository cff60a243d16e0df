import fs from 'node:fs'
import path from 'node:path'

/** What a function's `config.json` says about it, with the service's limits. */
export interface FunctionConfig {
  timeoutMs: number
  memoryMb: number
  env: Record<string, string>
  triggers: TriggerConfig[]
  /** The server APIs it declares; undefined when it declares no permissions at all. */
  openapi: readonly string[] | undefined
  /** The exported name that is called, `main` in `index.main`. */
  handler: string
}

export interface TriggerConfig {
  name: string
  type: string
  config: string
}

const DEFAULT_TIMEOUT_S = 20
const MAX_TIMEOUT_S = 900
const DEFAULT_MEMORY_MB = 256

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

export function readFunctionConfig(folder: string): FunctionConfig {
  const raw = readJson(path.join(folder, 'config.json'))
  const timeout = Number(raw.timeout ?? DEFAULT_TIMEOUT_S)
  const memory = Number(raw.memorySize ?? raw.memory ?? DEFAULT_MEMORY_MB)
  const triggers = Array.isArray(raw.triggers) ? (raw.triggers as unknown[]) : []
  return {
    timeoutMs: Math.min(MAX_TIMEOUT_S, timeout > 0 ? timeout : DEFAULT_TIMEOUT_S) * 1000,
    memoryMb: Math.min(3072, Math.max(64, memory > 0 ? memory : DEFAULT_MEMORY_MB)),
    env: Object.fromEntries(
      Object.entries(isObject(raw.envVariables) ? raw.envVariables : {}).map(([k, v]) => [k, String(v)]),
    ),
    triggers: triggers
      .filter(isObject)
      .map(({ name, type, config }) => ({ name: String(name), type: String(type), config: String(config) })),
    openapi: declaredApis(raw.permissions),
    handler: typeof raw.handler === 'string' ? (raw.handler.split('.').pop() ?? 'main') : 'main',
  }
}

function declaredApis(permissions: unknown): readonly string[] | undefined {
  if (!isObject(permissions)) return undefined
  return Array.isArray(permissions.openapi) ? permissions.openapi.map(String) : []
}

function readJson(file: string): Record<string, unknown> {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8')
  } catch {
    return {} // a function need not have one
  }
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/

/** The folder of a function, or undefined when there is none by that name. */
export function functionFolder(functionsDir: string, name: unknown): string | undefined {
  if (typeof name !== 'string' || !NAME.test(name)) return undefined
  const folder = path.join(functionsDir, name)
  return entryOf(folder) ? folder : undefined
}

export function entryOf(folder: string): string | undefined {
  const index = path.join(folder, 'index.js')
  return fs.existsSync(index) ? index : undefined
}

export function listFunctions(functionsDir: string): string[] {
  if (!fs.existsSync(functionsDir)) return []
  return fs
    .readdirSync(functionsDir, { withFileTypes: true })
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && functionFolder(functionsDir, entry.name))
    .map(({ name }) => name)
    .sort()
}
