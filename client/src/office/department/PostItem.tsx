/** One post: a card on a phone, a line of the table on a desktop. */
import { View } from '@tarojs/components'
import { postMarks, type PostRow } from '@nuanyu/types/org'
import { useState } from 'react'
import { openPage } from '../../session/openPage'
import { Button, StateTag } from '../../ui'
import { inOrder, issuedOn, type Code } from './codes'

export interface PostActions {
  onShow: (post: PostRow, code: Code) => void
  onIssue: (post: PostRow) => void
  onRevoke: (post: PostRow, code: Code) => void
  onEdit: (post: PostRow) => void
  onRetire: (post: PostRow) => void
  onRestore: (post: PostRow) => void
}

export function PostItem({ post, ...on }: PostActions & { post: PostRow }) {
  const [all, setAll] = useState(false)
  const codes = inOrder(post.codes)
  const active = codes.filter(({ status }) => status === 'active')
  const pledge = post.pledge || (post.branchPledge && `支部承诺：${post.branchPledge}`)
  const gone = codes.length - active.length
  return (
    <View id={`post-${post.id}`} className="post">
      <View className="post__what">
        <View className="post__name">{post.name}</View>
        {post.mark && (
          <View className="post__mark">
            <StateTag tone="calm" icon="star-fill" text={postMarks[post.mark]} />
          </View>
        )}
        <View className="post__branch">{post.kindLabel}</View>
        {post.retired !== null ? (
          <View className="post__gone">
            已停用：{post.retired.reason}（{post.retired.by}，{issuedOn({ issuedAt: post.retired.at })}）
          </View>
        ) : (
          pledge !== '' && <View className="post__pledge">{pledge}</View>
        )}
      </View>
      <View className="post__codes">
        {active.length === 0 && post.retired === null && (
          <View className="post__none">没有在用的二维码，患者扫不到这个岗位。</View>
        )}
        {(all ? codes : active).map((code) => (
          <View key={code.scene} className={`code code--${code.status}`}>
            <View className="code__words">
              <View className="code__label">{code.label}</View>
              <View className="code__note">
                {code.status === 'revoked' ? '已作废 · ' : ''}
                {code.scene} · {issuedOn(code)}发
              </View>
            </View>
            {code.status === 'active' && (
              <View className="code__actions">
                <Button
                  id={`code-show-${code.scene}`}
                  kind="quiet"
                  small
                  inline
                  icon="qr"
                  label={`查看${code.label}的二维码`}
                  onClick={() => on.onShow(post, code)}
                >
                  查看
                </Button>
                {post.can.includes('revokeCode') && (
                  <Button
                    id={`code-revoke-${code.scene}`}
                    kind="quiet"
                    small
                    inline
                    label={`作废${code.label}的二维码`}
                    onClick={() => on.onRevoke(post, code)}
                  >
                    作废
                  </Button>
                )}
              </View>
            )}
          </View>
        ))}
        {gone > 0 && (
          <Button id={`codes-gone-${post.id}`} kind="quiet" small inline onClick={() => setAll(!all)}>
            {all ? '收起已作废的' : `已作废 ${String(gone)} 张`}
          </Button>
        )}
      </View>
      <View className="post__does">
        {active.length > 0 && post.retired === null && (
          <Button
            id={`post-posters-${post.id}`}
            kind="quiet"
            small
            inline
            icon="printer"
            label={`打印海报：${post.name}`}
            onClick={() =>
              openPage(
                `office/posters/index?posts=${post.id}&name=${encodeURIComponent(`${post.department} · ${post.name}`)}`,
              )
            }
          >
            打印海报
          </Button>
        )}
        {post.can.includes('issueCode') && (
          <Button
            id={`code-issue-${post.id}`}
            kind="quiet"
            small
            inline
            icon="plus"
            label={`给${post.name}发新码`}
            onClick={() => on.onIssue(post)}
          >
            发新码
          </Button>
        )}
        {post.fields.length > 0 && (
          <Button
            id={`post-edit-${post.id}`}
            kind="quiet"
            small
            inline
            icon="edit"
            label={`修改${post.name}`}
            onClick={() => on.onEdit(post)}
          >
            修改
          </Button>
        )}
        {post.can.includes('retire') && (
          <Button
            id={`post-retire-${post.id}`}
            kind="quiet"
            small
            inline
            label={`停用${post.name}`}
            onClick={() => on.onRetire(post)}
          >
            停用
          </Button>
        )}
        {post.can.includes('restore') && (
          <Button
            id={`post-restore-${post.id}`}
            kind="quiet"
            small
            inline
            icon="refresh"
            label={`恢复${post.name}`}
            onClick={() => on.onRestore(post)}
          >
            恢复使用
          </Button>
        )}
      </View>
    </View>
  )
}
