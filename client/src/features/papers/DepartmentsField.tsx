/**
 * Several departments.   <DepartmentsField id="bulletin-units" add="加科室" value={units} onChange={setUnits} />
 *
 * Deep in a form the two halves stand apart: a mini-program nests sixteen elements, and the sheet has many of its own.
 */
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

export function DepartmentsField(props: DepartmentsFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ChosenDepartments {...props} onOpen={() => setOpen(true)} />
      {open && <DepartmentsSheet {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

const without = (units: readonly Unit[], id: string) => units.filter((one) => one.id !== id)

export function ChosenDepartments({
  id,
  value,
  add,
  onChange,
  onOpen,
}: DepartmentsFieldProps & { onOpen: () => void }) {
  return (
    <>
      {value.length > 0 && (
        <View className="paper-units">
          {value.map((unit) => (
            <Pressable
              key={unit.id}
              id={`${id}-drop-${unit.id}`}
              className="paper-unit"
              label={`去掉${unit.name}`}
              onClick={() => onChange(without(value, unit.id))}
            >
              <View className="paper-unit__inside">
                {unit.name}
                <Icon name="close" size={16} />
              </View>
            </Pressable>
          ))}
        </View>
      )}
      <Button id={`${id}-add`} kind="secondary" small inline icon="building" onClick={onOpen}>
        {add}
      </Button>
    </>
  )
}

type DepartmentsSheetProps = Omit<DepartmentsFieldProps, 'add'> & { onClose: () => void }

export function DepartmentsSheet({ id, value, onChange, onClose }: DepartmentsSheetProps) {
  const has = (unit: string) => value.some((one) => one.id === unit)
  return (
    <Sheet id={`${id}-sheet`} open title="选择科室" cancel="选好了" onCancel={onClose}>
      <DepartmentList
        id={id}
        multiple
        markOf={(unit) => (has(unit) ? '' : undefined)}
        onTap={(unit) => onChange(has(unit.id) ? without(value, unit.id) : [...value, unit])}
      />
    </Sheet>
  )
}
