/**
 * One department, or none yet known.   <DepartmentField id="enter-where" value={department} unknown="还说不清" … />
 */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { classes, Icon, Pressable, Sheet } from '../../ui'
import { DepartmentButton } from './DepartmentButton'
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
      <DepartmentButton id={id} name={value?.name ?? unknown} open={open} onOpen={() => setOpen(true)} />
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
