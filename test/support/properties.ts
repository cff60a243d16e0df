import fc from 'fast-check'

/**
 * fast-check with the seed set, so that a red test means the change and not the day's luck.
 * `FC_SEED=random npm test` looks for new counterexamples; `FC_SEED=<number>` repeats one.
 */
const asked = process.env.FC_SEED ?? '20261123'
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) })

export default fc
