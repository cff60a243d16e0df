import type { Entrance } from '@nuanyu/types/org'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { DepartmentButton } from '../features/departments/DepartmentButton'
import { groupsOf } from '../features/departments/groupsOf'
import { EmptyState, Pressable, Sheet, TextInput } from '../ui'
import './DepartmentPicker.scss'

interface DepartmentPickerProps {
  departments: Entrance['departments']
  /** The chosen one; null for "not known", undefined before choosing. */
  value: string | null | undefined
  onChange: (departmentId: string | null) => void
  unknownLabel: string
}

/** A hundred departments: by group, with a search. */
export function DepartmentPicker({ departments, value, onChange, unknownLabel }: DepartmentPickerProps) {
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const chosen = departments.find(({ id }) => id === value)
  const found = groupsOf(departments, search)
  const close = () => {
    setOpen(false)
    setSearch('')
  }
  const choose = (id: string | null) => {
    onChange(id)
    close()
  }
  return (
    <>
      <DepartmentButton
        id="department-open"
        name={chosen?.name ?? (value === null ? unknownLabel : undefined)}
        open={open}
        onOpen={() => setOpen(true)}
      />
      <Sheet id="department-sheet" open={open} title="选择科室" onCancel={close} cancel="返回">
        <View className="department__search">
          <TextInput
            id="department-search"
            type="search"
            value={search}
            onChange={setSearch}
            placeholder="搜科室名称"
            maxLength={20}
            clearable
          />
        </View>
        {found.map(([group, members]) => (
          <View key={group} className="department__group">
            <View className="department__group-name">{group}</View>
            <View className="department__list">
              {members.map(({ id, name, location }) => (
                <Pressable
                  key={id}
                  id={`department-${id}`}
                  role="radio"
                  checked={id === value}
                  className={id === value ? 'department__one department__one--on' : 'department__one'}
                  onClick={() => choose(id)}
                >
                  <View>{name}</View>
                  {location !== '' && <View className="department__where">{location}</View>}
                </Pressable>
              ))}
            </View>
          </View>
        ))}
        {found.length === 0 && <EmptyState icon="search" title="没有找到这个科室" advice="换个词试试，或选下面一项" />}
        <Pressable
          id="department-unknown"
          role="radio"
          checked={value === null}
          className={value === null ? 'department__one department__one--on' : 'department__one'}
          onClick={() => choose(null)}
        >
          {unknownLabel}
        </Pressable>
      </Sheet>
    </>
  )
}
