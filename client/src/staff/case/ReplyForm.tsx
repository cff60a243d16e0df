/**
 * Writing the reply, with the patient's words still on the same page. It stays on the device until it is sent, and
 * when the case moved on meanwhile it is kept as well.
 */
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { changeKinds } from '@nuanyu/types/feedback'
import { useEffect, useState } from 'react'
import { newCommandId, useDraft } from '../../cloud'
import { consequenceOf } from '../../features/case/commands'
import { Refusal } from '../../features/case/Refusal'
import type { StepProps } from '../../features/case/step'
import { useCaseCommand } from '../../features/case/useCaseCommand'
import { today } from '../../features/time/day'
import { Button, Card, DateInput, Field, Notice, Pressable, Segmented, TextArea, TextInput } from '../../ui'
import { Findings } from './Findings'
import { fromReturned, openBlank, templatesOf, toJudge, type ReplyDraft } from './replyTemplates'
import './ReplyForm.scss'

const KINDS = (['none', 'planned', 'made'] as const).map((id) => ({ id, label: changeKinds[id] }))

const FIELDS = ['text', 'change.text', 'change.on', 'findings']

function freshReply(): ReplyDraft {
  return { commandId: newCommandId(), text: '', kind: 'none', changeText: '', changeOn: '', findings: {} }
}

function isEmpty({ text, changeText }: ReplyDraft): boolean {
  return text.trim() === '' && changeText.trim() === ''
}

export function ReplyForm({ view, query, onClose }: StepProps) {
  const draft = useDraft(`draft:reply:${view.id}`, freshReply, isEmpty)
  const { text, kind, changeText, changeOn } = draft.value
  const named = toJudge(view)
  const replyTemplates = templatesOf(view)
  const findings = named.flatMap(({ ref }) => {
    const finding = draft.value.findings[ref]
    return finding ? [{ ref, finding }] : []
  })
  const [blank, setBlank] = useState<string>()
  const [unjudged, setUnjudged] = useState(false)
  const command = useCaseCommand('submitReply', view, query, FIELDS)
  const allowed = view.can.includes('submitReply')

  useEffect(() => {
    const returned = fromReturned(view)
    if (!draft.restored && returned) draft.patch(returned)
    // Once, when the form opens: later refreshes must not overwrite what is being written.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const send = async () => {
    const left = openBlank(text)
    setBlank(left)
    const change = kind === 'none' ? { kind, text: '', on: null } : { kind, text: changeText, on: changeOn || null }
    const missing = findings.length < named.length
    setUnjudged(missing)
    if (!command.verify({ text, change, findings }) || left !== undefined || missing) return
    if (!(await command.send({ text, change, findings }))) return
    draft.discard()
    onClose()
  }

  const start = async (template: (typeof replyTemplates)[number]) => {
    if (text.trim() !== '' && !replyTemplates.some((known) => known.text === text)) {
      const { confirm } = await Taro.showModal({
        title: '换成模板？',
        content: '现在写的内容会被替换。',
        confirmText: '替换',
        cancelText: '不换',
      })
      if (!confirm) return
    }
    setBlank(undefined)
    draft.patch({ text: template.text, ...(template.change === null ? {} : { kind: template.change }) })
  }

  return (
    <Card id="reply-form" title="拟写答复" note={consequenceOf('submitReply', view)} className="reply-form">
      {draft.restored && <Notice icon="edit">已恢复上次没有提交的内容。</Notice>}
      {replyTemplates.length > 0 && (
        <View className="reply-templates">
          <View className="reply-templates__title">可以这样开头</View>
          <View className="reply-templates__list">
            {replyTemplates.map((template) => (
              <Pressable
                key={template.id}
                id={`reply-template-${template.id}`}
                className="reply-template"
                onClick={() => void start(template)}
              >
                {template.label}
              </Pressable>
            ))}
          </View>
        </View>
      )}
      <Field
        label="给患者的答复"
        required
        error={blank === undefined ? command.fieldErrors.text : `还有没填的内容：${blank}`}
      >
        <TextArea
          id="reply-text"
          value={text}
          onChange={(value) => {
            draft.patch({ text: value })
            setBlank(undefined)
            command.clear('text')
          }}
          maxLength={2000}
          lines={8}
          placeholder="查明了什么、怎么处理、接下来怎么做。用患者听得懂的话。"
        />
      </Field>
      <Field label="这件事带来什么改变" required>
        <Segmented
          id="reply-change"
          options={KINDS}
          value={kind}
          onChange={(value) => {
            draft.patch({ kind: value })
            command.clear('change')
          }}
        />
        {kind === 'none' && <View className="reply-hint">患者会看到“暂不调整”。请在答复里说明为什么。</View>}
      </Field>
      {kind !== 'none' && (
        <>
          <Field
            label={kind === 'made' ? '改了什么' : '打算改什么'}
            required
            error={command.fieldErrors['change.text']}
          >
            <TextInput
              id="reply-change-text"
              value={changeText}
              onChange={(value) => {
                draft.patch({ changeText: value })
                command.clear('change.text')
              }}
              maxLength={300}
              placeholder="一句话，例如：抽血窗口早高峰加开一个"
            />
          </Field>
          <Field
            label={kind === 'made' ? '哪天完成的' : '计划哪天完成'}
            required
            error={command.fieldErrors['change.on']}
          >
            <DateInput
              id="reply-change-on"
              value={changeOn}
              {...(kind === 'made' ? { max: today() } : { min: today() })}
              onChange={(day) => {
                draft.patch({ changeOn: day })
                command.clear('change.on')
              }}
            />
          </Field>
        </>
      )}
      {named.length > 0 && (
        <Findings
          named={named}
          value={draft.value.findings}
          error={unjudged ? '每位当事人都要有核查结果' : command.fieldErrors.findings}
          onChange={(ref, finding) => {
            draft.patch((now) => ({ findings: { ...now.findings, [ref]: finding } }))
            setUnjudged(false)
            command.clear('findings')
          }}
        />
      )}
      {!allowed && (
        <Notice tone="warn" title="这件事刚有变化，现在不能提交答复">
          您写的内容保留在本机，轮到您时还在。
        </Notice>
      )}
      <Refusal {...command.refusal} />
      <View className="reply-actions">
        <Button id="reply-later" kind="secondary" onClick={onClose}>
          先存着
        </Button>
        <Button id="reply-send" loading={command.busy} disabled={!allowed} onClick={() => void send()}>
          提交送审
        </Button>
      </View>
    </Card>
  )
}
