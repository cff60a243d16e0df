/** 典型案例 and 小结, written by people. Who might be recognised is looked at when it is sent for approval. */
import { View } from '@tarojs/components'
import { MAX_TYPICAL, type MonthlyView, type TypicalCase } from '@nuanyu/types/monthly'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { FormField } from '../../features/form/FormField'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { Button, Card, TextArea, TextInput } from '../../ui'

interface EditorProps {
  view: MonthlyView
  onSaved: (view: MonthlyView) => void
  onCancel: () => void
}

const EMPTY: TypicalCase = { title: '', happened: '', done: '' }

export function Editor({ view, onSaved, onCancel }: EditorProps) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [summary, setSummary] = useState(view.summary)
  const [cases, setCases] = useState(view.cases)
  const command = useCommand('monthly.edit')
  const fields = [...cases.flatMap((_, index) => FIELDS.map((field) => `cases.${String(index)}.${field}`)), 'summary']
  const { marks: refused, unshown } = placeProblems(command.fieldErrors, fields)
  useScrollToProblem(command.error, refused, fields)
  // What was found at the last saving stands at its field as well.
  const marks = { ...found(view, cases), ...refused }

  const change = (index: number, part: Partial<TypicalCase>, path: string) => {
    setCases(cases.map((one, at) => (at === index ? { ...one, ...part } : one)))
    command.clear(path)
  }
  const send = async () => {
    const saved = await command.run({ commandId, reportId: view.id, version: view.version, summary, cases })
    if (saved) onSaved(saved)
    else setCommandId(newCommandId())
  }
  return (
    <View className="paper-form">
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          command.clear()
        }}
      />
      <View className="paper-lead">
        案例不写患者和职工的姓名、床号、哪一天、高龄，也不照抄患者原话。送审时会逐处检查。
      </View>
      {cases.map((one, index) => {
        const path = (field: keyof TypicalCase) => `cases.${String(index)}.${field}`
        const id = `report-case-${String(index)}`
        return (
          <Card key={String(index)} title={`案例 ${String(index + 1)}`}>
            <FormField path={path('title')} label="题目" required error={marks[path('title')]}>
              <TextInput
                id={`${id}-title`}
                label={`案例 ${String(index + 1)} 题目`}
                value={one.title}
                maxLength={40}
                onChange={(title) => change(index, { title }, path('title'))}
              />
            </FormField>
            <FormField path={path('happened')} label="经过" required error={marks[path('happened')]}>
              <TextArea
                id={`${id}-happened`}
                label={`案例 ${String(index + 1)} 经过`}
                value={one.happened}
                maxLength={400}
                lines={4}
                onChange={(happened) => change(index, { happened }, path('happened'))}
              />
            </FormField>
            <FormField path={path('done')} label="怎么处理的" required error={marks[path('done')]}>
              <TextArea
                id={`${id}-done`}
                label={`案例 ${String(index + 1)} 怎么处理的`}
                value={one.done}
                maxLength={400}
                lines={3}
                onChange={(done) => change(index, { done }, path('done'))}
              />
            </FormField>
            <Button
              id={`${id}-drop`}
              kind="quiet"
              small
              inline
              onClick={() => setCases(cases.filter((_, at) => at !== index))}
            >
              去掉这个案例
            </Button>
          </Card>
        )
      })}
      {cases.length < MAX_TYPICAL && (
        <Button id="report-case-add" kind="secondary" icon="plus" onClick={() => setCases([...cases, EMPTY])}>
          加一个案例
        </Button>
      )}
      <View className="report-form__summary">
        <FormField
          path="summary"
          label="小结"
          optional
          hint="本期的特点、问题和下一步，一段一行。"
          error={marks.summary}
        >
          <TextArea
            id="report-summary"
            label="小结"
            value={summary}
            maxLength={2000}
            lines={8}
            onChange={(next) => {
              setSummary(next)
              command.clear('summary')
            }}
          />
        </FormField>
      </View>
      <View className="paper-actions">
        <Button id="report-cancel" kind="secondary" disabled={command.busy} onClick={onCancel}>
          不改了
        </Button>
        <Button id="report-save" loading={command.busy} onClick={() => void send()}>
          保存，看成文的样子
        </Button>
      </View>
    </View>
  )
}

const FIELDS: readonly (keyof TypicalCase)[] = ['title', 'happened', 'done']

/** Only at fields that still say what was looked at. */
function found(view: MonthlyView, cases: readonly TypicalCase[]): Record<string, string> {
  const same = (path: string) => {
    const [, at, field] = path.split('.')
    if (at === undefined) return true
    const key = field as keyof TypicalCase
    return cases[Number(at)]?.[key] === view.cases[Number(at)]?.[key]
  }
  return Object.fromEntries(view.findings.filter(({ path }) => same(path)).map(({ path, message }) => [path, message]))
}
