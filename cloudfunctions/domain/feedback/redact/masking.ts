/** Replaces what `pattern` (global) finds by `mask`, except a first group, which is a label and stays. */
export type Rule = readonly [pattern: RegExp, mask: string]

/** The same text twice, position by position: as patterns look at it, and as people wrote it. */
interface Twin {
  seen: string
  kept: string
}

/** Half-width digits, letters and signs for the full-width and circled ones, one for one, so that positions agree. */
function look(text: string): string {
  return text.replace(
    /[\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u2468\uff0b\uff0d-\uff0f\uff10-\uff5a]/g,
    (character) => {
      const plain = character.normalize('NFKC')
      return /^[\w+\-.@#/]$/.test(plain) ? plain : character
    },
  )
}

function apply(text: Twin, [pattern, mask]: Rule, found?: string[]): Twin {
  let kept = ''
  let from = 0
  const seen = text.seen.replace(pattern, (piece: string, ...rest: unknown[]) => {
    const label = typeof rest[0] === 'string' ? rest[0] : ''
    const at = rest.find((part) => typeof part === 'number') as number
    kept += text.kept.slice(from, at + label.length) + mask
    from = at + piece.length
    found?.push(text.kept.slice(at + label.length, from))
    return label + mask
  })
  return from === 0 ? text : { seen, kept: kept + text.kept.slice(from) }
}

function once(text: string, rules: readonly Rule[], found?: string[]): string {
  return rules.reduce<Twin>((twin, rule) => apply(twin, rule, found), { seen: look(text), kept: text }).kept
}

/** Until nothing more is found, so that masking what is masked changes nothing. Each round leaves less to find. */
export function maskAll(text: string, rules: readonly Rule[], found?: string[]): string {
  let before = text
  let after = once(before, rules, found)
  while (after !== before) {
    before = after
    after = once(before, rules, found)
  }
  return after
}
