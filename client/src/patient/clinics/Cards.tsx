import type { ClinicCard } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { ClinicCardView } from '../../features/clinic/ClinicCardView'
import type { CardActions } from './props'

interface CardsProps extends CardActions {
  items: readonly ClinicCard[]
  live?: boolean
}

export function Cards({ items, live = true, here, isKept, onKeep, onOpen }: CardsProps) {
  return (
    <View className="clinic-cards">
      {items.map((card) => (
        <ClinicCardView
          key={card.id}
          card={card}
          live={live}
          here={here}
          favourite={isKept(card)}
          onFavourite={() => onKeep(card)}
          onOpen={() => onOpen(card)}
        />
      ))}
    </View>
  )
}
