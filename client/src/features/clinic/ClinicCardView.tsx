/** An event in a list: when, what, where, and whether there is still a seat. */
import type { ClinicCard } from '@nuanyu/types/clinic'
import { View } from '@tarojs/components'
import { classes, Icon, Pressable, StateTag } from '../../ui'
import { sayMonthDay, weekdayOf } from '../time/day'
import { metresBetween, sayDistance, type Point } from './distance'
import './card.scss'
import { unbroken } from './hours'
import { hintBeside, seatsOf } from './seats'

interface ClinicCardViewProps {
  card: ClinicCard
  here?: Point | null
  favourite: boolean
  onFavourite: () => void
  onOpen: () => void
  /** False for what the device kept: seats of another day would mislead. */
  live?: boolean
}

export function ClinicCardView({
  card,
  here = null,
  favourite,
  onFavourite,
  onOpen,
  live = true,
}: ClinicCardViewProps) {
  const { id, title, kindLabel, when, place } = card
  const seats = seatsOf(card)
  const hint = hintBeside(card.hint, seats.text)
  const far = here !== null && place.point !== null ? sayDistance(metresBetween(here, place.point)) : null
  return (
    <View className="clinic-card">
      <Pressable id={`clinic-${id}`} className="clinic-card__press" onClick={onOpen}>
        <View className="clinic-card__inside">
          <Leaf day={card.days[0] ?? ''} />
          <View className="clinic-card__words">
            <View className="clinic-card__kind">{kindLabel}</View>
            <View className="clinic-card__title">{title}</View>
            <View className="clinic-card__line">
              <Icon name="clock" size={18} className="clinic-card__icon" />
              <View>{unbroken(when)}</View>
            </View>
            <View className="clinic-card__line">
              <Icon name="pin" size={18} className="clinic-card__icon" />
              <View>
                {place.name}
                {far !== null && <View className="clinic-card__far">{far}</View>}
              </View>
            </View>
            {live ? (
              <View className="clinic-card__foot">
                <StateTag tone={seats.tone} text={seats.text} />
                {hint !== '' && <View className="clinic-card__hint">{hint}</View>}
              </View>
            ) : (
              <View className="clinic-card__hint">打开看现在的名额</View>
            )}
          </View>
        </View>
      </Pressable>
      <FavouriteButton id={`clinic-keep-${id}`} title={title} on={favourite} onClick={onFavourite} />
    </View>
  )
}

/** A leaf of a calendar: the day is what one looks for first. */
function Leaf({ day }: { day: string }) {
  if (day === '') return null
  const [month, date] = sayMonthDay(day).split('月')
  return (
    <View className="clinic-leaf">
      <View className="clinic-leaf__month">{month}月</View>
      <View className="clinic-leaf__date">{date?.replace('日', '')}</View>
      <View className="clinic-leaf__week">周{weekdayOf(day)}</View>
    </View>
  )
}

interface FavouriteButtonProps {
  id: string
  title: string
  on: boolean
  onClick: () => void
}

export function FavouriteButton({ id, title, on, onClick }: FavouriteButtonProps) {
  return (
    <Pressable
      id={id}
      role="switch"
      checked={on}
      label={`收藏 ${title}`}
      className={classes('clinic-keep', on && 'clinic-keep--on')}
      onClick={onClick}
    >
      <Icon name={on ? 'heart-fill' : 'heart'} />
    </Pressable>
  )
}
