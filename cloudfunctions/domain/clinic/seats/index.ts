/** What the rest of the room asks of the seats. */
export { closeSlots, createSlots, moveSlots, newSeed, releaseAllOnCancel, setSeats } from './publication'
export { slotsOf } from './store/slots'
