/**
 * To whom something goes.   <AudienceField id="to" value={form} onChange={setForm} byWork />
 *
 * `byWork`: also by kinds of posts and by roles.
 */
import { View } from '@tarojs/components'
import type { Role } from '@nuanyu/types/roles'
import { type ReactNode, useState } from 'react'
import { useQuery } from '../../cloud'
import { ChipGroup, QueryView, Segmented } from '../../ui'
import { type AudienceForm, unitsOf } from './audience'
import { ChosenDepartments, DepartmentsSheet, type Unit } from './DepartmentsField'
import { type Chosen, ChosenPeople, FindSheet } from './PeopleField'
import './papers.scss'

const WHO = [
  { id: 'some', label: '选择范围' },
  { id: 'all', label: '全体职工' },
] as const

interface AudienceFieldProps {
  id: string
  value: AudienceForm
  onChange: (value: AudienceForm) => void
  byWork?: boolean
}

export function AudienceField({ id, value, onChange, byWork = false }: AudienceFieldProps) {
  const choices = useQuery('bulletins.choices', {})
  const [choosing, setChoosing] = useState<'departments' | 'people'>()
  const patch = (part: Partial<AudienceForm>) => onChange({ ...value, ...part })
  const places = {
    id: `${id}-departments`,
    value: unitsOf(value.departmentIds, choices.data?.departments ?? []),
    onChange: (units: Unit[]) => patch({ departmentIds: units.map((unit) => unit.id) }),
  }
  const persons = { id: `${id}-people`, value: value.people, onChange: (people: Chosen[]) => patch({ people }) }
  const close = () => setChoosing(undefined)
  return (
    <>
      <View className="paper-audience">
        <Segmented
          id={`${id}-who`}
          label="发给谁"
          options={WHO}
          value={value.everyone ? 'all' : 'some'}
          onChange={(who) => patch({ everyone: who === 'all' })}
        />
        {!value.everyone && (
          <QueryView {...choices} onRetry={() => void choices.reload()}>
            {({ branches, postKinds, roles }) => (
              <>
                <Part title="科室">
                  <ChosenDepartments {...places} add="选科室" onOpen={() => setChoosing('departments')} />
                </Part>
                <Part title="支部">
                  <ChipGroup
                    id={`${id}-branches`}
                    options={branches.map(({ id, name }) => ({ id, label: name }))}
                    value={value.branchIds}
                    onChange={(branchIds) => patch({ branchIds })}
                  />
                </Part>
                {byWork && (
                  <>
                    <Part title="有这类岗位的科室">
                      <ChipGroup
                        id={`${id}-posts`}
                        options={postKinds}
                        value={value.postKinds}
                        onChange={(kinds) => patch({ postKinds: kinds })}
                      />
                    </Part>
                    <Part title="有这些职责的人">
                      <ChipGroup
                        id={`${id}-roles`}
                        options={roles}
                        value={value.roles}
                        onChange={(chosen) => patch({ roles: chosen as Role[] })}
                      />
                    </Part>
                  </>
                )}
                <Part title="另外指定的人">
                  <ChosenPeople {...persons} add="加一位职工" onOpen={() => setChoosing('people')} />
                </Part>
              </>
            )}
          </QueryView>
        )}
      </View>
      {choosing === 'departments' && <DepartmentsSheet {...places} onClose={close} />}
      {choosing === 'people' && <FindSheet {...persons} onClose={close} />}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="paper-part">
      <View className="paper-part__title">{title}</View>
      {children}
    </View>
  )
}
