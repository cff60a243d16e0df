/** Chooses the answered cases that an entry comes from. Nothing of what patients wrote is shown. */
import { View } from '@tarojs/components'
import { MAX_CASES, type Candidate } from '@nuanyu/types/changes'
import { useState } from 'react'
import { usePages } from '../../cloud'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { PagedList } from '../../features/work/PagedList'
import { Button, classes, EmptyState, Icon, Pressable, Segmented } from '../../ui'

const KINDS = [
  { id: 'made', label: '已经改进' },
  { id: 'planned', label: '计划改进' },
] as const

interface CasePickerProps {
  chosen: Candidate[]
  onDone: (cases: Candidate[]) => void
}

export function CasePicker({ chosen, onDone }: CasePickerProps) {
  const [cases, setCases] = useState(chosen)
  const [kind, setKind] = useState<'made' | 'planned'>('made')
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const list = usePages('changes.candidates', { kind, ...(department ? { departmentId: department.id } : {}) })
  const full = cases.length >= MAX_CASES
  const toggle = (one: Candidate) =>
    setCases(cases.some(({ id }) => id === one.id) ? cases.filter(({ id }) => id !== one.id) : [...cases, one])
  return (
    <View>
      <View className="change-lead">
        选出说到同一件事的反馈。这里只列已答复、答复里写了改进的；纪检办理的不在其中。
      </View>
      <View className="change-filter">
        <Segmented id="candidate-kind" label="答复里写的" options={KINDS} value={kind} onChange={setKind} />
        <DepartmentField id="candidate-department" value={department} unknown="全部科室" onChange={setDepartment} />
      </View>
      <PagedList
        id="candidates"
        list={list}
        empty={
          <EmptyState
            id="candidates-empty"
            icon="search"
            title="没有可以选的反馈"
            advice="答复里写了“计划改进”或“已经改进”的反馈，审核通过后会出现在这里。"
          />
        }
      >
        {(rows) =>
          rows.map((row) => {
            const on = cases.some(({ id }) => id === row.id)
            return (
              <Pressable
                key={row.id}
                id={`candidate-row-${row.code}`}
                role="checkbox"
                checked={on}
                disabled={!on && full}
                className={classes('candidate', on && 'candidate--on')}
                onClick={() => toggle(row)}
              >
                <View className="candidate__inside">
                  <Icon name={on ? 'check' : 'plus'} />
                  <View className="candidate__words">
                    <View className="candidate__change">{row.change}</View>
                    <View className="candidate__note">
                      {[row.code, row.subject, row.department, `${row.month}答复`].join(' · ')}
                    </View>
                  </View>
                </View>
              </Pressable>
            )
          })
        }
      </PagedList>
      <View className="change-bar">
        {full && <View className="change-lead">最多选 {MAX_CASES} 件。</View>}
        <Button id="candidates-done" disabled={cases.length === 0} onClick={() => onDone(cases)}>
          {cases.length === 0 ? '请先选择' : `选好了（${String(cases.length)} 件）`}
        </Button>
      </View>
    </View>
  )
}
