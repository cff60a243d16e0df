import { createSecrets, type Secrets } from './secrets'

let secrets: Secrets | undefined

/** Read on first use, so that a missing secret is a clear error of a call and not a function that cannot start. */
export function secretsFromEnvironment(): Secrets {
  secrets ??= createSecrets(process.env['NUANYU_SECRET'] ?? '')
  return secrets
}
