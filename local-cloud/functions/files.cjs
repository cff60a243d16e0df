// @ts-check
'use strict'
/**
 * A function is started in its own folder, but a thread shares the process's: relative paths are completed here, so
 * that `fs.readFileSync('./cert.pem')` finds what lies beside the function.
 */
const fs = require('node:fs')
const Module = require('node:module')
const path = require('node:path')

const ONE_PATH =
  'access appendFile chmod chown exists lstat lutimes mkdir mkdtemp open opendir readFile readdir readlink realpath rm rmdir stat statfs truncate unlink utimes watch watchFile unwatchFile writeFile'
const TWO_PATHS = 'copyFile cp link rename'

/** @param {string} root */
function startIn(root) {
  const complete = (value) => {
    if (typeof value !== 'string' || value === '' || path.isAbsolute(value)) return value
    return path.join(root, value)
  }
  const wrap = (target, name, paths) => {
    const original = target[name]
    if (typeof original !== 'function') return
    const inRoot = function (...args) {
      for (let i = 0; i < paths && i < args.length; i++) args[i] = complete(args[i])
      return original.apply(this, args)
    }
    // `realpath.native` and the promisified form of `exists` hang on the function.
    Object.defineProperties(inRoot, Object.getOwnPropertyDescriptors(original))
    target[name] = inRoot
  }
  for (const [names, paths] of /** @type {[string, number][]} */ ([
    [ONE_PATH, 1],
    [TWO_PATHS, 2],
  ])) {
    for (const name of names.split(' ')) {
      wrap(fs, name, paths)
      wrap(fs, `${name}Sync`, paths)
      wrap(fs.promises, name, paths)
    }
  }
  process.cwd = () => root
  Module.syncBuiltinESMExports()
}

module.exports = { startIn }
