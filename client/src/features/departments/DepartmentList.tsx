/**
 * A hundred departments to choose from: by group, with a search.
 *
 *   <DepartmentList id="assign" markOf={(id) => (id === lead ? '主办' : undefined)} onTap={choose} />
 */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { classes, Icon, Pressable, QueryView, TextInput } from '../../ui'
import './DepartmentList.scss'
import { groupsOf } from './groupsOf'

interface DepartmentListProps {
  id: string
  /** The word a chosen department carries; undefined when it is not chosen. */
  markOf: (departmentId: string) => string | undefined
  disabled?: (departmentId: string) => boolean
  multiple?: boolean
  onTap: (department: { id: string; name: string }) => void
}

export function DepartmentList({ id, markOf, disabled, multiple = false, onTap }: DepartmentListProps) {
  const entrance = useQuery('org.entrance', {})
  const [sought, setSought] = useState('')
  return (
    <View>
      <TextInput
        id={`${id}-search`}
        type="search"
        value={sought}
        onChange={setSought}
        placeholder="输入科室名称查找"
        maxLength={20}
        clearable
      />
      <View className="depts__groups">
        <QueryView
          loading={entrance.loading}
          data={entrance.data}
          error={entrance.error}
          onRetry={() => void entrance.reload()}
        >
          {({ departments }) => {
            const groups = groupsOf(departments, sought)
            if (groups.length === 0) return <View className="depts__none">没有找到“{sought.trim()}”</View>
            return groups.map(([group, members]) => (
              <View key={group} className="depts__group">
                <View className="depts__title">{group}</View>
                <View className="depts__members">
                  {members.map((department) => {
                    const mark = markOf(department.id)
                    return (
                      <Pressable
                        key={department.id}
                        id={`${id}-dept-${department.id}`}
                        role={multiple ? 'checkbox' : 'radio'}
                        checked={mark !== undefined}
                        disabled={disabled?.(department.id) === true}
                        className={classes('dept', mark !== undefined && 'dept--on')}
                        onClick={() => onTap({ id: department.id, name: department.name })}
                      >
                        <View className="dept__inside">
                          {mark !== undefined && <Icon name="check" size={18} />}
                          {department.name}
                          {mark !== undefined && mark !== '' && <View className="dept__mark">{mark}</View>}
                        </View>
                      </Pressable>
                    )
                  })}
                </View>
              </View>
            ))
          }}
        </QueryView>
      </View>
    </View>
  )
}
