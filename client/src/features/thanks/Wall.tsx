/** A wall of thank-you notes, by department or of the whole hospital.   <Wall id="wall" action="thanks.wall" … /> */
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { usePages } from '../../cloud'
import { DepartmentField } from '../departments/DepartmentField'
import { PagedList } from '../work/PagedList'
import { EmptyState, Field } from '../../ui'
import { NotePaper } from './NotePaper'

interface WallProps {
  id: string
  action: 'thanks.wall' | 'thanks.internalWall'
  /** What one may do where nothing hangs yet. */
  offer?: ReactNode
}

export function Wall({ id, action, offer }: WallProps) {
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const list = usePages(action, { departmentId: department?.id ?? null })
  return (
    <>
      <Field label="看哪个科室的">
        <DepartmentField id={`${id}-department`} value={department} unknown="全院" onChange={setDepartment} />
      </Field>
      <PagedList
        id={id}
        unit="份"
        list={list}
        empty={
          <EmptyState
            id={`${id}-empty`}
            icon="heart"
            title={department === null ? '墙上还没有感谢' : `${department.name}还没有上墙的感谢`}
            advice="写的人和被感谢的人都同意，才会放在这里。"
            action={offer}
          />
        }
      >
        {(entries) => (
          <View className="note-wall">
            {entries.map((entry) => (
              <NotePaper key={entry.id} {...entry} id={`${id}-${entry.id}`} />
            ))}
          </View>
        )}
      </PagedList>
    </>
  )
}
