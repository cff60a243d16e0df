/** Proposes a veto: whom, which year and rules, what happened, and the evidence that is locked with it. */
import { View } from '@tarojs/components'
import type { SourceRef } from '@nuanyu/types/sources'
import type { SoughtPerson, VetoForm } from '@nuanyu/types/veto'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand } from '../../cloud'
import { Refusal } from '../../features/case/Refusal'
import { FormField } from '../../features/form/FormField'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { EvidenceFields, useEvidence } from '../../features/veto/EvidenceFields'
import { Button, ChipGroup, Notice, Segmented, Sheet, TextArea } from '../../ui'
import { PersonField } from './PersonField'

const FIELDS = ['staffId', 'year', 'rules', 'facts', 'evidence']

export function Proposal({ form, source }: { form: VetoForm; source: SourceRef | null }) {
  const [commandId, setCommandId] = useState(newCommandId)
  const [person, setPerson] = useState<SoughtPerson | null>(null)
  const [year, setYear] = useState(String(form.years[0]))
  const [rules, setRules] = useState<string[]>([])
  const [facts, setFacts] = useState('')
  const [asking, setAsking] = useState(false)
  const evidence = useEvidence(source)
  const command = useCommand('veto.propose')
  const { marks, unshown } = placeProblems(command.fieldErrors, FIELDS)
  useScrollToProblem(command.error, marks, FIELDS)
  const send = async () => {
    const view = await command.run(async () => ({
      commandId,
      staffId: person?.staffId ?? '',
      year: Number(year),
      rules,
      facts,
      evidence: await evidence.gather(commandId),
    }))
    setAsking(false)
    if (view) void Taro.redirectTo({ url: `/office/veto/index?id=${view.id}` })
  }
  return (
    <View className="veto-form">
      <Refusal
        error={command.error}
        unshown={unshown}
        onReload={() => {
          setCommandId(newCommandId())
          command.clear()
        }}
      />
      <Notice icon="shield" title="提出不等于认定">
        提出人不能参与决定。提交后先告知本人，给足陈述时间，再由另外两位同志决定，其中至少一位来自纪检监察室。
      </Notice>
      <PersonField
        value={person}
        error={marks.staffId && '请选择关于谁'}
        onChange={(next) => {
          setPerson(next)
          command.clear('staffId')
        }}
      />
      <FormField path="year" label="影响哪一年度的考评" error={marks.year}>
        <Segmented
          id="veto-year"
          label="年度"
          options={form.years.map((one) => ({ id: String(one), label: `${String(one)}年` }))}
          value={year}
          onChange={setYear}
        />
      </FormField>
      <FormField path="rules" label="违反了九项准则的哪一条" required error={marks.rules}>
        <ChipGroup
          id="veto-rule"
          stacked
          tone="bad"
          options={form.rules}
          value={rules}
          onChange={(next) => {
            setRules(next)
            command.clear('rules')
          }}
        />
      </FormField>
      <FormField
        path="facts"
        label="事由"
        required
        hint="什么时候、做了什么、怎么查实的。本人会看到，请不要写是谁反映的。"
        error={marks.facts}
      >
        <TextArea
          id="veto-facts"
          label="事由"
          value={facts}
          maxLength={1000}
          lines={5}
          onChange={(next) => {
            setFacts(next)
            command.clear('facts')
          }}
        />
      </FormField>
      <EvidenceFields evidence={evidence} error={marks.evidence} onTouch={() => command.clear('evidence')} />
      <View className="veto-does">
        <Button id="veto-propose" onClick={() => setAsking(true)}>
          提出并锁定证据
        </Button>
      </View>
      <Sheet
        id="veto-propose-sheet"
        open={asking}
        title="提出后证据不能修改"
        confirm="提出"
        busy={command.busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => void send()}
      >
        <View className="veto-lead">
          证据会算出校验码并锁定，以后只能另行补充。您作为提出人，不能再参与决定和复核。
        </View>
      </Sheet>
    </View>
  )
}
