/** `$round` and `$trunc`: by the digits a double really has, so that 2.675 (2.67499…) is 2.67 and a true half goes to even. */

export function roundTo(value: number, place: number, halfEven: boolean): number {
  if (!Number.isFinite(value) || value === 0) return value
  const [digits, fraction = ''] = decimalText(Math.abs(value)).split('.') as [string, string?]
  // What stays is `kept` units of 10^-place.
  const all = digits + fraction
  const cut = digits.length + place
  if (cut < 0) return Math.sign(value) * 0
  const rest = all.slice(cut)
  let kept = BigInt(all.slice(0, cut).padEnd(cut, '0') || '0')
  if (halfEven && roundsUp(rest, kept)) kept += 1n
  return Math.sign(value) * Number(`${kept}e${-place}`)
}

function roundsUp(rest: string, kept: bigint): boolean {
  const first = rest.charCodeAt(0) - 48
  if (!(first >= 5)) return false
  if (first > 5 || /[1-9]/.test(rest.slice(1))) return true
  return kept % 2n === 1n
}

/** All digits of a double: `toFixed` gives them exactly, up to a hundred. */
const decimalText = (value: number): string => (value < 1e21 ? value.toFixed(100) : BigInt(value).toString())
