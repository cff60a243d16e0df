/** A wall of notes, by department, that goes on by cursor.   <Wall action="thanks.wall" empty={<EmptyState … />} /> */
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { usePages } from '../../cloud'
import { DepartmentField } from '../departments/DepartmentField'
import { PagedList } from '../work/PagedList'
import './thanks.scss'
import { WallCard } from './WallCard'

interface WallProps {
  action: 'thanks.wall' | 'thanks.internalWall'
  empty: (filtered: boolean) => ReactNode
}

export function Wall({ action, empty }: WallProps) {
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const list = usePages(action, { departmentId: department?.id ?? null })
  return (
    <>
      <DepartmentField id="wall-department" value={department} unknown="全部科室" onChange={setDepartment} />
      <PagedList id="wall" list={list} empty={empty(department !== null)}>
        {(entries) => (
          <View className="wall-cards wall-cards--wide">
            {entries.map((entry) => (
              <WallCard key={entry.id} id={`wall-${entry.id}`} entry={entry} />
            ))}
          </View>
        )}
      </PagedList>
    </>
  )
}
