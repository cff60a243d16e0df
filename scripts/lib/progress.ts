/** Says what is going on and how long it took; a dot now and then where the wait is long. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now()
  process.stdout.write(`  ${title} …`)
  const dots = setInterval(() => process.stdout.write('.'), 3000)
  try {
    const result = await work()
    process.stdout.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write(' failed\n')
    throw error
  } finally {
    clearInterval(dots)
  }
}
