import type { BranchRow } from '@nuanyu/types/org'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, EmptyState, KeyValues, Page, QueryView, StateTag } from '../../ui'
import { BranchSheet } from '../org/BranchSheet'
import { RestoreSheet, RetireSheet } from '../org/RetireSheet'
import './index.scss'

type Open = { kind: 'edit' | 'retire' | 'restore'; branch: BranchRow } | { kind: 'add' } | null

/** What each branch stands for, and where. */
export default function BranchesPage() {
  const query = useQuery('org.branches', {})
  const [open, setOpen] = useState<Open>(null)
  const nav = useWorkNav('places')
  const close = () => setOpen(null)
  const done = () => {
    close()
    void query.reload()
  }
  const add = (
    <Button id="branch-add" kind="secondary" icon="plus" inline onClick={() => setOpen({ kind: 'add' })}>
      添加支部
    </Button>
  )
  return (
    <Page title="支部与品牌" audience="office" wide nav={nav}>
      <QueryView
        {...query}
        onRetry={() => void query.reload()}
        isEmpty={({ branches }) => branches.length === 0}
        empty={
          <EmptyState
            id="branches-empty"
            icon="flag"
            title="还没有支部"
            advice="先添加支部，再到科室里选它属于哪个支部。品牌和承诺由党委办公室填写。"
            action={query.data?.can.includes('addBranch') ? add : undefined}
          />
        }
      >
        {({ branches, can }) => (
          <>
            {can.includes('addBranch') && <View className="branches__tools">{add}</View>}
            <View className="branches">
              {[...branches]
                .sort((a, b) => Number(a.retired !== null) - Number(b.retired !== null))
                .map((branch) => (
                  <BranchCard key={branch.id} branch={branch} onOpen={(kind) => setOpen({ kind, branch })} />
                ))}
            </View>
          </>
        )}
      </QueryView>
      {open?.kind === 'add' && <BranchSheet onDone={done} onClose={close} />}
      {open?.kind === 'edit' && <BranchSheet branch={open.branch} onDone={done} onClose={close} />}
      {open?.kind === 'retire' && <RetireSheet kind="branch" place={open.branch} onDone={done} onClose={close} />}
      {open?.kind === 'restore' && <RestoreSheet kind="branch" place={open.branch} onDone={done} onClose={close} />}
    </Page>
  )
}

function BranchCard({ branch, onOpen }: { branch: BranchRow; onOpen: (kind: 'edit' | 'retire' | 'restore') => void }) {
  const { id, name, brand, motto, pledge, departments, retired, fields, can } = branch
  return (
    <Card
      id={`branch-${id}`}
      title={name}
      note={brand === '' ? undefined : `“${brand}”`}
      aside={retired === null ? undefined : <StateTag tone="muted" text="已停用" />}
    >
      <KeyValues
        items={[
          { label: '口号', value: motto || '还没写' },
          { label: '承诺', value: pledge || '还没写' },
          { label: '科室', value: departments.join('、') || '还没有科室' },
        ]}
      />
      <View className="branch__does">
        {fields.length > 0 && (
          <Button
            id={`branch-edit-${id}`}
            kind="quiet"
            small
            inline
            icon="edit"
            label={`修改${name}`}
            onClick={() => onOpen('edit')}
          >
            修改
          </Button>
        )}
        {can.map((what) => (
          <Button
            key={what}
            id={`branch-${what}-${id}`}
            kind="quiet"
            small
            inline
            label={`${what === 'retire' ? '停用' : '恢复'}${name}`}
            onClick={() => onOpen(what)}
          >
            {what === 'retire' ? '停用' : '恢复使用'}
          </Button>
        ))}
      </View>
    </Card>
  )
}
