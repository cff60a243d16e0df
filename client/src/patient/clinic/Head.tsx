import type { ClinicView } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { favourites, toggleFavourite } from '../../features/clinic/favourites'
import { FavouriteButton } from '../../features/clinic/ClinicCardView'
import { unbroken } from '../../features/clinic/hours'
import { hintBeside, seatsOf } from '../../features/clinic/seats'
import { ShareButton } from '../../features/clinic/ShareButton'
import { Icon, Notice, StateTag } from '../../ui'

export function Head({ view }: { view: ClinicView }) {
  const { id, title, kindLabel, branch, when, notice, phase } = view
  const [kept, setKept] = useState(() => favourites().some((card) => card.id === id))
  const seats = seatsOf(view)
  const hint = hintBeside(view.hint, seats.text)
  return (
    <>
      {notice !== null && <Notice id="clinic-notice" tone={phase === 'cancelled' ? 'bad' : 'warn'} title={notice} />}
      <View id="clinic-head" className="clinic-head">
        <View className="clinic-head__top">
          <View className="clinic-head__kind">{[kindLabel, branch].filter(Boolean).join(' · ')}</View>
          <FavouriteButton
            id="clinic-keep"
            title={title}
            on={kept}
            onClick={() => setKept(toggleFavourite(view).some((card) => card.id === id))}
          />
        </View>
        <View className="clinic-head__title">{title}</View>
        <View className="clinic-head__when">
          <Icon name="clock" />
          <View>{unbroken(when)}</View>
        </View>
        <View className="clinic-head__seats">
          <StateTag id="clinic-seats" tone={seats.tone} text={seats.text} />
          {hint !== '' && <View className="clinic-head__hint">{hint}</View>}
        </View>
        <ShareButton id="clinic-share" path={`patient/clinic/index?id=${id}`} />
      </View>
    </>
  )
}
