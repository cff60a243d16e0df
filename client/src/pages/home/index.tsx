import { View } from '@tarojs/components'
import { useQuery } from '../../cloud'
import { openTo } from '../../features/work/workplaces'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Button, Card, ListRow, Notice, Page, QueryView, Section } from '../../ui'
import { HelpCard } from '../shared/HelpCard'
import { PublicRows, ServiceDoors } from '../shared/ServiceDoors'
import '../shared/shared.scss'

/** The hospital's main entrance. */
export default function HomePage() {
  const entrance = useQuery('org.entrance', {})
  const { session } = useSession()
  const work = openTo(session?.homes ?? [])
  return (
    <Page title="暖语" root>
      <QueryView {...entrance} onRetry={() => void entrance.reload()}>
        {({ hospital, isSetUp }) => (
          <>
            {!isSetUp && (
              <Notice
                id="home-setup"
                icon="building"
                title="医院还没有启用"
                action={
                  <Button id="home-setup-go" small inline onClick={() => openPage('staff/setup/index')}>
                    启用系统
                  </Button>
                }
              >
                部署系统的人会给您一个启用码，用它成为第一位系统管理员。
              </Notice>
            )}
            <View className="front">
              <View id="home-hospital" className="front__name">
                {hospital.name}
              </View>
              <View className="front__motto">{hospital.motto}</View>
            </View>
            {work.length > 0 && (
              <Section
                title={session?.staff ? `${session.staff.name}，您好` : '工作入口'}
                note={session?.staff?.department}
              >
                {work.map((group) => (
                  <Card key={group.title} flush title={group.title}>
                    {group.places.map(({ id, icon, title, note, url }) => (
                      <ListRow
                        key={id}
                        id={`work-${id}`}
                        icon={icon}
                        title={title}
                        note={note}
                        onClick={() => openPage(url.slice(1))}
                      />
                    ))}
                  </Card>
                ))}
              </Section>
            )}
            <ServiceDoors />
            <PublicRows />
            <HelpCard hospital={hospital} />
            <Below invited={session !== undefined && session.staff === null} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** Patients come here a hundred times for every new colleague: the way in for staff is at the very end. */
function Below({ invited }: { invited: boolean }) {
  return (
    <Card flush>
      <ListRow
        id="home-follow"
        icon="search"
        title="凭查询码查看"
        note="匿名反映的，或医院代您登记的"
        onClick={() => openPage('patient/follow/index')}
      />
      <ListRow
        id="home-privacy"
        icon="shield"
        title="隐私说明"
        note="存什么、谁能看、存多久"
        onClick={() => openPage('pages/privacy/index')}
      />
      {invited && (
        <ListRow
          id="home-join"
          icon="users"
          title="我是医院职工，有邀请码"
          note="确认本人，等同事批准"
          onClick={() => openPage('staff/join/index')}
        />
      )}
    </Card>
  )
}
