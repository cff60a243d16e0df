import { View } from '@tarojs/components'
import type { DepartmentRow, Organisation } from '@nuanyu/types/org'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, KeyValues, ListRow, Page, QueryView, Segmented, StateTag, TextInput } from '../../ui'
import { DepartmentSheet } from '../org/DepartmentSheet'
import { HospitalSheet } from '../org/HospitalSheet'
import { IssueSheet } from '../org/IssueSheet'
import '../org/org.scss'
import { FirstSteps } from './FirstSteps'
import './index.scss'
import { rowsOf } from './rows'

type Open = 'hospital' | 'department' | 'issue' | null

const openDepartment = (id: string) => openPage(`office/department/index?id=${encodeURIComponent(id)}`)
const openBranches = () => openPage('office/branches/index')

/** The hospital, its departments and what hangs in them, in counts. */
export default function PlacesPage() {
  const query = useQuery('org.departments', {})
  const [open, setOpen] = useState<Open>(null)
  const nav = useWorkNav('places')
  const close = () => setOpen(null)
  const done = () => {
    close()
    void query.reload()
  }
  const { data } = query
  return (
    <Page title="岗位与二维码" audience="office" wide nav={nav}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(organisation) => (
          <View className="places">
            <HospitalCardView organisation={organisation} onEdit={() => setOpen('hospital')} />
            <View>
              {organisation.can.includes('addDepartment') &&
                organisation.departments.every(({ posts }) => posts === 0) && (
                  <FirstSteps
                    organisation={organisation}
                    onHospital={() => setOpen('hospital')}
                    onBranches={openBranches}
                    onDepartment={() => setOpen('department')}
                    onOpen={openDepartment}
                  />
                )}
              <Departments organisation={organisation} onOpen={setOpen} />
            </View>
          </View>
        )}
      </QueryView>
      {data && open === 'hospital' && <HospitalSheet hospital={data.hospital} onDone={done} onClose={close} />}
      {data && open === 'department' && (
        <DepartmentSheet
          order={Math.min(9999, Math.max(0, ...data.departments.map(({ order }) => order)) + 1)}
          onDone={(id) => {
            done()
            if (id) openDepartment(id)
          }}
          onClose={close}
        />
      )}
      {data && open === 'issue' && (
        <IssueSheet
          departments={data.departments.filter(({ retired, posts }) => retired === null && posts > 0)}
          onDone={done}
          onClose={close}
        />
      )}
    </Page>
  )
}

function HospitalCardView({ organisation, onEdit }: { organisation: Organisation; onEdit: () => void }) {
  const { hospital, branches } = organisation
  return (
    <Card className="places-hospital" title={hospital.name} note={hospital.motto}>
      <KeyValues
        items={[
          { label: '投诉电话', value: hospital.complaintPhone || '还没写', id: 'places-phone' },
          { label: '接听时间', value: hospital.complaintHours || '还没写' },
        ]}
      />
      <View className="places-does">
        {hospital.fields.length > 0 && (
          <Button id="hospital-edit" kind="quiet" small inline icon="edit" label="修改医院资料" onClick={onEdit}>
            修改
          </Button>
        )}
        <Button id="places-branches" kind="quiet" small inline icon="flag" onClick={openBranches}>
          支部与品牌（{branches}）
        </Button>
      </View>
    </Card>
  )
}

function Departments({ organisation, onOpen }: { organisation: Organisation; onOpen: (open: Open) => void }) {
  const { departments, can } = organisation
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<'open' | 'retired'>('open')
  const gone = departments.filter(({ retired }) => retired !== null).length
  const groups = rowsOf(departments, typed, shown === 'retired')
  return (
    <>
      <View className="org-tools">
        <View className="places-search">
          <TextInput
            id="places-search"
            type="search"
            value={typed}
            onChange={setTyped}
            placeholder="查科室、位置或支部"
            clearable
          />
        </View>
        {can.includes('addDepartment') && (
          <Button id="department-add" kind="secondary" icon="plus" inline onClick={() => onOpen('department')}>
            添加科室
          </Button>
        )}
        {can.includes('issueCodes') && departments.some(({ posts }) => posts > 0) && (
          <Button id="issue-open" kind="secondary" icon="qr" inline onClick={() => onOpen('issue')}>
            批量发码
          </Button>
        )}
        {departments.some(({ codes }) => codes > 0) && (
          <Button
            id="places-posters"
            kind="secondary"
            icon="printer"
            inline
            onClick={() => openPage('office/posters/index')}
          >
            打印海报
          </Button>
        )}
      </View>
      {gone > 0 && (
        <View className="org-tools">
          <Segmented
            id="places-shown"
            label="看哪些科室"
            options={[
              { id: 'open', label: '在用的', count: departments.length - gone },
              { id: 'retired', label: '已停用', count: gone },
            ]}
            value={shown}
            onChange={setShown}
          />
        </View>
      )}
      {groups.length === 0 ? (
        typed.trim() === '' ? (
          <EmptyState
            id="departments-empty"
            icon="building"
            title="还没有科室"
            advice="先添加科室，再添加岗位、发码。"
          />
        ) : (
          <EmptyState icon="search" title={`没有找到“${typed.trim()}”`} advice="换个词试试，或清空后浏览全部。" />
        )
      ) : (
        groups.map(([group, members]) => (
          <Card key={group} flush title={group} note={`${String(members.length)} 个科室`} className="places-group">
            {members.map((department) => (
              <DepartmentLine key={department.id} department={department} />
            ))}
          </Card>
        ))
      )}
    </>
  )
}

function DepartmentLine({ department }: { department: DepartmentRow }) {
  const { id, name, location, branch, posts, codes, bare, retired } = department
  const note = retired ? `已停用：${retired.reason}` : [location, branch?.name].filter(Boolean).join(' · ')
  return (
    <ListRow
      id={`department-${id}`}
      title={name}
      note={note}
      aside={
        bare > 0 ? (
          <StateTag tone="warn" icon="qr" text={`${String(bare)} 个岗位没有码`} />
        ) : (
          <View className="places-counts">
            {posts} 岗位 · {codes} 码
          </View>
        )
      }
      onClick={() => openDepartment(id)}
    />
  )
}
