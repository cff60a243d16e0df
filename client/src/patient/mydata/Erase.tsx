import type { Erased } from '@nuanyu/types/me'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { discardPhotos, dropAllDrafts, newCommandId, photosOfDrafts, useCommand } from '../../cloud'
import { forgetClinics } from '../../features/clinic/forget'
import { refreshSession } from '../../session/useSession'
import { Card, Notice, Sheet } from '../../ui'
import { FormError } from '../FormError'

interface AskingProps {
  open: boolean
  onClose: () => void
  onDone: () => void
}

export function Erase({ open, onClose, onDone }: AskingProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [erased, setErased] = useState<Erased>()
  const erase = useCommand('me.erase')

  const send = async (): Promise<boolean> => {
    const done = await erase.run({ commandId })
    if (done === null) return false
    forgetHere()
    setErased(done)
    setCommandId(newCommandId())
    onDone()
    void refreshSession().catch(() => undefined)
    return true
  }

  return (
    <>
      {erased && <Result erased={erased} />}
      <Sheet
        id="erase"
        open={open}
        title="删除我的数据吗"
        confirm="删除"
        danger
        busy={erase.busy}
        onCancel={onClose}
        onConfirm={() => void send().then((done) => done && onClose())}
      >
        <Notice tone="warn" title="会删掉，不能恢复">
          评价里的文字和照片（星级只留作统计）、写过的感谢（马上从墙上撤下）、各件事里的姓名和电话、给您的消息，还有这台手机上没提交的草稿、义诊票和记下的家人。
        </Notice>
        <Notice icon="info" title="必须留下的">
          投诉的办理档案按规定要保存满年限，正在办的事也要办完，依法保全的要等保全解除。删除后会一件一件告诉您哪些留下、为什么。
        </Notice>
        <Notice icon="lock">匿名反映的事和记在手机上的查询码不受影响。</Notice>
        <FormError error={erase.error} />
      </Sheet>
    </>
  )
}

function Result({ erased: { ratings, thanks, contacts, clinics, notices, quizzes, cases, kept } }: { erased: Erased }) {
  const gone = [
    ratings > 0 && `${ratings} 条评价`,
    thanks > 0 && `${thanks} 份感谢`,
    contacts > 0 && `${contacts} 份联系方式`,
    clinics > 0 && `${clinics} 次活动报名`,
    notices > 0 && `${notices} 条消息`,
    quizzes > 0 && `${quizzes} 次暖语小测`,
    cases > 0 && `${cases} 件过了保存期的反映`,
  ].filter(Boolean)
  return (
    <Card id="mydata-erased" tone="good" title={gone.length > 0 ? '已经删除' : '没有可以删的了'}>
      {gone.length > 0 && <View>{gone.join('、')}，以及这台手机上的草稿、义诊票和记下的家人。</View>}
      {kept.length > 0 && (
        <>
          <View className="mydata__kept">必须留下的</View>
          {kept.map(({ code, why }) => (
            <View key={code} className="mydata__kind">
              <View className="mydata__label">{code}</View>
              <View>{why}</View>
            </View>
          ))}
        </>
      )}
    </Card>
  )
}

/** Of this phone as well. */
function forgetHere(): void {
  const photos = photosOfDrafts()
  dropAllDrafts()
  forgetClinics()
  void discardPhotos(photos)
}
