import { View } from '@tarojs/components'
import { useQuery } from '../../cloud'
import { openTo } from '../../features/work/workplaces'
import { openPage } from '../../session/openPage'
import { useSession } from '../../session/useSession'
import { Card, ListRow, Page, QueryView, Section } from '../../ui'
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
        {({ hospital }) => (
          <>
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
    </Card>
  )
}
