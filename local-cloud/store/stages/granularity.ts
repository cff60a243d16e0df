import { badRequest } from '../../errors'
import { own } from '../values'

/** The series of preferred numbers that `$bucketAuto` rounds to, as MongoDB has them (its R40 too lacks 335). */

const list = (text: string): number[] => text.split(' ').map(Number)

const E192 = list('100 101 102 104 105 106 107 109 110 111 113 114 115 117 118 120 121 123 124 126 127 129 130 132 133 135 137 138 140 142 143 145 147 149 150 152 154 156 158 160 162 164 165 167 169 172 174 176 178 180 182 184 187 189 191 193 196 198 200 203 205 208 210 213 215 218 221 223 226 229 232 234 237 240 243 246 249 252 255 258 261 264 267 271 274 277 280 284 287 291 294 298 301 305 309 312 316 320 324 328 332 336 340 344 348 352 357 361 365 370 374 379 383 388 392 397 402 407 412 417 422 427 432 437 442 448 453 459 464 470 475 481 487 493 499 505 511 517 523 530 536 542 549 556 562 569 576 583 590 597 604 612 619 626 634 642 649 657 665 673 681 690 698 706 715 723 732 741 750 759 768 777 787 796 806 816 825 835 845 856 866 876 887 898 909 920 931 942 953 965 976 988') // prettier-ignore
const every = (numbers: number[], step: number): number[] => numbers.filter((_number, i) => i % step === 0)

const SERIES: Record<string, number[]> = {
  R5: list('10 16 25 40 63'),
  R10: list('100 125 160 200 250 315 400 500 630 800'),
  R20: list('100 112 125 140 160 180 200 224 250 280 315 355 400 450 500 560 630 710 800 900'),
  R40: list('100 106 112 118 125 132 140 150 160 170 180 190 200 212 224 236 250 265 280 300 315 355 375 400 425 450 475 500 530 560 600 630 670 710 750 800 850 900 950'), // prettier-ignore
  R80: list('103 109 115 122 128 136 145 155 165 175 185 195 206 218 230 243 258 272 290 307 325 345 365 387 412 437 462 487 515 545 575 615 650 690 730 775 825 875 925 975'), // prettier-ignore
  '1-2-5': list('10 20 50'),
  E6: list('10 15 22 33 47 68'),
  E12: list('10 12 15 18 22 27 33 39 47 56 68 82'),
  E24: list('10 11 12 13 15 16 18 20 22 24 27 30 33 36 39 43 47 51 56 62 68 75 82 91'),
  E48: every(E192, 4),
  E96: every(E192, 2),
  E192,
}

export interface Rounder {
  /** The next number of the series above, never the number itself. */
  up(value: number): number
  down(value: number): number
}

const powersOfTwo: Rounder = {
  up: (value) => (value === 0 ? 0 : 2 ** (Math.floor(Math.log2(value)) + 1)),
  down: (value) => (value === 0 ? 0 : 2 ** (Math.ceil(Math.log2(value)) - 1)),
}

function preferred(series: number[]): Rounder {
  const first = series[0] as number
  const last = series[series.length - 1] as number
  return {
    up(value) {
      if (value === 0) return 0
      let scale = 1
      while (value >= last * scale) scale *= 10
      while (value < first * scale) {
        const above = first * scale
        scale /= 10
        if (value >= last * scale) return above
      }
      return (series.find((number) => number * scale > value) as number) * scale
    },
    down(value) {
      if (value === 0) return 0
      let scale = 1
      while (value <= first * scale) scale /= 10
      while (value > last * scale) {
        const below = last * scale
        scale *= 10
        if (value <= first * scale) return below
      }
      return (series.filter((number) => number * scale < value).pop() as number) * scale
    },
  }
}

export function rounderOf(granularity: unknown): Rounder {
  if (typeof granularity !== 'string') throw badRequest(`The $bucketAuto 'granularity' field must be a string`)
  if (granularity === 'POWERSOF2') return powersOfTwo
  const series = own(SERIES, granularity)
  if (!series) throw badRequest(`Unknown rounding granularity '${granularity}'`)
  return preferred(series)
}
