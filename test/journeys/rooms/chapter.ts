import type { Device } from '../device'
import type { Stage } from '../story'

/** Beside the one device there may be others, held by other people at the same moment. */
export type RoomStage = Stage & { another(): Promise<Device> }

/** A title, and what people do in it. A chapter may build on those before it in the same room, and on nothing else. */
export type Chapter = [title: string, tell: (stage: RoomStage) => Promise<void>]
