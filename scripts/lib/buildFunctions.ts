import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { FUNCTIONS, ROOT } from './root'

export const FUNCTION_NAMES = ['api', 'jobs', 'export'] as const

/**
 * Bundles each cloud function into one file with the unmodified SDK inside: nothing is installed on deployment, and
 * a cold start reads one file. Only `index.js` may lie in the deployed folder: an `index.ts` beside it has broken deployments.
 */
export async function buildFunctions(outDir = FUNCTIONS): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  await Promise.all(
    FUNCTION_NAMES.map(async (name) => {
      const source = path.join(ROOT, 'cloudfunctions', name)
      const target = path.join(outDir, name)
      mkdirSync(target, { recursive: true })
      await build({
        entryPoints: [path.join(source, 'index.ts')],
        outfile: path.join(target, 'index.js'),
        bundle: true,
        platform: 'node',
        // Node 16 is the newest runtime that every WeChat cloud environment offers.
        target: 'node16',
        format: 'cjs',
        tsconfig: path.join(ROOT, 'tsconfig.json'),
        legalComments: 'none',
        logLevel: 'error',
      })
      copyFileSync(path.join(source, 'config.json'), path.join(target, 'config.json'))
      const manifest = { name: `nuanyu-${name}`, version: '1.0.0', main: 'index.js', private: true }
      writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    }),
  )
}
