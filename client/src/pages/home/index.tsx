import { View } from '@tarojs/components'
import type { Session } from '@nuanyu/types/session'
import { useQuery } from '../../cloud'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Card, Door, Doors, ListRow, Page, QueryView, type IconName } from '../../ui'
import { HelpCard } from '../shared/HelpCard'
import '../shared/shared.scss'

/** Entries for people at work. Which of them one has is the server's answer. */
const workplaces: Record<
  Exclude<Session['homes'][number], 'patient'>,
  { icon: IconName; title: string; note: string; page: string }
> = {
  workbench: { icon: 'list', title: '工作台', note: '今天要办的事，按期限排列', page: 'staff/workbench/index' },
  overview: { icon: 'chart', title: '党办总览', note: '反馈数量、三率和逾期', page: 'office/overview/index' },
  enter: { icon: 'edit', title: '代为登记', note: '来访、电话、来信和12345转办', page: 'staff/enter/index' },
  statements: { icon: 'chat', title: '请您说明', note: '有反映涉及您，请说明情况', page: 'staff/statements/index' },
  vault: { icon: 'lock', title: '身份查阅审批', note: '查阅保密身份的申请', page: 'office/vault/index' },
  audit: { icon: 'shield', title: '操作审计', note: '谁在什么时候看过、办过', page: 'office/audit/index' },
  people: { icon: 'users', title: '人员与角色', note: '职工名单、邀请、角色和离岗', page: 'office/people/index' },
  places: { icon: 'qr', title: '岗位与二维码', note: '岗位、承诺和张贴的小程序码', page: 'office/places/index' },
  handbook: { icon: 'heart', title: '暖语手册', note: '今天的一句、查一句话、小测', page: 'staff/handbook/index' },
  handbookEdit: {
    icon: 'letter',
    title: '手册编修',
    note: '起草、比较、发布和导入导出',
    page: 'office/handbook/index',
  },
  thanks: { icon: 'heart-fill', title: '收到的感谢', note: '看看谁感谢您，院内感谢墙', page: 'staff/thanks/index' },
  thanksDesk: { icon: 'letter', title: '核实感谢', note: '写给谁的，推荐表扬', page: 'staff/thanks/index?tab=verify' },
  thanksOffice: { icon: 'megaphone', title: '感谢的公布', note: '公布、撤下和表扬推荐', page: 'office/thanks/index' },
  changes: {
    icon: 'check',
    title: '您提我改',
    note: '起草、审核和公开由反馈带来的改进',
    page: 'office/changes/index',
  },
  phraseHeat: { icon: 'megaphone', title: '患者听到的话', note: '哪个岗位说了哪一句', page: 'office/phrases/index' },
}

/** The hospital's main entrance. */
export default function HomePage() {
  const entrance = useQuery('org.entrance', {})
  const { session } = useSession()
  const work = (session?.homes ?? []).flatMap((home) => (home === 'patient' ? [] : [{ home, ...workplaces[home] }]))
  return (
    <Page title="暖语" root>
      <QueryView {...entrance} onRetry={() => void entrance.reload()}>
        {({ hospital }) => (
          <>
            <View className="front">
              <View id="home-hospital" className="front__name">
                {hospital.name}
              </View>
              <View className="front__motto">{hospital.motto}</View>
            </View>
            {work.length > 0 && (
              <Card
                flush
                title={session?.staff ? `${session.staff.name}，您好` : '工作入口'}
                note={session?.staff?.department}
              >
                {work.map(({ home, icon, title, note, page }) => (
                  <ListRow
                    key={home}
                    id={`home-${home}`}
                    icon={icon}
                    title={title}
                    note={note}
                    onClick={() => openPage(page)}
                  />
                ))}
              </Card>
            )}
            <Doors>
              <Door
                id="door-rate"
                main
                icon="star"
                title="评价服务"
                note="60 秒，说说今天的感受"
                onClick={() => openPage('patient/rate/index')}
              />
              <Door
                id="door-complaint"
                icon="chat"
                title="投诉建议"
                note="5 个工作日内答复"
                onClick={() => openPage('patient/complaint/index')}
              />
              <Door
                id="door-thanks"
                icon="heart"
                tone="gold"
                title="写感谢"
                note="感谢信、锦旗"
                onClick={() => openPage('patient/writethanks/index')}
              />
              <Door
                id="door-mine"
                icon="list"
                tone="calm"
                title="我的记录"
                note="进展和答复"
                onClick={() => openPage('pages/mine/index')}
              />
            </Doors>
            <HelpCard hospital={hospital} />
            <Below />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Below() {
  return (
    <Card flush>
      <ListRow
        id="home-wall"
        icon="heart-fill"
        title="感谢墙"
        note="患者和家属写的，经同意公布"
        onClick={() => openPage('patient/wall/index')}
      />
      <ListRow
        id="home-changes"
        icon="refresh"
        title="您提我改"
        note="您反映的，我们改了什么"
        onClick={() => openPage('patient/changes/index')}
      />
      <ListRow
        id="home-follow"
        icon="search"
        title="凭查询码查看"
        note="匿名反映的，或医院代您登记的"
        onClick={() => openPage('patient/follow/index')}
      />
      <ListRow
        id="home-handbook"
        icon="heart"
        title="暖语手册"
        note="该听到什么话，不该听到什么话"
        onClick={() => openPage('patient/handbook/index')}
      />
      <ListRow
        id="home-privacy"
        icon="shield"
        title="隐私说明"
        note="存什么、谁能看、存多久"
        onClick={() => openPage('pages/privacy/index')}
      />
    </Card>
  )
}
