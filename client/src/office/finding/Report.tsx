/** A finding out of a case or a thank-you note, in the office's own words. */
import { View } from '@tarojs/components'
import type { FindingView, FoundPerson } from '@nuanyu/types/findings'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { useState } from 'react'
import { Refusal } from '../../features/case/Refusal'
import { DepartmentButton } from '../../features/departments/DepartmentButton'
import { DepartmentSheet } from '../../features/findings/DepartmentSheet'
import { PersonField } from '../../features/findings/PersonField'
import { FormField } from '../../features/form/FormField'
import '../../features/steps/steps.scss'
import { Button, Card, EmptyState, Segmented, TextArea } from '../../ui'

const KINDS = [
  { id: 'bad', label: '需要改正' },
  { id: 'good', label: '值得肯定' },
] as const

interface ReportProps {
  /** `case:ID`, `thanks:ID`, `call:ID:item`, as the page that led here says it. */
  source: string
  onDone: (finding: FindingView) => void
}

export function Report({ source, onDone }: ReportProps) {
  const [kind, id = '', itemId = ''] = source.split(':')
  const [commandId, setCommandId] = useState(newCommandId)
  const [good, setGood] = useState<'good' | 'bad'>(kind === 'thanks' ? 'good' : 'bad')
  const [department, setDepartment] = useState<{ id: string; name: string } | null>(null)
  const [choosing, setChoosing] = useState(false)
  const [person, setPerson] = useState<FoundPerson | null>(null)
  const [text, setText] = useState('')
  const report = useCommand('findings.report')
  const { marks, unshown } = placeProblems(report.fieldErrors, ['departmentId', 'staffId', 'text'])
  if ((kind !== 'case' && kind !== 'thanks' && kind !== 'call') || id === '')
    return (
      <EmptyState
        id="report-none"
        icon="flag"
        title="请从一件投诉建议或感谢打开"
        advice="检查发现也会在巡查员提交检查时产生。"
      />
    )
  const send = async () => {
    const finding = await report.run({
      commandId,
      origin: { kind, id, itemId },
      good: good === 'good',
      departmentId: department?.id ?? '',
      staffId: person?.staffId ?? null,
      text,
      photos: [],
    })
    if (finding) onDone(finding)
  }
  return (
    <Card title="列为检查发现" note="由另一位同事复核；患者是谁、原话是什么，都不要写。">
      <Refusal
        error={report.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          report.clear()
        }}
      />
      <FormField path="good" label="是哪一种" required>
        <Segmented id="report-kind" options={KINDS} value={good} onChange={setGood} />
      </FormField>
      <FormField path="departmentId" label="哪个科室" required error={marks['departmentId']}>
        <DepartmentButton
          id="report-department"
          name={department?.name ?? '请选择'}
          open={choosing}
          onOpen={() => setChoosing(true)}
        />
      </FormField>
      {department && (
        <FormField path="staffId" label="涉及哪一位" optional hint="不选，就是说科室。" error={marks['staffId']}>
          <PersonField
            key={department.id}
            id="report-person"
            value={person}
            departmentId={department.id}
            onChange={setPerson}
          />
        </FormField>
      )}
      <FormField path="text" label="发现了什么" required error={marks['text']}>
        <TextArea
          id="report-text"
          label="发现了什么"
          value={text}
          maxLength={500}
          lines={5}
          onChange={(next) => {
            setText(next)
            report.clear('text')
          }}
        />
      </FormField>
      <View className="steps-stack">
        <Button id="report-send" loading={report.busy} onClick={() => void send()}>
          提交，等复核
        </Button>
      </View>
      <DepartmentSheet
        id="report-department"
        open={choosing}
        value={department}
        onClose={() => setChoosing(false)}
        onChoose={(next) => {
          setDepartment(next)
          setPerson(null)
          report.clear('departmentId')
        }}
      />
    </Card>
  )
}
