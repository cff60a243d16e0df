/**
 * A heading with what belongs to it.   <Section title="哪里做得好" note="可多选">…</Section>
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { heading } from './platform'
import './Section.scss'

export interface SectionProps {
  id?: string
  title: ReactNode
  note?: ReactNode
  aside?: ReactNode
  children?: ReactNode
}

export function Section({ id, title, note, aside, children }: SectionProps) {
  return (
    <View id={id} className="nu-section">
      <View className="nu-section__head">
        <View className="nu-section__title" {...heading(2)}>
          {title}
        </View>
        {note !== undefined && <View className="nu-section__note">{note}</View>}
        {aside !== undefined && <View className="nu-section__aside">{aside}</View>}
      </View>
      {children}
    </View>
  )
}
