import { ACCUMULATORS } from '../accumulators'
import { accumulated, arrays } from './arrays'
import { setOperators } from './compile'
import { conversions } from './convert'
import { dateMath } from './dateMath'
import { dates } from './dates'
import { logic } from './logic'
import { numbers } from './numbers'
import { objects } from './objects'
import type { Operator } from './operator'
import { regexes } from './regexes'
import { sets } from './sets'
import { strings } from './strings'
import { variables } from './variables'

const AS_EXPRESSIONS = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp', '$mergeObjects']

const accumulators: Record<string, Operator> = Object.fromEntries(
  AS_EXPRESSIONS.map((name) => [name, accumulated(ACCUMULATORS[name] as never)]),
)

setOperators({
  ...logic, ...numbers, ...strings, ...regexes, ...arrays, ...sets, ...objects,
  ...variables, ...dates, ...dateMath, ...conversions, ...accumulators,
}) // prettier-ignore

export { checkedPath, compile, envOf, NO_NAMES } from './compile'
export { bind, type Env, type Names, type Run, truthy, typeName } from './operator'
export { namesOf } from './variables'
