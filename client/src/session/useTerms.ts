import type { Terms } from '@nuanyu/types/settings'
import { lawfulTerms } from '@nuanyu/types/settings'
import { useSession } from './useSession'

/** What this hospital promises. Until it is known, what the law lets every hospital promise at most. */
export function useTerms(): Terms {
  return useSession().session?.terms ?? lawfulTerms
}
