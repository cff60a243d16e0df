/** Ids of slots come from the event and the key that the editor gave the slot. */
export function slotIdOf(eventId: string, key: string): string {
  return `${eventId}.${key}`
}
