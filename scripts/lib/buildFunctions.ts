import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
      if (name === 'export') copyFonts(path.join(target, 'fonts'))
      copyFileSync(path.join(source, 'config.json'), path.join(target, 'config.json'))
      const manifest = { name: `nuanyu-${name}`, version: '1.0.0', main: 'index.js', private: true }
      writeFileSync(path.join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    }),
  )
}

const FONTS = path.join(ROOT, 'node_modules', '@fontsource', 'noto-sans-sc', 'files')
const FONT_FILE = /^noto-sans-sc-(?:chinese-simplified-(400|700)|(\d+)-400)-normal\.woff$/

/**
 * For posters: both weights with eight thousand characters each (3 MB), and the hundred small files of rarer ones in
 * the regular weight (5 MB). A deployed function may have 50 MB.
 */
function copyFonts(target: string): void {
  mkdirSync(target, { recursive: true })
  for (const file of readdirSync(FONTS)) {
    const [, weight, slice] = FONT_FILE.exec(file) ?? []
    const name = weight ?? slice
    if (name !== undefined) copyFileSync(path.join(FONTS, file), path.join(target, `${name}.woff`))
  }
}
