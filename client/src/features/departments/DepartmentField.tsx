/**
 * One department, or none yet known.   <DepartmentField id="enter-where" value={id} onChange={setId} />
 */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { classes, Icon, Pressable, Sheet } from '../../ui'
import { DepartmentList } from './DepartmentList'

interface DepartmentFieldProps {
  id: string
  value: { id: string; name: string } | null
  onChange: (department: { id: string; name: string } | null) => void
  /** What it means to choose none. */
  unknown: string
}

export function DepartmentField({ id, value, onChange, unknown }: DepartmentFieldProps) {
  const [open, setOpen] = useState(false)
  const choose = (department: { id: string; name: string } | null) => {
    onChange(department)
    setOpen(false)
  }
  return (
    <>
      <Pressable id={id} className="dept-field" label="选择科室" expanded={open} onClick={() => setOpen(true)}>
        <View className="dept-field__inside">
          <Icon name="building" className="dept-field__icon" />
          <View className="dept-field__name">{value?.name ?? unknown}</View>
          <Icon name="chevron-down" />
        </View>
      </Pressable>
      <Sheet id={`${id}-sheet`} open={open} title="选择科室" cancel="返回" onCancel={() => setOpen(false)}>
        <Pressable
          id={`${id}-unknown`}
          role="radio"
          checked={value === null}
          className={classes('dept dept--unknown', value === null && 'dept--on')}
          onClick={() => choose(null)}
        >
          <View className="dept__inside">
            {value === null && <Icon name="check" size={18} />}
            {unknown}
          </View>
        </Pressable>
        <DepartmentList id={id} markOf={(one) => (one === value?.id ? '' : undefined)} onTap={choose} />
      </Sheet>
    </>
  )
}
