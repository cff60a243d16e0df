// @ts-check
'use strict'
/**
 * To compile a bundle of megabytes takes longer than to run it, and every new instance does it again. What V8 has made of
 * it is kept between instances and starts; when it is missing, stale or cannot be written, the bundle is compiled as ever.
 */
const crypto = require('node:crypto')
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const vm = require('node:vm')

/** Below this nobody notices. */
const WORTH_BYTES = 256 * 1024

/**
 * @param {string} entry
 * @param {string} folder
 */
function keepCompiled(entry, folder) {
  const { readFileSync, writeFileSync, renameSync, mkdirSync } = fs
  const internals = /** @type {any} */ (Module)
  const compile = internals.prototype._compile
  internals.prototype._compile = function (/** @type {string} */ source, /** @type {string} */ file) {
    if (file !== entry || source.length < WORTH_BYTES) return compile.call(this, source, file)
    // V8 itself compares its own version and no more of the source than its length.
    const name = crypto.createHash('sha256').update(process.version).update(source).digest('hex').slice(0, 32)
    const kept = path.join(folder, `${name}.bin`)
    const cachedData = attempt(() => readFileSync(kept))
    const script = new vm.Script(internals.wrap(source), {
      filename: file,
      ...(cachedData && { cachedData }),
      .../** @type {any} */ ({ importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER }),
    })
    const require = Module.createRequire(file)
    script.runInThisContext().call(this.exports, this.exports, require, this, file, path.dirname(file))
    if (cachedData && !script.cachedDataRejected) return
    // After it has run, so that what runs at the start is in it.
    attempt(() => {
      mkdirSync(folder, { recursive: true })
      const part = `${kept}.${process.pid}.${crypto.randomUUID()}`
      writeFileSync(part, script.createCachedData())
      renameSync(part, kept)
    })
  }
}

/**
 * @template T
 * @param {() => T} work
 * @returns {T | undefined}
 */
function attempt(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}

module.exports = { keepCompiled }
