import { View } from '@tarojs/components'
import { appraisalQueues, type AppraisalForm, type AppraisalQueue, type AppraisalRow } from '@nuanyu/types/appraisal'
import { useState } from 'react'
import { type Pages, usePages, useQuery } from '../../cloud'
import '../../features/appraisal/appraisal.scss'
import { yearTones } from '../../features/appraisal/YearFile'
import { useTakeFile } from '../../features/files/useTakeFile'
import { today } from '../../features/time/day'
import { PagedList } from '../../features/work/PagedList'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import {
  Button,
  Card,
  EmptyState,
  ListRow,
  Notice,
  Page,
  QueryView,
  Segmented,
  SelectInput,
  StateTag,
  StatTile,
  StatTiles,
  TextInput,
} from '../../ui'

const ALL = 'all'
type Show = 'people' | AppraisalQueue

/** The year's appraisals: everybody by number, or what waits. How far it is is counted; grades are not. */
export default function AppraisalsPage() {
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [departmentId, setDepartment] = useState<string | null>(null)
  const query = useQuery('appraisal.form', { year, departmentId })
  const nav = useWorkNav('appraisals')
  return (
    <Page title="医德考评" audience="office" wide nav={nav}>
      <View className="appraisal-lead">
        等次由人评定，系统只汇集依据，不打分、不排名。本人签意见，另一位同志审核后公布，本人可以申诉。
      </View>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(form) => <Lists form={form} departmentId={departmentId} onYear={setYear} onDepartment={setDepartment} />}
      </QueryView>
    </Page>
  )
}

interface ListsProps {
  form: AppraisalForm
  departmentId: string | null
  onYear: (year: number) => void
  onDepartment: (id: string | null) => void
}

function Lists({ form, departmentId, onYear, onDepartment }: ListsProps) {
  const [show, setShow] = useState<Show>('people')
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const file = useTakeFile('appraisal.export')
  const { year } = form
  const people = usePages('appraisal.people', show === 'people' ? { year, departmentId, text } : null)
  const queue = usePages('appraisal.queue', show === 'people' ? null : { year, queue: show })
  const shows = [
    { id: 'people' as Show, label: '全部' },
    ...form.queues.map((id) => ({ id: id as Show, label: appraisalQueues[id] })),
  ]
  return (
    <>
      <View className="appraisal-filter">
        <SelectInput
          id="appraisals-year"
          label="年度"
          options={form.years.map((one) => ({ id: String(one), label: `${String(one)}年度` }))}
          value={String(year)}
          onChange={(id) => onYear(Number(id))}
        />
        {form.departments.length > 1 && (
          <SelectInput
            id="appraisals-department"
            label="科室"
            options={[...(form.all ? [{ id: ALL, label: '全院' }] : []), ...form.departments]}
            value={departmentId ?? (form.all ? ALL : (form.departments[0]?.id ?? ALL))}
            onChange={(id) => onDepartment(id === ALL ? null : id)}
          />
        )}
        <TextInput
          id="appraisals-search"
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
        {form.canExport && (
          <Button
            id="appraisals-export"
            kind="secondary"
            icon="download"
            inline
            loading={file.busy}
            onClick={() => void file.take({ year, departmentId })}
          >
            {file.busy ? '正在生成' : '导出表格'}
          </Button>
        )}
      </View>
      {file.error && <Notice tone="bad" title={file.error.message} />}
      <StatTiles>
        {form.progress
          .filter(({ state, count }) => count > 0 || state === 'open')
          .map(({ state, label, count }) => (
            <StatTile key={state} id={`appraisals-${state}`} label={label} value={count} unit="人" />
          ))}
      </StatTiles>
      {shows.length > 1 && (
        <View className="appraisal-does">
          <Segmented id="appraisals-show" label="看哪些" options={shows} value={show} onChange={setShow} />
        </View>
      )}
      <Rows show={show} list={show === 'people' ? people : queue} />
    </>
  )
}

function Rows({ show, list }: { show: Show; list: Pages<AppraisalRow> }) {
  return (
    <PagedList
      id="appraisals"
      unit="人"
      list={list}
      empty={
        <EmptyState
          id="appraisals-empty"
          icon="users"
          title={show === 'people' ? '没有找到' : '没有等您办的'}
          advice={show === 'people' ? '换个开头或科室再找。您自己不在这里。' : '科室评定、本人签意见后会排到这里。'}
        />
      }
    >
      {(rows) => (
        <Card flush>
          {rows.map(({ person, year, state, stateLabel, grade, byVeto }) => (
            <ListRow
              key={person.staffId}
              id={`appraisal-row-${person.staffId}`}
              title={`${person.name}${grade === '' ? '' : ` · ${grade}${byVeto ? '（一票否决）' : ''}`}`}
              note={[person.staffId, person.department, person.title, person.head ? '科室负责人' : '']
                .filter(Boolean)
                .join(' · ')}
              aside={<StateTag tone={yearTones[state]} text={stateLabel} />}
              onClick={() => openPage(`office/appraisal/index?staffId=${person.staffId}&year=${String(year)}`)}
            />
          ))}
        </Card>
      )}
    </PagedList>
  )
}
