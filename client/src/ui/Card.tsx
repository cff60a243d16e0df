/**
 * A sheet of paper. `title` and `aside` make a heading line; with `onClick` the whole card is one target.
 *
 *   <Card title="承诺办理时限" aside={<DueLabel … />}>…</Card>
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Card.scss'
import { Pressable } from './Pressable'
import { classes, heading } from './platform'

export interface CardProps {
  id?: string
  title?: ReactNode
  note?: ReactNode
  aside?: ReactNode
  /** A coloured edge for a card that must be seen first. */
  tone?: 'accent' | 'warn' | 'bad' | 'good'
  /** No padding, for lists of rows. */
  flush?: boolean
  onClick?: () => void
  label?: string
  className?: string
  children?: ReactNode
}

export function Card(props: CardProps) {
  const { id, title, note, aside, tone, flush = false, onClick, label, className, children } = props
  const names = classes('nu-card', flush && 'nu-card--flush', tone && `nu-card--${tone}`, className)
  const inside = (
    <>
      {(title !== undefined || aside !== undefined) && (
        <View className="nu-card__head">
          <View className="nu-card__titles">
            {title !== undefined && (
              <View className="nu-card__title" {...(onClick === undefined ? heading(2) : {})}>
                {title}
              </View>
            )}
            {note !== undefined && <View className="nu-card__note">{note}</View>}
          </View>
          {aside}
        </View>
      )}
      {children}
    </>
  )
  return onClick === undefined ? (
    <View id={id} className={names}>
      {inside}
    </View>
  ) : (
    <Pressable id={id} label={label} className={classes(names, 'nu-card--press')} onClick={onClick}>
      {inside}
    </Pressable>
  )
}
