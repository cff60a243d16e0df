/** The next legal step as the primary button, at most two beside it, and everything else behind 更多. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { isAside, type Offer, type StaffCommand, titleOf } from '../../features/case/commands'
import { Button, classes } from '../../ui'
import './StepBar.scss'

interface StepBarProps {
  view: CaseView
  offer: Offer
  busy: boolean
  onTake: (command: StaffCommand) => void
  onMore: () => void
}

export function StepBar({ view, offer, busy, onTake, onMore }: StepBarProps) {
  const { first, beside, rest } = offer
  if (first === undefined) return null
  return (
    <View className={classes('case-bar', beside.length > 1 && 'case-bar--full')}>
      {rest.length > 0 && (
        <View className="case-bar__more">
          <Button id="case-more" kind="quiet" disabled={busy} onClick={onMore}>
            更多
          </Button>
        </View>
      )}
      {beside.map((command) => (
        <View key={command} className="case-bar__beside">
          <Button id={`case-command-${command}`} kind="secondary" disabled={busy} onClick={() => onTake(command)}>
            {titleOf(command, view)}
          </Button>
        </View>
      ))}
      <View className="case-bar__first">
        <Button
          id="case-primary"
          kind={isAside(first, view) ? 'secondary' : 'primary'}
          loading={busy}
          onClick={() => onTake(first)}
        >
          {titleOf(first, view)}
        </Button>
      </View>
    </View>
  )
}
