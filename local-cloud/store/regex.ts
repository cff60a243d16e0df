import v8 from 'node:v8'
import vm from 'node:vm'
import { badRequest } from '../errors'

/**
 * A caller's regular expression may take longer than the universe lasts: `(a+)+$` against a few dozen letters. MongoDB
 * gives up at a limit; so do we, in two ways.
 */

// Where V8 backtracks too often it begins again with its engine that takes linear time. Almost all expressions can.
v8.setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks')

/** What that engine cannot do: looking around, referring back, repeating a group by count, counting to a hundred. */
const NEEDS_WATCH = /\(\?<?[=!]|\\[1-9k]|\)\{|\d{3,}[^{]*\}/
/** Nor can it ignore case or read code points: harmless as long as no group, and not more than one thing, is repeated. */
const REPEATS = /\)[*+?{]|[*+?}].*[*+?}]/s

const known = new WeakMap<RegExp, boolean>()

function needsWatch(regex: RegExp): boolean {
  let needed = known.get(regex)
  if (needed === undefined) {
    needed = NEEDS_WATCH.test(regex.source) || (/[iu]/.test(regex.flags) && REPEATS.test(regex.source))
    known.set(regex, needed)
  }
  return needed
}

const LIMIT_MS = 500
/** Too short to take long, whatever the expression. */
const SHORT = 12

const room = vm.createContext({ regex: /x/, text: '' })
const script = new vm.Script('regex.exec(text)')

/** Runs expressions, and throws rather than take for ever. */
export function watch(): (regex: RegExp, text: string) => RegExpExecArray | null {
  // Watching costs a tenth of a millisecond a text, and there are many: the limit holds for all of them together.
  let left = LIMIT_MS
  return (regex, text) => {
    if (text.length < SHORT || !needsWatch(regex)) return regex.exec(text)
    room.regex = regex
    room.text = text
    const started = performance.now()
    try {
      return script.runInContext(room, { timeout: Math.max(1, Math.ceil(left)) }) as RegExpExecArray | null
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      throw badRequest('Executor error during find command: Regular expression is invalid: match limit exceeded')
    } finally {
      // The watch itself is not held against it.
      left -= Math.max(0, performance.now() - started - 1)
      room.text = ''
    }
  }
}

/** Tests texts against one expression. */
export function tester(source: string, flags: string): (text: string) => boolean {
  const regex = new RegExp(source, flags)
  if (!needsWatch(regex)) return (text) => regex.test(text)
  const run = watch()
  return (text) => run(regex, text) !== null
}
