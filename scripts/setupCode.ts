import { createSecrets } from '../cloudfunctions/kernel/secrets'
import { inGroups } from '../cloudfunctions/domain/people/codes'

/**
 * `npm run setup-code`: prints the code that makes the first administrator. It is derived from NUANYU_SECRET, so it is
 * run where that is known and by whoever deploys; it works once, in a hospital that never had an administrator.
 */
const secret = process.env['NUANYU_SECRET'] ?? ''
if (secret.length < 32) {
  console.error('Set NUANYU_SECRET to the secret of the deployment (at least 32 characters), as the functions have it.')
  process.exitCode = 1
} else {
  console.log(inGroups(createSecrets(secret).setUpCode()))
  console.error('Open the mini-program, 首页 → 启用系统, and type it. It works once; afterwards it is worth nothing.')
}
