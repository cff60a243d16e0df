/** Shows the department chosen, and opens the choice.   <DepartmentButton id="enter-where" name="神经内科" … /> */
import { View } from '@tarojs/components'
import { classes, Icon, Pressable } from '../../ui'
import './DepartmentButton.scss'

interface DepartmentButtonProps {
  id: string
  /** Absent before anything was chosen. */
  name: string | undefined
  open: boolean
  onOpen: () => void
}

export function DepartmentButton({ id, name, open, onOpen }: DepartmentButtonProps) {
  return (
    <Pressable id={id} className="dept-field" expanded={open} onClick={onOpen}>
      <View className="nu-spoken">选择科室</View>
      <View className="dept-field__inside">
        <Icon name="building" className="dept-field__icon" />
        <View className={classes('dept-field__name', name === undefined && 'dept-field__name--none')}>
          {name ?? '请选择科室'}
        </View>
        <Icon name="chevron-down" />
      </View>
    </Pressable>
  )
}
