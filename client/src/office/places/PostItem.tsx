/** One post: a card on a phone, a line of the table on a desktop. */
import { View } from '@tarojs/components'
import { postMarks, type PostRow } from '@nuanyu/types/org'
import { useState } from 'react'
import { Button, StateTag } from '../../ui'
import { inOrder, issuedOn, type Code } from './posts'

export interface PostActions {
  onShow: (post: PostRow, code: Code) => void
  onIssue: (post: PostRow) => void
  onRevoke: (post: PostRow, code: Code) => void
}

export function PostItem({ post, onShow, onIssue, onRevoke }: PostActions & { post: PostRow }) {
  const [all, setAll] = useState(false)
  const codes = inOrder(post.codes)
  const active = codes.filter(({ status }) => status === 'active')
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
        {post.branch !== null && <View className="post__branch">{post.branch}</View>}
      </View>
      <View className="post__codes">
        {active.length === 0 && <View className="post__none">没有在用的二维码，患者扫不到这个岗位。</View>}
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
                  onClick={() => onShow(post, code)}
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
                    onClick={() => onRevoke(post, code)}
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
      <View className="post__issue">
        {post.can.includes('issueCode') && (
          <Button
            id={`code-issue-${post.id}`}
            kind="quiet"
            small
            inline
            icon="plus"
            label={`给${post.name}发新码`}
            onClick={() => onIssue(post)}
          >
            发新码
          </Button>
        )}
      </View>
    </View>
  )
}
