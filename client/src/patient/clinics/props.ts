import type { ClinicCard, ClinicKind } from '@nuanyu/types/clinic'
import type { Point } from '../../features/clinic/distance'

/** What a card of the list can do, whichever view shows it. */
export interface CardActions {
  here: Point | null
  isKept: (card: ClinicCard) => boolean
  onKeep: (card: ClinicCard) => void
  onOpen: (card: ClinicCard) => void
}

export interface KindFilter {
  kind: ClinicKind | ''
  /** Takes the filter away. */
  onAll: () => void
}
