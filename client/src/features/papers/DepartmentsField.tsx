/** Several departments.   <DepartmentsField id="bulletin-units" value={ids} nameOf={nameOf} onChange={setIds} /> */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, Icon, Pressable, Sheet } from '../../ui'
import { DepartmentList } from '../departments/DepartmentList'
import './papers.scss'

export type Unit = { id: string; name: string }

interface DepartmentsFieldProps {
  id: string
  value: readonly Unit[]
  add: string
  onChange: (units: Unit[]) => void
}

export function DepartmentsField({ id, value, add, onChange }: DepartmentsFieldProps) {
  const [open, setOpen] = useState(false)
  const has = (unit: string) => value.some((one) => one.id === unit)
  const without = (unit: string) => value.filter((one) => one.id !== unit)
  return (
    <View>
      {value.length > 0 && (
        <View className="paper-units">
          {value.map((unit) => (
            <Pressable
              key={unit.id}
              id={`${id}-drop-${unit.id}`}
              className="paper-unit"
              label={`去掉${unit.name}`}
              onClick={() => onChange(without(unit.id))}
            >
              <View className="paper-unit__inside">
                {unit.name}
                <Icon name="close" size={16} />
              </View>
            </Pressable>
          ))}
        </View>
      )}
      <Button id={`${id}-add`} kind="secondary" small inline icon="building" onClick={() => setOpen(true)}>
        {add}
      </Button>
      <Sheet id={`${id}-sheet`} open={open} title="选择科室" cancel="选好了" onCancel={() => setOpen(false)}>
        <DepartmentList
          id={id}
          multiple
          markOf={(unit) => (has(unit) ? '' : undefined)}
          onTap={(unit) => onChange(has(unit.id) ? without(unit.id) : [...value, unit])}
        />
      </Sheet>
    </View>
  )
}
