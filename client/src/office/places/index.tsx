import { View } from '@tarojs/components'
import type { PostRow } from '@nuanyu/types/org'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Card, EmptyState, Page, QueryView, TextInput } from '../../ui'
import { IssueCode, RevokeCode, ShowCode } from './CodeSheets'
import './index.scss'
import { PostItem } from './PostItem'
import { byDepartment, search, type Code } from './posts'

const NOTHING = {}

type Open = { kind: 'show' | 'revoke'; post: PostRow; code: Code } | { kind: 'issue'; post: PostRow } | null

/** Which posts have which codes hanging where. */
export default function PlacesPage() {
  const query = useQuery('org.posts', NOTHING)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const nav = useWorkNav('places')
  const close = () => setOpen(null)
  const changed = (post: PostRow) => {
    const posts = query.data?.posts ?? []
    query.setData({ posts: posts.map((other) => (other.id === post.id ? post : other)) })
  }

  return (
    <Page title="岗位与二维码" audience="office" wide nav={nav}>
      <View className="places-search">
        <TextInput
          id="places-search"
          type="search"
          value={typed}
          onChange={setTyped}
          placeholder="查科室、岗位或张贴位置"
          clearable
        />
      </View>
      <QueryView
        loading={query.loading}
        data={query.data}
        error={query.error}
        onRetry={() => void query.reload()}
        isEmpty={({ posts }) => posts.length === 0}
        empty={<EmptyState icon="qr" title="还没有岗位" advice="岗位由医院的组织资料带入，导入后就能在这里发码。" />}
      >
        {({ posts }) => {
          const departments = byDepartment(search(posts, typed))
          if (departments.length === 0) {
            return (
              <EmptyState icon="search" title={`没有找到“${typed.trim()}”`} advice="换个词试试，或清空后浏览全部。" />
            )
          }
          return departments.map(({ name, posts: members }) => (
            <Card key={name} title={name} className="places-department" note={`${String(members.length)} 个岗位`}>
              {members.map((post) => (
                <PostItem
                  key={post.id}
                  post={post}
                  onShow={(of, code) => setOpen({ kind: 'show', post: of, code })}
                  onIssue={(of) => setOpen({ kind: 'issue', post: of })}
                  onRevoke={(of, code) => setOpen({ kind: 'revoke', post: of, code })}
                />
              ))}
            </Card>
          ))
        }}
      </QueryView>
      {open?.kind === 'show' && <ShowCode post={open.post} code={open.code} onClose={close} />}
      {open?.kind === 'issue' && <IssueCode post={open.post} onChanged={changed} onClose={close} />}
      {open?.kind === 'revoke' && <RevokeCode post={open.post} code={open.code} onChanged={changed} onClose={close} />}
    </Page>
  )
}
