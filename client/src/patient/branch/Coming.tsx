import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { ClinicCardView } from '../../features/clinic/ClinicCardView'
import { favourites, toggleFavourite } from '../../features/clinic/favourites'
import { openPage } from '../../session/openPage'
import { Button, QueryView, Section } from '../../ui'

/** More are on the page of all events. */
const SHOWN = 6

/** What the branch will hold. */
export function Coming({ branchId }: { branchId: string }) {
  const list = usePages('clinic.list', { branchId })
  const [kept, setKept] = useState(favourites)
  return (
    <Section id="branch-coming" title="要举办的活动">
      <QueryView
        loading={list.loading}
        data={list.items}
        error={list.error}
        onRetry={() => void list.reload()}
        isEmpty={(cards) => cards.length === 0}
        empty={
          <View id="branch-coming-empty" className="branch-none">
            近期没有安排。
            <Button id="branch-all" kind="quiet" small inline onClick={() => openPage('patient/clinics/index')}>
              看全院的活动
            </Button>
          </View>
        }
      >
        {(cards) => (
          <>
            <View className="clinic-cards">
              {cards.slice(0, SHOWN).map((card) => (
                <ClinicCardView
                  key={card.id}
                  card={card}
                  favourite={kept.some(({ id }) => id === card.id)}
                  onFavourite={() => setKept(toggleFavourite(card))}
                  onOpen={() => openPage(`patient/clinic/index?id=${card.id}`)}
                />
              ))}
            </View>
            {(cards.length > SHOWN || list.hasMore) && (
              <Button id="branch-all" kind="quiet" inline onClick={() => openPage('patient/clinics/index')}>
                看全院的活动
              </Button>
            )}
          </>
        )}
      </QueryView>
    </Section>
  )
}
