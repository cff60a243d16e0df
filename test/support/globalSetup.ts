import { ensureFunctions } from '../../scripts/lib/buildAll'

/** Actions are tested as they are deployed: the built bundles. */
export default async function globalSetup(): Promise<void> {
  await ensureFunctions()
}
