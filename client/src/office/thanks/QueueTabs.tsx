import { ThanksQueue } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { classes, Pressable, spokenAs } from '../../ui'

interface QueueTabsProps {
  value: ThanksQueue
  names: Record<ThanksQueue, string>
  onChange: (queue: ThanksQueue) => void
}

/** Six are too many to stand side by side on a phone: they wrap. */
export function QueueTabs({ value, names, onChange }: QueueTabsProps) {
  return (
    <View id="thanks-queues" className="queue-tabs" {...spokenAs('radiogroup', '看哪些')}>
      {ThanksQueue.options.map((queue) => (
        <Pressable
          key={queue}
          id={`thanks-queue-${queue}`}
          role="radio"
          checked={queue === value}
          className={classes('queue-tab', queue === value && 'queue-tab--on')}
          onClick={() => onChange(queue)}
        >
          <View className="queue-tab__inside">{names[queue]}</View>
        </Pressable>
      ))}
    </View>
  )
}
