const { default: Sequencer } = require('@jest/test-sequencer')

/** What takes minutes, the longest first. Begun last, it would leave one core with nothing to do. */
const LONG = [
  'test/browser/accessible',
  'test/journeys/rooms.browser',
  'test/journeys/rooms.weapp',
  'test/journeys/browser',
  'test/journeys/weapp',
  'test/cloudfunctions/actions/',
]

/** A fresh clone does not remember how long its tests took. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = LONG.findIndex((name) => path.includes(name))
      return at < 0 ? LONG.length : at
    }
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other))
  }
}
