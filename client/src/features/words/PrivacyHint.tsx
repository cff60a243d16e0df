import { Notice } from '../../ui'
import { privacySigns } from './privacyHints'

/** Below what staff write for others to read, while they type; the server looks more closely. */
export function PrivacyHint({ text }: { text: string }) {
  const signs = privacySigns(text)
  return signs.length === 0 ? null : <Notice tone="warn" title={`写到了${signs.join('、')}，请改写`} />
}
