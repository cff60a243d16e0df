/** Departments against attitudes, of the period; and against subjects, of the whole year. */
import type { Overview } from '@nuanyu/types/reports'
import { HeatGrid } from '../../features/charts/HeatGrid'
import { Card, EmptyState } from '../../ui'
import { NOWHERE } from './Departments'
import type { Ways } from './ways'

const opens = (id: string) => id !== NOWHERE

export function Attitudes({ attitudes, ways }: { attitudes: Overview['attitudes']; ways: Ways }) {
  return (
    <Card id="attitudes" title="服务态度：生冷硬顶推拖" note="评价里被点到的次数，颜色越深次数越多">
      {attitudes.rows.length === 0 ? (
        <EmptyState icon="heart" title="没有人点到这些" advice="患者在评价里选了“生冷硬顶推拖”，才会出现在这里。" />
      ) : (
        <HeatGrid
          id="attitudes"
          label="各科室的服务态度"
          corner="科室"
          {...attitudes}
          onRow={ways.department}
          opens={opens}
        />
      )}
    </Card>
  )
}

export function Subjects({ subjects, ways }: { subjects: Overview['subjects']; ways: Ways }) {
  const { label, columns, rows } = subjects
  if (rows.length === 0) return null
  return (
    <Card id="subjects" title="科室和事项" note={`${label}的投诉件数：按月看人太少，这张表总是一整年`}>
      <HeatGrid
        id="subjects"
        label={`${label}各科室各事项的投诉`}
        corner="科室"
        columns={columns}
        rows={rows}
        onRow={ways.department}
        onColumn={ways.subject}
        opens={opens}
      />
    </Card>
  )
}
