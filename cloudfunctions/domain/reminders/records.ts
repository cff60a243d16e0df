import type { Occasion, ReminderCommand, ReminderQueue, ReminderState } from '@nuanyu/types/reminders'
import type { Living } from '../../kernel/living/record'
import type { HandedOut } from '../receipts/records'

/** A festival is meant of one year: that in which it comes next when the reminder is scheduled. 0: not settled yet. */
export type PlannedOccasion = Occasion & { year: number }

export type ReminderText = { title: string; body: string }

/** Stored in `reminders`. */
export type ReminderRecord = Living<ReminderState, ReminderCommand> &
  HandedOut & {
    text: ReminderText
    occasions: PlannedOccasion[]
    from: 'party_office' | 'discipline'
    /** Days on which it was sent. */
    sentDays: string[]
    sentAt: Date | null
    /** Days before this one are past and not caught up with. */
    scheduledFrom: string
    /** Derived: in which list it stands. */
    queue: ReminderQueue
  }
