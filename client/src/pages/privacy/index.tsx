import { View } from '@tarojs/components'
import { Card, Notice, Page } from '../../ui'
import './privacy.scss'

/** DOMAIN §2: what is kept, who sees it, how long. In words that a patient would use. */
const kept = [
  { what: '您写的内容和照片', how: '办完后保存 5 年。照片上传前会重新生成，去掉拍摄地点。' },
  { what: '您的姓名、电话和微信标识', how: '加密后与内容分开存放，保存 3 年。' },
  { what: '谁在什么时候看过、办过', how: '保存 5 年，只用来核查。' },
  { what: '没有提交的草稿', how: '只在您的手机上，不存姓名和电话；30 天后自动清除，不会自己提交。' },
]

const readers = [
  { who: '科室经办人', may: '看到您反映的事；电话、床号、姓名等会自动遮住，时间只显示到周。看不到您的联系方式。' },
  { who: '投诉管理部门', may: '看到全文。实名的能看到姓名和电话，保密的看不到。' },
  { who: '党委办公室和督查室', may: '只看统计，以及逾期未办的事（同样遮住）。人数太少的统计不显示。' },
]

export default function PrivacyPage() {
  return (
    <Page title="隐私说明">
      <Card title="保密，是怎么保的">
        <View className="privacy__words">选“保密”，您的姓名、电话和微信标识会加密，单独锁起来。</View>
        <View className="privacy__words">没有哪个页面能打开它。只有给您发微信通知时，系统会自动用到微信标识。</View>
        <View className="privacy__words">选“实名”，投诉管理部门能看到您的姓名和电话，可能会打电话了解情况。</View>
      </Card>
      <Notice tone="info" title="实话实说">
        您从微信进入，系统总会收到一个微信标识，所以我们不说“匿名”，只说“保密”。
      </Notice>
      <Card title="谁能看到什么">
        {readers.map(({ who, may }) => (
          <View key={who} className="privacy__item">
            <View className="privacy__label">{who}</View>
            <View>{may}</View>
          </View>
        ))}
      </Card>
      <Card title="存什么，存多久">
        {kept.map(({ what, how }) => (
          <View key={what} className="privacy__item">
            <View className="privacy__label">{what}</View>
            <View>{how}</View>
          </View>
        ))}
      </Card>
      <Card title="您可以要求">
        <View className="privacy__words">
          查看、复制、更正或删除您的信息。请打投诉电话，或到投诉接待处办理，我们核实后处理。
        </View>
        <View className="privacy__words">反映问题不影响您看病。如果因为反映问题被为难，请马上告诉我们。</View>
      </Card>
    </Page>
  )
}
