/** Says what is going on and how long it took; a dot now and then where the wait is long. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  process.stderr.write(`  ${title} …`)
  const dots = setInterval(() => process.stderr.write('.'), 3000)
  try {
    const result = await work()
    process.stderr.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stderr.write(' failed\n')
    throw error
  } finally {
    clearInterval(dots)
  }
}

export type Step = typeof step

/** For what goes on at the same time: a line of its own when it is done. */
export const quietStep: Step = async (title, work) => {
  const started = Date.now()
  const done = (end: string) => process.stderr.write(`  ${title} … ${end}\n`)
  try {
    const result = await work()
    done(`${((Date.now() - started) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    done('failed')
    throw error
  }
}
