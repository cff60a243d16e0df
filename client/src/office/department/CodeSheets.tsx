/** A code to look at, a new one, and the end of one. */
import { Image, View } from '@tarojs/components'
import type { PostRow } from '@nuanyu/types/org'
import { useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { Button, Field, imageText, Notice, QueryView, Sheet, TextInput } from '../../ui'
import type { Code } from './codes'
import { saveCode } from './saveCode'

interface OfPost {
  post: PostRow
  onChanged: (post: PostRow) => void
  onClose: () => void
}

export function ShowCode({ post, code, onClose }: { post: PostRow; code: Code; onClose: () => void }) {
  const query = useQuery('org.codeImage', { scene: code.scene })
  const [failed, setFailed] = useState(false)
  const fileName = `${post.department}-${post.name}-${code.label}.png`
  return (
    <Sheet id="code" open title={`${post.department} · ${post.name}`} cancel="关闭" onCancel={onClose}>
      <View className="code-sheet">
        <QueryView
          {...query}
          onRetry={() => void query.reload()}
          skeleton={<View className="code-sheet__image code-sheet__image--coming" aria-label="正在加载" />}
        >
          {({ png }) => (
            <>
              <Image
                id="code-image"
                className="code-sheet__image"
                src={`data:image/png;base64,${png}`}
                mode="scaleToFill"
                showMenuByLongpress
                {...imageText(`${post.department} · ${post.name}的二维码`)}
              />
              <View className="code-sheet__label">贴在：{code.label}</View>
              <View className="code-sheet__scene">编号 {code.scene}</View>
              {failed && <Notice tone="warn">没能保存。请允许使用相册，或长按图片保存。</Notice>}
              <Button
                id="code-save"
                kind="secondary"
                icon="download"
                inline
                onClick={() => {
                  setFailed(false)
                  saveCode(png, fileName).catch(() => setFailed(true))
                }}
              >
                保存图片
              </Button>
            </>
          )}
        </QueryView>
      </View>
    </Sheet>
  )
}

export function IssueCode({ post, onChanged, onClose }: OfPost) {
  const [commandId] = useState(newCommandId)
  const [label, setLabel] = useState('')
  const [touched, setTouched] = useState(false)
  const issue = useCommand('org.issueCode')
  const send = async () => {
    setTouched(true)
    const changed = await issue.run({ commandId, postId: post.id, label })
    if (changed === null) return
    onChanged(changed)
    onClose()
  }
  return (
    <Sheet
      id="issue"
      open
      title={`给“${post.name}”发一张新码`}
      confirm="生成二维码"
      busy={issue.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {issue.error && issue.error.code !== 'VALIDATION' && <Notice tone="bad" title={issue.error.message} />}
      <Field
        label="贴在哪里"
        required
        hint="写具体一点，以后好找，例如“护士站台面左侧”。"
        error={touched ? issue.fieldErrors.label : undefined}
      >
        <TextInput
          id="code-label"
          value={label}
          maxLength={30}
          onChange={(value) => {
            setLabel(value)
            issue.clear('label')
          }}
          onConfirm={() => void send()}
        />
      </Field>
    </Sheet>
  )
}

export function RevokeCode({ post, code, onChanged, onClose }: OfPost & { code: Code }) {
  const [commandId] = useState(newCommandId)
  const revoke = useCommand('org.revokeCode')
  const send = async () => {
    const changed = await revoke.run({ commandId, scene: code.scene })
    if (changed === null) return
    onChanged(changed)
    onClose()
  }
  return (
    <Sheet
      id="revoke"
      open
      danger
      title="作废这张二维码？"
      confirm="作废，不再恢复"
      cancel="先不作废"
      busy={revoke.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      {revoke.error && <Notice tone="bad" title={revoke.error.message} />}
      <View className="revoke-what">
        {post.department} · {post.name} · {code.label}
      </View>
      <View className="revoke-line">作废后不能恢复，要用只能重新发一张。</View>
      <View className="revoke-line">再扫这张码，会看到“二维码已停用”，并可以从医院首页进入。</View>
      <View className="revoke-line">已经收到的评价和投诉不受影响。</View>
      <View className="revoke-line">请记得把贴出去的旧码撕下来。</View>
    </Sheet>
  )
}
