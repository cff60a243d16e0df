'use strict'
// A worker thread does not inherit how the main thread reads TypeScript.
require('tsx/cjs')
require('./readWorker.ts')
