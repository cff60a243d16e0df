// @ts-check
'use strict'
/** The second argument of a function: the figures of the call, and the service's older ways to answer it. */

/**
 * @param {Record<string, any>} figures
 * @param {(error: unknown, result?: unknown) => void} answer
 */
function contextOf(figures, answer) {
  const ends = performance.now() + figures.time_limit_in_ms
  let waits = false
  return {
    get callbackWaitsForEmptyEventLoop() {
      return waits
    },
    set callbackWaitsForEmptyEventLoop(value) {
      waits = value
    },
    done: answer,
    succeed: (result) => answer(null, result),
    fail: (error) => answer(error || new Error('failed without a reason')),
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(ends - performance.now())),
    ...figures,
  }
}

/** Calls the function: an async one answers by ending, a plain one by what it returns or by its callback. */
function invoke(main, event, figures) {
  return new Promise((resolve, reject) => {
    const answer = (error, result) => (error ? reject(error) : resolve(result))
    const returned = main(event, contextOf(figures, answer), answer)
    if (returned && typeof returned.then === 'function') returned.then(resolve, reject)
    else if (returned !== undefined || main.length < 3) resolve(returned)
  })
}

module.exports = { invoke }
