// Harms its instance in every way it knows, at once or while another call would run.
let survivor = 0

exports.main = async ({ how, of, wait }) => {
  if (of === 'counting') return ++survivor
  if (how === 'exit') process.exit(3)
  if (how === 'caught exit') {
    try {
      process.exit(4)
    } catch {
      return 'still alive'
    }
  }
  if (how === 'kill') process.kill(process.pid, 'SIGKILL')
  if (how === 'rejection') Promise.reject(new Error('nobody waits for me'))
  if (how === 'handled') {
    process.once('uncaughtException', () => survivor++)
    setTimeout(() => {
      throw new Error('the function takes care of it')
    }, 1)
  }
  if (how === 'exit later') setTimeout(() => process.exit(5), 1)
  if (how === 'circle') {
    const circle = { code: () => {} }
    throw (circle.circle = circle)
  }
  if (how === 'nothing') throw undefined
  if (how === 'text') throw '只是一句话'
  if (how === 'code') throw Object.assign(new Error('with a code that cannot be copied'), { code: () => {} })
  if (wait) await new Promise((resolve) => setTimeout(resolve, wait))
  return 'fine'
}
