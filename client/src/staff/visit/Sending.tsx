import { View } from '@tarojs/components'
import { useState } from 'react'
import type { VisitAtHand } from '../../features/visits/useVisit'
import { Button, Icon, Notice, Sheet } from '../../ui'

/** Whether what was filled in is on the device only, on its way, or not taken. */
export function Sending({ at }: { at: VisitAtHand }) {
  const { sending, stuck, error, kept, busy, gone, visit } = at
  const [dropping, setDropping] = useState(false)
  return (
    <>
      {stuck ? (
        <Notice
          id="visit-stuck"
          tone="bad"
          title={`没有送到：${stuck.message}`}
          action={
            <>
              <Button id="visit-reopen" kind="secondary" small inline onClick={at.reopen}>
                回去改
              </Button>
              <Button id="visit-drop" kind="quiet" small inline onClick={() => setDropping(true)}>
                不要了
              </Button>
            </>
          }
        >
          填的内容和照片都还在这台手机上。
        </Notice>
      ) : sending ? (
        <Notice
          id="visit-waiting"
          tone={error === undefined ? 'info' : 'warn'}
          icon={error === undefined ? 'send' : 'offline'}
          title={error === undefined ? '正在送出' : '没有网，存在手机上'}
          action={
            error !== undefined && (
              <Button id="visit-send" kind="quiet" small inline loading={busy} onClick={at.reload}>
                现在送
              </Button>
            )
          }
        >
          {error === undefined ? '照片较多时要等一会儿。' : '有网时打开这一页会自己送出，只会送到一次。'}
        </Notice>
      ) : (
        error !== undefined && (
          <Notice id="visit-offline" icon="offline" title="现在连不上网">
            照常检查就行，都存在这台手机上，有网时自己送出。
          </Notice>
        )
      )}
      {visit?.state === 'conducted' && !sending && (
        <View id="visit-sent" className="visit-sent">
          <Icon name="check" size={16} />
          已送到，还可以改；看过没有问题再提交
        </View>
      )}
      {!kept && (
        <Notice id="visit-unkept" tone="bad" title="这台手机存满了">
          填的内容只在这一页上，送出之前请不要关掉。
        </Notice>
      )}
      {gone > 0 && (
        <Notice id="visit-gone" tone="warn" title={`有 ${String(gone)} 张照片在手机上找不到了`}>
          其余的都已送出。
        </Notice>
      )}
      <Sheet
        id="visit-drop-sheet"
        open={dropping}
        title="不要这次填的"
        confirm="删掉"
        danger
        onCancel={() => setDropping(false)}
        onConfirm={() => {
          setDropping(false)
          at.letGo()
        }}
      >
        没有送到的内容和照片会从这台手机上删掉，不能恢复。
      </Sheet>
    </>
  )
}
