/** Everything else that may be done, each with what will happen. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { consequenceOf, type Offer, type StaffCommand, titleOf } from '../../features/case/commands'
import { Card, ListRow, Sheet } from '../../ui'
import './MoreSheet.scss'

interface MoreSheetProps {
  view: CaseView
  rest: Offer['rest']
  onTake: (command: StaffCommand) => void
  onClose: () => void
}

export function MoreSheet({ view, rest, onTake, onClose }: MoreSheetProps) {
  return (
    <Sheet id="more" open title="还可以这样办" cancel="返回" onCancel={onClose}>
      {rest.map(({ title, commands }) => (
        <View key={title} className="more-group">
          <View className="more-group__title">{title}</View>
          <Card flush>
            {commands.map((command) => (
              <ListRow
                key={command}
                id={`case-command-${command}`}
                title={titleOf(command, view)}
                note={consequenceOf(command, view)}
                onClick={() => onTake(command)}
              />
            ))}
          </Card>
        </View>
      ))}
    </Sheet>
  )
}
