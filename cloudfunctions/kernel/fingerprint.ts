import type { Secrets } from './secrets'

/**
 * Of what a command said, to tell a resend from a command that was changed and sent again under the same id. Photos are
 * left out, because a resend may have uploaded them anew, and so is what only says when and about which version.
 */
export function fingerprintOf(input: object, secrets: Pick<Secrets, 'idOf'>): string {
  const said = Object.entries(input).filter(([key]) => !NOT_SAID.includes(key))
  return secrets.idOf('fingerprint', JSON.stringify(said.sort(([a], [b]) => (a < b ? -1 : 1))))
}

const NOT_SAID = ['commandId', 'version', 'photos', 'subscribed', 'handbookVersion', 'consentVersion']
