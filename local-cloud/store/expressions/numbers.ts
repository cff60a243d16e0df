import { badRequest } from '../../errors'
import { fixed, isNothing, type Operator, typeName } from './operator'

/** Arithmetic that has no result: an error, not a null. */

function positive(name: string, value: unknown, what = 'argument'): number {
  if (typeof value !== 'number') throw badRequest(`${name}'s ${what} must be numeric, not ${typeName(value)}`)
  if (value <= 0) throw badRequest(`${name}'s ${what} must be a positive number, but is ${value}`)
  return value
}

const logarithm = (name: string, compute: (value: number) => number): Operator =>
  fixed(name, 1, (value) => (isNothing(value) ? null : compute(positive(name, value))))

export const numbers: Record<string, Operator> = {
  $ln: logarithm('$ln', Math.log),
  $log10: logarithm('$log10', Math.log10),
  $log: fixed('$log', 2, (value, base) => {
    if (isNothing(value) || isNothing(base)) return null
    const by = positive('$log', base, 'base')
    if (by === 1) throw badRequest(`$log's base must be a positive number not equal to 1, but is 1`)
    const result = Math.log(positive('$log', value)) / Math.log(by)
    // log(1000, 10) is 3 and not 2.9999999999999996.
    return by ** Math.round(result) === value ? Math.round(result) : result
  }),
  $mod: fixed('$mod', 2, (a, b) => {
    if (isNothing(a) || isNothing(b)) return null
    if (typeof a !== 'number' || typeof b !== 'number')
      throw badRequest(`$mod only supports numeric types, not ${typeName(a)} and ${typeName(b)}`)
    if (b === 0) throw badRequest(`can't $mod by zero`)
    return (a % b) + 0
  }),
}
