// The ways a function can answer, one per name.
let calls = 0
const ways = {
  'async with a callback': async (event, context, callback) => 'returned',
  'async that forgets its callback': async (event, context, callback) => {},
  'plain with a callback': (event, context, callback) => void setTimeout(() => callback(null, 'called back'), 1),
  'plain that fails by callback': (event, context, callback) => callback(new Error('called back with an error')),
  'plain that returns': (event, context, callback) => event.x + 1,
  'context.succeed': (event, context, callback) => void setTimeout(() => context.succeed('succeeded'), 1),
  'context.done': (event, context, callback) => context.done(null, 'done'),
  'context.fail': (event, context, callback) => context.fail(new Error('failed on purpose')),
  nothing: () => {},
  'a buffer': () => Buffer.from('ab'),
  'a circle': () => {
    const circle = {}
    return (circle.circle = circle)
  },
  'a big integer': () => 10n,
  figures: async (event, context) => ({ ...context, left: context.getRemainingTimeInMillis() }),
  warmth: async () => ++calls,
}
// The number of parameters matters, so each is the handler itself.
exports.main = (event, context, callback) => {
  const way = ways[event.way]
  return way.length < 3 ? Promise.resolve(way(event, context)) : way(event, context, callback)
}
