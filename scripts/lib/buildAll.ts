import { buildClient, type Target } from './buildClient'
import { buildFunctions } from './buildFunctions'
import { ifChanged } from './fingerprint'
import { type Step, step } from './progress'

const shared = ['types', 'package-lock.json', 'tsconfig.json']

/** Builds what has changed since it was last built; with `force` in any case. */
export async function ensureFunctions(force = false, say: Step = step): Promise<void> {
  const sources = [...shared, 'cloudfunctions']
  await say('Cloud functions', () => ifChanged('cloudfunctions', sources, () => buildFunctions(), force))
}

export async function ensureClient(target: Target, force = false, say: Step = step): Promise<void> {
  const title = target === 'h5' ? 'H5 client (half a minute the first time)' : 'Mini-program'
  await say(title, () => ifChanged(target, [...shared, 'client'], () => buildClient(target), force))
}
