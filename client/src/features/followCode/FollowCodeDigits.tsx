/** The 16 digits to be written down, in groups.   <FollowCodeDigits id="receipt-follow-code" code={followCode} /> */
import { View } from '@tarojs/components'
import { inGroups } from '../../session/followCodes'
import './FollowCodeDigits.scss'

export function FollowCodeDigits({ id, code }: { id: string; code: string }) {
  return (
    <View id={id} className="follow-code" aria-label={`查询码 ${inGroups(code)}`}>
      {inGroups(code)
        .split(' ')
        .map((group, index) => (
          <View key={index} className="follow-code__group">
            {group}
          </View>
        ))}
    </View>
  )
}
