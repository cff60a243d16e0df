import { arrays } from './arrays'
import { dates } from './dates'
import { logic } from './logic'
import { numbers } from './numbers'
import type { Operator } from './operator'
import { strings } from './strings'

/** The expression operators that are ours; mingo has the others. */
export const OWN_EXPRESSIONS: Record<string, Operator> = { ...logic, ...numbers, ...strings, ...arrays, ...dates }
