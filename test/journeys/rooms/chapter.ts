import type { Stage } from '../story'

/** A title, and what people do in it. A chapter may build on those before it in the same room, and on nothing else. */
export type Chapter = [title: string, tell: (stage: Stage) => Promise<void>]
