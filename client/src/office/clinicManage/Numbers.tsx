import type { ClinicManage } from '@nuanyu/types/clinic'
import { StatTile, StatTiles } from '../../ui'

/** Before the day who is coming; from the day on who came. */
export function Numbers({ view: { numbers, phase, slots } }: { view: ClinicManage }) {
  const { registered, waiting, checkedIn, served, walkIns, heads, noShows, visits } = numbers
  const capacity = slots.reduce((sum, slot) => sum + slot.capacity, 0)
  const began = phase === 'running' || phase === 'over'
  return (
    <StatTiles>
      <StatTile id="manage-registered" label="已约" value={registered} unit={`/ ${String(capacity)}`} />
      {!began && <StatTile id="manage-waiting" label="候补" value={waiting} unit="人" />}
      {began && (
        <>
          <StatTile id="manage-visits" label="来了" value={visits} unit="人次" caption={`看完 ${String(served)}`} />
          <StatTile
            label="现场来的"
            value={walkIns + heads}
            unit="人次"
            caption={heads > 0 ? `其中按批计数 ${String(heads)}` : `约的到了 ${String(checkedIn)}`}
          />
          {noShows > 0 && <StatTile label="约了没来" value={noShows} unit="人" />}
        </>
      )}
    </StatTiles>
  )
}
