/**
 * Above a list at work: what it is for, and what may be begun here.
 *
 *   <ListHead says="起草、送批、发布。">{can.includes('create') && <Button inline …>起草一场</Button>}</ListHead>
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './ListHead.scss'

export function ListHead({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <View className="list-head">
      <View className="list-head__says">{says}</View>
      <View className="list-head__does">{children}</View>
    </View>
  )
}
