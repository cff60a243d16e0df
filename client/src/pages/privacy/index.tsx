import { fillIn } from '@nuanyu/types/settings'
import { View } from '@tarojs/components'
import { openPage } from '../../session/openPage'
import { useTerms } from '../../session/useTerms'
import { Button, Card, Notice, Page } from '../../ui'
import './privacy.scss'

interface Item {
  id: string
  what: string
  how: string
}

/** What each mode means; the complaint form says the same in fewer words. */
const modes: Item[] = [
  {
    id: 'confidential',
    what: '保密',
    how: '您的姓名、电话和微信标识加密封存，与内容分开放。确实需要找您时，由投诉管理部门、党委办公室或纪检监察室写明理由申请，另一个人批准，只能由申请人看 {小时} 小时。每看一次都有记录，并且会告诉您。',
  },
  {
    id: 'named',
    what: '实名',
    how: '投诉管理部门能看到您的姓名和电话，可能会打电话了解情况。科室看不到。',
  },
  {
    id: 'anonymous',
    what: '匿名',
    how: '不保存任何能找到您的东西，微信标识也不保存，所以没有办法联系您、给您发消息。办理的人看得到内容，看不到是谁；您自己凭 16 位查询码看进展。',
  },
]

/** DOMAIN §2: what is kept, and how long. In words that a patient would use. */
const kept: Item[] = [
  {
    id: 'words',
    what: '您写的内容和照片',
    how: '投诉和建议办结后保存 {案件} 年，评价和感谢保存 {评价} 年。照片在您的手机上就去掉拍摄地点、缩小，再上传。',
  },
  {
    id: 'contact',
    what: '您的姓名、电话和微信标识',
    how: '加密后与内容分开存放，从提交起保存 {身份} 年；匿名的不保存。',
  },
  {
    id: 'clinics',
    what: '义诊报名',
    how: '来的人的姓名、电话和您的微信标识，加密后保存到活动结束 30 天，然后删除，只留人数。您记下的家人、收藏和离线的票只在手机上；“离我多远”用到的位置不上传、不保存。',
  },
  { id: 'notices', what: '给您的消息', how: '保存 {消息} 年。' },
  { id: 'audit', what: '谁在什么时候看过、办过', how: '保存 {留痕} 年，只用来核查，改不了。' },
  {
    id: 'drafts',
    what: '没有提交的草稿和照片',
    how: '只在您的手机上，不存姓名和电话；30 天后自动清除，不会自己提交。',
  },
]

const readers: Item[] = [
  {
    id: 'department',
    what: '科室经办人',
    how: '看到您反映的事；电话、床号、姓名等会自动遮住，时间只显示到周。看不到您的联系方式。',
  },
  {
    id: 'named-staff',
    what: '您反映的那个人和他的科室负责人',
    how: '内容里写了姓名的，或者办理时查明是谁的，他们看不到这件事。需要本人说明时，只给本人看一段不提您的概要。',
  },
  { id: 'office', what: '投诉管理部门', how: '看到全文。实名的能看到姓名和电话，保密的看不到。' },
  {
    id: 'discipline',
    what: '纪检监察室',
    how: '红包、回扣等违反九项准则的事只有他们办理，科室和投诉管理部门都看不到。您反映因此被为难的，那段话也只有他们看到；为了处理，他们能看到那件事的全文。',
  },
  {
    id: 'thanked',
    what: '您感谢的人',
    how: '看到您写的感谢，电话、床号和别人的姓名会遮住。只看得到您选的署名；不署名的，不知道是谁写的。经您和他都同意，才放上感谢墙，日期只写到月份。',
  },
  { id: 'party', what: '党委办公室和督查室', how: '只看统计，以及逾期未办的事（同样遮住）。人数太少的统计不显示。' },
]

export default function PrivacyPage() {
  const terms = useTerms()
  return (
    <Page title="隐私说明">
      <Card title="三种方式，各是什么意思">
        <Items items={modes} />
      </Card>
      <Notice tone="info" title="实话实说">
        您从微信进入，系统总会收到一个微信标识。选匿名，我们不保存它。但写的内容和照片里如果有姓名、电话，别人仍然可能认出您。
      </Notice>
      <Card title="谁能看到什么">
        <Items items={readers} />
      </Card>
      <Card title="存什么，存多久">
        <Items items={kept} />
      </Card>
      <Card title="您可以要求">
        <View className="privacy__words">查看、导出、撤回授权或删除您的信息，在“我的数据与隐私”里自己就能办。</View>
        <View className="privacy__words">
          还在住院，可以选“等我出院后”再转交科室。因为反映问题被为难，可以在那件事里告诉纪检监察室。
        </View>
        <Button id="privacy-mydata" kind="secondary" onClick={() => openPage('patient/mydata/index')}>
          我的数据与隐私
        </Button>
      </Card>
      <View className="privacy__version">同意书版本 {terms.consentVersion}</View>
    </Page>
  )
}

/** The numbers are what this hospital has set. */
function Items({ items }: { items: Item[] }) {
  const { vaultHours, caseYears, ratingYears, identityYears, noticeYears, auditYears } = useTerms()
  const numbers = {
    小时: String(vaultHours),
    案件: String(caseYears),
    评价: String(ratingYears),
    身份: String(identityYears),
    消息: String(noticeYears),
    留痕: String(auditYears),
  }
  return (
    <>
      {items.map(({ id, what, how }) => (
        <View key={id} className="privacy__item">
          <View className="privacy__label">{what}</View>
          <View>{fillIn(how, numbers)}</View>
        </View>
      ))}
    </>
  )
}
