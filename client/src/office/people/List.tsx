/** The staff list: found by the start of a name or number, by department, by where people stand. */
import { View } from '@tarojs/components'
import { type PersonRow, personStates, type PersonState, type PeopleSummary } from '@nuanyu/types/people'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { PagedList } from '../../features/work/PagedList'
import { openPage } from '../../session/openPage'
import { Card, ChipGroup, EmptyState, ListRow, StateTag, TextInput, type Tone } from '../../ui'

export const stateTones: Record<PersonState, Tone> = {
  listed: 'muted',
  invited: 'calm',
  awaiting: 'warn',
  joined: 'good',
  left: 'muted',
}

interface ListProps {
  states: PeopleSummary['states'] | undefined
}

export function List({ states }: ListProps) {
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const [state, setState] = useState<PersonState | null>(null)
  const list = usePages('people.list', { text, departmentId: department?.id ?? null, state })
  const options = (Object.keys(personStates) as PersonState[]).map((id) => ({
    id,
    label: states ? `${personStates[id]} ${String(states[id] ?? 0)}` : personStates[id],
  }))
  const narrowed = text !== '' || department !== null || state !== null
  return (
    <>
      <View className="people-filter">
        <TextInput
          id="people-search"
          type="search"
          label="按姓名或工号查找"
          value={typed}
          placeholder="姓名或工号的开头，回车查找"
          maxLength={20}
          clearable
          onChange={(value) => {
            setTyped(value)
            if (value === '') setText('')
          }}
          onBlur={() => setText(typed.trim())}
          onConfirm={() => setText(typed.trim())}
        />
        <DepartmentField id="people-department" value={department} unknown="全部科室" onChange={setDepartment} />
        <View className="people-filter__states">
          <ChipGroup
            id="people-state"
            single
            options={options}
            value={state === null ? [] : [state]}
            onChange={([chosen]) => setState((chosen as PersonState | undefined) ?? null)}
          />
        </View>
      </View>
      <PagedList
        id="people"
        unit="人"
        list={list}
        empty={
          <EmptyState
            id="people-empty"
            icon="users"
            title={narrowed ? '没有找到' : '名单还是空的'}
            advice={narrowed ? '换个开头，或者去掉科室和状态再找。' : '从人事的 Excel 导入，或者一个一个添加。'}
          />
        }
      >
        {(rows) => (
          <Card flush>
            {rows.map((row) => (
              <Row key={row.staffId} row={row} />
            ))}
          </Card>
        )}
      </PagedList>
    </>
  )
}

function Row({ row }: { row: PersonRow }) {
  const { staffId, name, title, department, head, state, stateLabel, roles } = row
  return (
    <ListRow
      id={`person-row-${staffId}`}
      title={
        <View className="person-row__who">
          <View>{name}</View>
          <View className="person-row__number">{staffId}</View>
        </View>
      }
      note={[department, title, head ? '负责人' : ''].filter(Boolean).join(' · ')}
      {...(roles.length > 0 ? { excerpt: roles.join('、') } : {})}
      aside={<StateTag tone={stateTones[state]} text={stateLabel} />}
      onClick={() => openPage(`office/person/index?id=${encodeURIComponent(staffId)}`)}
    />
  )
}
