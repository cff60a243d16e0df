/** Somebody the case is about: they get the right of reply, and are kept out of the case with their head. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../cloud'
import { Refusal } from '../../../features/case/Refusal'
import { type StepProps, useTyped } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { privacySigns } from '../../../features/words/privacyHints'
import { Button, Field, Icon, Notice, Pressable, QueryView, Sheet, TextArea, TextInput } from '../../../ui'
import './NameStaffSheet.scss'

type Found = { ref: string; name: string; title: string; department: string }

export function NameStaffSheet({ view, query, typed, onClose }: StepProps) {
  const { value, patch, forget } = useTyped<{ who: Found | null; summary: string }>(typed, 'nameStaff', () => ({
    who: null,
    summary: '',
  }))
  const step = useCaseCommand('nameStaff', view, query, ['staffRef', 'summary'])
  const { who, summary } = value
  const signs = privacySigns(summary)
  const send = async () => {
    if (who === null || !(await step.send({ staffRef: who.ref, summary }))) return
    forget()
    onClose()
  }
  return (
    <Sheet
      id="name-staff"
      open
      title="请当事人说明"
      confirm={who === null ? '请先选人' : `请${who.name}说明`}
      confirmDisabled={who === null}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <Field label="当事人" required error={step.fieldErrors.staffRef}>
        {who === null ? (
          <FindStaff onChoose={(found) => patch({ who: found })} />
        ) : (
          <View id="name-staff-who" className="staff-chosen">
            <View className="staff-chosen__words">
              {who.name}
              <View className="staff-one__note">
                {who.title} · {who.department}
              </View>
            </View>
            <Button id="name-staff-change" kind="quiet" small inline onClick={() => patch({ who: null })}>
              换人
            </Button>
          </View>
        )}
      </Field>
      <Field
        label="请本人说明什么"
        required
        hint="当事人只能看到这段话。只写哪天前后、什么环节、什么做法；不引用原话，不写能认出患者的任何信息。"
        error={step.fieldErrors.summary}
      >
        <TextArea
          id="name-staff-summary"
          value={summary}
          label="请本人说明什么"
          onChange={(text) => {
            patch({ summary: text })
            step.clear('summary')
          }}
          maxLength={300}
          lines={4}
          placeholder="例如：有反映称，上周夜班有人按铃后较久无人到场。请说明当时的分工和经过。"
        />
        {signs.length > 0 && (
          <Notice id="name-staff-privacy" tone="warn" icon="shield" title={`里面有${signs.join('、')}，请删掉`}>
            当事人可能因此认出患者。
          </Notice>
        )}
      </Field>
      <Notice icon="shield" title="从此这位同事和科室负责人看不到这件事">
        没有别人能办的，会转给投诉管理部门。
      </Notice>
    </Sheet>
  )
}

function FindStaff({ onChoose }: { onChoose: (found: Found) => void }) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery('people.find', asked === '' ? null : { text: asked })
  return (
    <>
      <View className="staff-search">
        <TextInput
          id="name-staff-search"
          type="search"
          value={text}
          onChange={setText}
          onConfirm={() => setAsked(text.trim())}
          placeholder="姓名或工号"
          maxLength={20}
          clearable
        />
        <Button
          id="name-staff-find"
          kind="secondary"
          inline
          disabled={text.trim() === ''}
          onClick={() => setAsked(text.trim())}
        >
          查找
        </Button>
      </View>
      {asked !== '' && (
        <QueryView
          {...found}
          onRetry={() => void found.reload()}
          isEmpty={({ staff }) => staff.length === 0}
          empty={<View className="staff-none">没有找到“{asked}”。请核对姓名，或写进内部记录。</View>}
        >
          {({ staff }) => (
            <View className="staff-list">
              {staff.map((one) => (
                <Pressable
                  key={one.ref}
                  id={`name-staff-${one.ref}`}
                  role="radio"
                  checked={false}
                  className="staff-one"
                  onClick={() => onChoose(one)}
                >
                  <View className="staff-one__inside">
                    <Icon name="user" />
                    <View>
                      {one.name}
                      <View className="staff-one__note">
                        {one.title} · {one.department}
                      </View>
                    </View>
                  </View>
                </Pressable>
              ))}
            </View>
          )}
        </QueryView>
      )}
    </>
  )
}
