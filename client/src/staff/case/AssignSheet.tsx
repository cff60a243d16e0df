/** Which department answers, and whether several must be coordinated. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { useQuery, type Query } from '../../cloud'
import { classes, Icon, Pressable, QueryView, Sheet, TextInput } from '../../ui'
import { Refusal } from './Refusal'
import { useCaseCommand } from './useCaseCommand'

interface Props {
  view: CaseView
  query: Query<CaseView>
  onClose: () => void
}

export function AssignSheet({ view, query, onClose }: Props) {
  const entrance = useQuery('org.entrance', {})
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState('')
  const [coordinated, setCoordinated] = useState(view.coordinated)
  const assign = useCaseCommand('assign', view, query)
  const name = entrance.data?.departments.find(({ id }) => id === chosen)?.name

  return (
    <Sheet
      id="assign"
      open
      title={view.department === null ? '分派给哪个科室' : `从${view.department.label}改派到`}
      confirm={name === undefined ? '请先选科室' : `分派给${name}`}
      confirmDisabled={chosen === ''}
      busy={assign.busy}
      onCancel={onClose}
      onConfirm={() => void assign.send({ departmentId: chosen, coordinated }).then((done) => done && onClose())}
    >
      <Refusal {...assign.refusal} />
      <TextInput
        id="assign-search"
        type="search"
        value={sought}
        onChange={setSought}
        placeholder="输入科室名称查找"
        clearable
      />
      <View className="assign-groups">
        <QueryView
          loading={entrance.loading}
          data={entrance.data}
          error={entrance.error}
          onRetry={() => void entrance.reload()}
        >
          {({ departments }) => {
            const groups = grouped(departments.filter((department) => department.name.includes(sought.trim())))
            if (groups.length === 0) return <View className="assign-none">没有叫“{sought.trim()}”的科室</View>
            return groups.map(([group, members]) => (
              <View key={group} className="assign-group">
                <View className="assign-group__title">{group}</View>
                <View className="assign-group__members">
                  {members.map((department) => (
                    <Pressable
                      key={department.id}
                      id={`assign-dept-${department.id}`}
                      role="radio"
                      checked={department.id === chosen}
                      disabled={department.id === view.department?.id}
                      className={classes('assign-dept', department.id === chosen && 'assign-dept--on')}
                      onClick={() => setChosen(department.id)}
                    >
                      <View className="assign-dept__inside">
                        {department.id === chosen && <Icon name="check" size={18} />}
                        {department.name}
                        {department.id === view.department?.id && <View className="assign-dept__now">现在</View>}
                      </View>
                    </Pressable>
                  ))}
                </View>
              </View>
            ))
          }}
        </QueryView>
      </View>
      <Pressable
        id="assign-coordinated"
        role="checkbox"
        checked={coordinated}
        className={classes('assign-coordinated', coordinated && 'assign-coordinated--on')}
        onClick={() => setCoordinated(!coordinated)}
      >
        <View className="assign-coordinated__inside">
          <View className="assign-coordinated__box">{coordinated && <Icon name="check" size={18} />}</View>
          <View>
            <View>需要多科室协调</View>
            <View className="assign-coordinated__note">
              {coordinated ? '10 个工作日内答复，从收到那天算起' : '不勾选为 5 个工作日内答复'}
            </View>
          </View>
        </View>
      </Pressable>
    </Sheet>
  )
}

function grouped<T extends { group: string }>(departments: T[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const department of departments) {
    const members = groups.get(department.group)
    if (members) members.push(department)
    else groups.set(department.group, [department])
  }
  return [...groups]
}
