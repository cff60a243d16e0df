import '../zod'
import * as vault from '../vault'
import { action } from './action'
import { askingIdentity } from './groups'

export const vaultActions = {
  'vault.request': action({
    input: vault.RequestIdentityInput,
    output: vault.VaultRequestRow,
    roles: askingIdentity,
    function: 'api',
  }),
  'vault.requests': action({
    input: vault.VaultRequestsInput,
    output: vault.VaultRequestPage,
    roles: ['custodian', ...askingIdentity],
    function: 'api',
  }),
  'vault.decide': action({
    input: vault.DecideIdentityInput,
    output: vault.VaultRequestRow,
    roles: ['custodian'],
    function: 'api',
  }),
  'vault.open': action({
    input: vault.OpenIdentityInput,
    output: vault.OpenedIdentity,
    roles: askingIdentity,
    function: 'api',
  }),
} as const
