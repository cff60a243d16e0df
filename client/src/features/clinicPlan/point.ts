import type { ClinicPlace } from '@nuanyu/types/clinic'

/** A point on the map out of what somebody copied: 纬度,经度 in either order, or a link of a map that has it. Pure. */

type Point = NonNullable<ClinicPlace['point']>
export type Read = { point: Point } | { wrong: string }

/** China and a little around it. Its latitudes and longitudes never overlap, so that the order need not be guessed. */
const LATITUDES = [3, 54] as const
const LONGITUDES = [73, 136] as const
/** Fewer digits are off by more than a street. */
const DIGITS = 3

const DECIMAL = /-?\d+\.\d+/g
/** Between the two of a pair: a comma, 经度, &pointy= */
const APART = 12

export function readPoint(typed: string): Read {
  const said = decoded(typed)
  // Baidu counts in a way of its own, some hundreds of metres away from everybody else's.
  if (/baidu/i.test(said)) return { wrong: '百度地图的坐标和微信差几百米，请用腾讯地图或高德地图' }
  let rough = false
  const numbers = [...said.matchAll(DECIMAL)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }))
  for (const [at, one] of numbers.entries()) {
    const other = numbers[at + 1]
    const point = other && other.from - one.to <= APART ? pointOf(Number(one.text), Number(other.text)) : null
    if (point === null || !other) continue
    if (digits(one.text) >= DIGITS && digits(other.text) >= DIGITS) return { point }
    rough = true
  }
  if (rough) return { wrong: '坐标太粗，请带上小数点后至少三位' }
  if (/^https?:\/\//i.test(said.trim())) return { wrong: '这个链接里没有坐标，请在地图上长按地点，复制“纬度,经度”' }
  return { wrong: '请写成“纬度,经度”，例如 31.2397,121.4998' }
}

export function sayPoint({ latitude, longitude }: Point): string {
  return `${latitude.toFixed(5)},${longitude.toFixed(5)}`
}

function pointOf(one: number, other: number): Point | null {
  if (within(one, LATITUDES) && within(other, LONGITUDES)) return { latitude: one, longitude: other }
  if (within(other, LATITUDES) && within(one, LONGITUDES)) return { latitude: other, longitude: one }
  return null
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most
}

function digits(number: string): number {
  return number.split('.')[1]?.length ?? 0
}

/** A link carries its comma as %2C. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
