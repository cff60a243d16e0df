import { View } from '@tarojs/components'
import type { DayList } from '@nuanyu/types/clinic'
import type { ErrorCode } from '@nuanyu/types/errors'
import { useState } from 'react'
import { sayNote } from '../../features/clinicDay/outbox'
import type { ClinicDay } from '../../features/clinicDay/useClinicDay'
import { sayMoment } from '../../features/work/days'
import { Button, Icon, Notice, Sheet } from '../../ui'

/** Trying again helps; anything else needs somebody's decision. */
const PASSING: readonly ErrorCode[] = ['NETWORK', 'BUSY', 'INTERNAL', 'RATE_LIMITED']

/** How many notes wait, since when the list stands, and what the server would not take. */
export function Sending({ day, list }: { day: ClinicDay; list: DayList }) {
  const { waiting, busy, error, kept, refused } = day
  const [dropping, setDropping] = useState(false)
  const stuck = error !== undefined && !PASSING.includes(error.code)
  const nameOf = (id: string) => list.people.find((one) => one.id === id)?.name
  return (
    <>
      {stuck ? (
        <Notice
          id="day-stuck"
          tone="bad"
          title={waiting > 0 ? `${String(waiting)} 条登记送不出去：${error.message}` : error.message}
          action={
            waiting > 0 && (
              <Button id="day-drop" kind="quiet" small inline onClick={() => setDropping(true)}>
                放弃
              </Button>
            )
          }
        />
      ) : error !== undefined || waiting > 0 ? (
        <Notice
          id="day-waiting"
          tone={error === undefined ? 'info' : 'warn'}
          icon={error === undefined ? 'send' : 'offline'}
          title={waiting > 0 ? `${String(waiting)} 条登记等着送出` : '现在连不上网'}
          action={
            error !== undefined && (
              <Button id="day-send" kind="quiet" small inline loading={busy} onClick={day.sync}>
                现在送
              </Button>
            )
          }
        >
          {error === undefined
            ? '正在送出。'
            : `照常登记就行，都存在这台设备上，有网自己送出。名单是${sayMoment(list.at)}的，别的设备之后登记的这里还看不到。`}
        </Notice>
      ) : (
        <View id="day-sent" className="day-sent">
          <Icon name="check" size={16} />
          都已送到，名单是{sayMoment(list.at)}的
        </View>
      )}
      {!kept && (
        <Notice id="day-unkept" tone="bad" title="这台设备存满了">
          没送出的登记只在这一页上，送出之前请不要关掉。
        </Notice>
      )}
      {refused.map(({ id, note, why }) => (
        <Notice
          key={id}
          id={`day-refused-${id}`}
          tone="warn"
          title={`没有登记上：${sayNote(note, nameOf)}`}
          action={
            <Button id={`day-letgo-${id}`} kind="quiet" small inline onClick={() => day.letGo(id)}>
              知道了
            </Button>
          }
        >
          {why}
        </Notice>
      ))}
      <Sheet
        id="day-drop-sheet"
        open={dropping}
        title="放弃这些登记"
        confirm="放弃"
        danger
        onCancel={() => setDropping(false)}
        onConfirm={() => {
          day.dropWaiting()
          setDropping(false)
        }}
      >
        {waiting} 条没有送出的登记会从这台设备上删掉，不能恢复。
      </Sheet>
    </>
  )
}
