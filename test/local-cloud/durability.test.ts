import { spawn } from 'node:child_process'
import path from 'node:path'
import { Store } from '../../local-cloud/store/store'
import { tempDir } from './cloud'

/** Kills a writing process again and again; what it had acknowledged must be there, whole. */

const root = path.resolve(__dirname, '../..')

function writeUntilKilled(dataDir: string, start: number, acknowledged: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      path.join(root, 'node_modules/tsx/dist/loader.mjs'),
      path.join(__dirname, 'durability.child.ts'),
      dataDir,
      String(start),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let out = ''
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString()
    if (out.split('\n').length > acknowledged) child.kill('SIGKILL')
  })
  return new Promise((resolve) =>
    child.on('close', () =>
      resolve(
        Number(
          out
            .trim()
            .split('\n')
            .filter((line) => /^\d+$/.test(line))
            .pop() ?? start - 1,
        ),
      ),
    ),
  )
}

test('no acknowledged write is lost to SIGKILL, and no transaction is half there', async () => {
  const dataDir = tempDir()
  let next = 0
  for (const count of [40, 7, 90, 23]) {
    const last = await writeUntilKilled(dataDir, next, count)
    expect(last).toBeGreaterThanOrEqual(next)
    const store = new Store(dataDir, Date.now)
    try {
      const total = store.count('writes')
      // At most the one write it had not yet told of may be there as well.
      expect(total).toBeGreaterThanOrEqual(last + 1)
      expect(total).toBeLessThanOrEqual(last + 2)
      expect(store.count('writes', { n: { $gte: 0 } })).toBe(total)
      expect(store.explain('writes', { n: { $gte: 0 } }).index).toBe('byN')
      const pairs = store.find('pairs').map(({ _id }) => String(_id))
      const of = (letter: string): string[] => pairs.filter((id) => id.startsWith(letter)).map((id) => id.slice(1))
      expect(of('a')).toEqual(of('b'))
      expect(of('a').length).toBeGreaterThanOrEqual(last + 1)
      next = total
      // The pair of a write that was not acknowledged may be missing: make the next round start cleanly.
      store.remove('pairs', { _id: { $in: [`a${next}`, `b${next}`] } }, true)
      if (of('a').length < total) store.insert('pairs', [{ _id: `a${total - 1}` }, { _id: `b${total - 1}` }])
    } finally {
      store.close()
    }
  }
})
