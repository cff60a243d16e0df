import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Invited } from '@nuanyu/types/people'
import { Button, imageText, isH5, Notice, Sheet } from '../../ui'

/** The code, once: it is stored nowhere and cannot be shown again. */
export function InvitedSheet({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { person, code, until, qr } = invited
  const copy = (data: string) => void Taro.setClipboardData({ data })
  return (
    <Sheet id="invited" open title={`${person.name}的邀请码`} cancel="我已交给本人" onCancel={onClose}>
      <Notice tone="warn" title="只显示这一次">
        请当面或单独发给本人，不要发到群里。{until}前有效，只能用一次。
      </Notice>
      <View id="invited-code" className="invite-code">
        {code}
      </View>
      {qr !== null && (
        <View className="invite-qr">
          <Image
            id="invited-qr"
            className="invite-qr__image"
            src={`data:image/png;base64,${qr}`}
            mode="scaleToFill"
            showMenuByLongpress
            {...imageText(`${person.name}的邀请码，二维码`)}
          />
          <View className="person-says">让本人用微信扫，或长按保存后发给他</View>
        </View>
      )}
      <View className="invite-does">
        <Button id="invited-copy" kind="secondary" inline onClick={() => copy(messageOf(invited))}>
          复制给本人的话
        </Button>
        {isH5 && (
          <Button id="invited-copy-link" kind="quiet" inline onClick={() => copy(linkOf(invited))}>
            复制链接
          </Button>
        )}
      </View>
    </Sheet>
  )
}

function messageOf({ person, code, until }: Invited): string {
  return `${person.name}您好，请在微信里打开“暖语”小程序，点首页下方“我是医院职工，有邀请码”，输入邀请码 ${code}，确认是您本人。${until}前有效，只能用一次，请不要转给别人。`
}

/** H5 only: WeChat has no addresses to copy. */
function linkOf({ page }: Invited): string {
  if (process.env.TARO_ENV === 'h5') {
    return `${window.location.origin}/#/${page}`
  } else {
    return page
  }
}
