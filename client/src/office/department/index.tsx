import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { DepartmentRow, PostRow } from '@nuanyu/types/org'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, EmptyState, KeyValues, Page, QueryView, Section, StateTag } from '../../ui'
import { DepartmentSheet } from '../org/DepartmentSheet'
import { IssueSheet } from '../org/IssueSheet'
import { PostSheet } from '../org/PostSheet'
import { RestoreSheet, RetireSheet } from '../org/RetireSheet'
import { IssueCode, RevokeCode, ShowCode } from './CodeSheets'
import type { Code } from './codes'
import './index.scss'
import { PostItem } from './PostItem'

type Open =
  | { kind: 'show' | 'revoke'; post: PostRow; code: Code }
  | { kind: 'issue' | 'edit' | 'retire' | 'restore'; post: PostRow }
  | { kind: 'add' | 'editDepartment' | 'retireDepartment' | 'restoreDepartment' | 'issueMany' }
  | null

/** One department: what it is, its posts, and which codes hang where. */
export default function DepartmentPage() {
  const departmentId = decodeURIComponent(useRouter().params.id ?? '')
  const query = useQuery('org.posts', { departmentId })
  const [open, setOpen] = useState<Open>(null)
  const nav = useWorkNav('places')
  const close = () => setOpen(null)
  const done = () => {
    close()
    void query.reload()
  }
  const { data } = query
  const changed = (post: PostRow) => {
    if (data) query.setData({ ...data, posts: data.posts.map((other) => (other.id === post.id ? post : other)) })
  }
  const forSheet = { onDone: done, onClose: close }

  return (
    <Page title={data?.department.name ?? '科室'} audience="office" wide nav={nav}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {({ department, posts }) => (
          <View className="department__places">
            <Facts department={department} onOpen={(kind) => setOpen({ kind })} />
            <Section
              title="岗位与二维码"
              note={`${String(department.posts)} 个岗位，${String(department.codes)} 张在用`}
            >
              {posts.length === 0 ? (
                <EmptyState
                  id="posts-empty"
                  icon="qr"
                  title="还没有岗位"
                  advice="先添加岗位，例如“护士站”，再给它发二维码。"
                />
              ) : (
                <Card>
                  {inUseFirst(posts).map((post) => (
                    <PostItem
                      key={post.id}
                      post={post}
                      onShow={(of, code) => setOpen({ kind: 'show', post: of, code })}
                      onIssue={(of) => setOpen({ kind: 'issue', post: of })}
                      onRevoke={(of, code) => setOpen({ kind: 'revoke', post: of, code })}
                      onEdit={(of) => setOpen({ kind: 'edit', post: of })}
                      onRetire={(of) => setOpen({ kind: 'retire', post: of })}
                      onRestore={(of) => setOpen({ kind: 'restore', post: of })}
                    />
                  ))}
                </Card>
              )}
              {department.can.includes('addPost') && (
                <Button id="post-add" kind="secondary" icon="plus" inline onClick={() => setOpen({ kind: 'add' })}>
                  添加岗位
                </Button>
              )}
            </Section>
          </View>
        )}
      </QueryView>
      {open?.kind === 'show' && <ShowCode post={open.post} code={open.code} onClose={close} />}
      {open?.kind === 'issue' && <IssueCode post={open.post} onChanged={changed} onClose={close} />}
      {open?.kind === 'revoke' && <RevokeCode post={open.post} code={open.code} onChanged={changed} onClose={close} />}
      {open?.kind === 'retire' && <RetireSheet kind="post" place={open.post} {...forSheet} />}
      {open?.kind === 'restore' && <RestoreSheet kind="post" place={open.post} {...forSheet} />}
      {data && (
        <>
          {open?.kind === 'add' && <PostSheet department={data.department} kinds={data.kinds} {...forSheet} />}
          {open?.kind === 'edit' && (
            <PostSheet post={open.post} department={data.department} kinds={data.kinds} {...forSheet} />
          )}
          {open?.kind === 'editDepartment' && <DepartmentSheet department={data.department} {...forSheet} />}
          {open?.kind === 'retireDepartment' && <RetireSheet kind="department" place={data.department} {...forSheet} />}
          {open?.kind === 'restoreDepartment' && (
            <RestoreSheet kind="department" place={data.department} {...forSheet} />
          )}
          {open?.kind === 'issueMany' && <IssueSheet departments={[data.department]} {...forSheet} />}
        </>
      )}
    </Page>
  )
}

interface FactsProps {
  department: DepartmentRow
  onOpen: (kind: 'editDepartment' | 'retireDepartment' | 'restoreDepartment' | 'issueMany') => void
}

function Facts({ department, onOpen }: FactsProps) {
  const { group, location, branch, retired, bare, fields, can } = department
  return (
    <Card
      title={department.name}
      aside={retired === null ? undefined : <StateTag tone="muted" text="已停用" />}
      className="department__facts"
    >
      <KeyValues
        items={[
          { label: '分组', value: group },
          { label: '位置', value: location || '还没写' },
          { label: '支部', value: branch?.name ?? '不属于支部' },
          ...(retired === null ? [] : [{ label: '停用', value: `${retired.reason}（${retired.by}）` }]),
        ]}
      />
      <View className="post__does">
        {bare > 0 && can.includes('addPost') && (
          <Button id="department-issue" kind="quiet" small inline icon="qr" onClick={() => onOpen('issueMany')}>
            给 {bare} 个没有码的岗位发码
          </Button>
        )}
        {fields.length > 0 && (
          <Button id="department-edit" kind="quiet" small inline icon="edit" onClick={() => onOpen('editDepartment')}>
            修改科室
          </Button>
        )}
        {can.includes('retire') && (
          <Button id="department-retire" kind="quiet" small inline onClick={() => onOpen('retireDepartment')}>
            停用科室
          </Button>
        )}
        {can.includes('restore') && (
          <Button id="department-restore" kind="quiet" small inline onClick={() => onOpen('restoreDepartment')}>
            恢复使用
          </Button>
        )}
      </View>
    </Card>
  )
}

function inUseFirst(posts: PostRow[]): PostRow[] {
  return [...posts].sort((a, b) => Number(a.retired !== null) - Number(b.retired !== null))
}
