/**
 * A deadline as people say it. The server counts the working days and finds the words; this only dresses them.
 *
 *   <DueLabel deadline={view.deadline} />
 */
import { View } from '@tarojs/components'
import './DueLabel.scss'
import { Icon, type IconName } from './Icon'
import { classes } from './platform'

/** What is used of the contract's Deadline. */
export interface ShownDeadline {
  status: 'running' | 'due_soon' | 'due_today' | 'overdue' | 'met' | 'missed' | 'held' | 'ended'
  label: string
  provisional?: boolean
}

const LOOK: Record<ShownDeadline['status'], { tone: string; icon: IconName }> = {
  running: { tone: 'calm', icon: 'clock' },
  due_soon: { tone: 'warn', icon: 'clock' },
  due_today: { tone: 'warn', icon: 'bell' },
  overdue: { tone: 'bad', icon: 'alert' },
  met: { tone: 'good', icon: 'check' },
  missed: { tone: 'muted', icon: 'flag' },
  held: { tone: 'calm', icon: 'lock' },
  ended: { tone: 'muted', icon: 'minus' },
}

export function DueLabel({ id, deadline }: { id?: string; deadline: ShownDeadline }) {
  const { tone, icon } = LOOK[deadline.status]
  return (
    <View id={id} className={classes('nu-due', `nu-due--${tone}`)}>
      <Icon name={icon} className="nu-due__icon" />
      <View>
        {deadline.label}
        {deadline.provisional === true && <View className="nu-due__note">（节假日安排未公布，暂按工作日推算）</View>}
      </View>
    </View>
  )
}
