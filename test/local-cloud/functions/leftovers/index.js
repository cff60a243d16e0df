// Returns before its own work is done: the rest happens when the instance is called again.
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
let finished = 0

exports.main = async ({ how }) => {
  if (how === 'start') {
    setTimeout(() => finished++, 1)
    Promise.reject(new Error('nobody waits for me'))
    setTimeout(() => Promise.reject(new Error('nor for me')), 1)
  }
  if (how === 'wait') while (finished === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  return finished
}
