import { View } from '@tarojs/components'
import type { PublicChange } from '@nuanyu/types/changes'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { ChangeCard } from '../../features/changes/ChangeCard'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { PagedList } from '../../features/work/PagedList'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Notice, Section } from '../../ui'

/** What was changed because people said something. Whoever was told of an entry sees that one first. */
export function Changes({ id }: { id: string | undefined }) {
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const list = usePages('changes.list', department ? { departmentId: department.id } : {})
  return (
    <>
      <View id="changes-lead" className="changes-lead">
        您反映的问题，我们改了什么、打算什么时候改，都写在这里。说的话经过改写，看不出是谁。
      </View>
      {id !== undefined && id !== '' && <Yours id={id} />}
      <View className="changes-filter">
        <DepartmentField id="changes-department" value={department} unknown="全部科室" onChange={setDepartment} />
      </View>
      <PagedList
        id="changes"
        list={list}
        empty={
          <EmptyState
            id="changes-empty"
            icon="chat"
            title={department ? '这个科室还没有公开的改进' : '还没有公开的改进'}
            advice="您的意见就是改进的开始。"
            action={
              <Button id="changes-speak" kind="secondary" onClick={() => openPage('patient/complaint/index')}>
                提一条建议
              </Button>
            }
          />
        }
      >
        {(changes) =>
          byMonth(changes).map(({ label, items }) => (
            <Section key={label} title={label}>
              <View className="changes-month">
                {items.map((change) => (
                  <ChangeCard key={change.id} change={change} />
                ))}
              </View>
            </Section>
          ))
        }
      </PagedList>
    </>
  )
}

function Yours({ id }: { id: string }) {
  const { data, error } = useQuery('changes.get', { changeId: id })
  if (error?.code === 'NOT_FOUND')
    return (
      <Notice id="changes-gone" title="这一条已经撤下">
        您可以看看其他的改进。
      </Notice>
    )
  if (!data) return null
  return (
    <Section id="changes-yours" title="与您反映的问题有关" note="谢谢您告诉我们">
      <ChangeCard id="changes-yours-card" change={data} />
    </Section>
  )
}

/** The server sends them in the order of months. */
function byMonth(changes: PublicChange[]): { label: string; items: PublicChange[] }[] {
  const months: { label: string; items: PublicChange[] }[] = []
  for (const change of changes) {
    const last = months.at(-1)
    if (last?.label === change.monthLabel) last.items.push(change)
    else months.push({ label: change.monthLabel, items: [change] })
  }
  return months
}
