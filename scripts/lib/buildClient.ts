import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './root'

export type Target = 'h5' | 'weapp'

/** Runs Taro's own build; its output is shown only when it fails. */
export function buildClient(target: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const taro = path.join(ROOT, 'node_modules/@tarojs/cli/bin/taro')
    const child = spawn(process.execPath, [taro, 'build', '--type', target], {
      cwd: path.join(ROOT, 'client'),
      env: { ...process.env, NODE_ENV: 'production', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('exit', (code) => {
      // Taro reports some compile errors with exit code 0.
      if (code === 0 && !/Failed to compile|编译失败|Module not found|ERROR in/.test(output)) resolve()
      else reject(new Error(`taro build --type ${target} failed\n${output.slice(-4000)}`))
    })
  })
}
