import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { VisitView } from '@nuanyu/types/visits'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { visitTones } from '../../features/findings/tones'
import { StepSheet } from '../../features/steps/StepSheet'
import { openPage } from '../../session/openPage'
import {
  Button,
  Card,
  Columns,
  Field,
  KeyValues,
  ListRow,
  Page,
  QueryView,
  SelectInput,
  StateTag,
  Timeline,
} from '../../ui'
import { Schedule } from './Schedule'

/** A visit as planned; without an id a new one. */
export default function VisitPlanPage() {
  const { id = '', plan = '' } = useRouter().params
  if (id === '')
    return (
      <Page title="安排检查" audience="office" wide>
        <Schedule
          planId={plan === '' ? null : plan}
          onDone={(saved) => void Taro.redirectTo({ url: `/office/visitPlan/index?id=${saved.id}` })}
        />
      </Page>
    )
  return <Planned id={id} />
}

function Planned({ id }: { id: string }) {
  const query = useQuery('visits.get', { visitId: id })
  const [step, setStep] = useState<'reassign' | 'cancel'>()
  const after = {
    onReload: () => void query.reload(),
    onClose: () => setStep(undefined),
    onDone: (visit: VisitView) => {
      setStep(undefined)
      query.setData(visit)
    },
  }
  return (
    <Page title="检查安排" audience="office" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(visit) => (
          <Columns>
            <>
              <Card
                id="plan-what"
                title={visit.title}
                note={visit.kindLabel}
                aside={<StateTag id="plan-state" tone={visitTones[visit.state]} text={visit.stateLabel} />}
              >
                <KeyValues
                  items={[
                    { label: '去哪里', value: [visit.department, visit.post].filter(Boolean).join(' · ') },
                    { label: '哪几天', value: [visit.window, visit.due].filter(Boolean).join('，') },
                    { label: '谁去', value: `${visit.inspector}（被检查的科室不知道）` },
                    ...(visit.note === '' ? [] : [{ label: '交代', value: visit.note }]),
                    ...(visit.score === null ? [] : [{ label: '得分', value: `${String(visit.score)} 分` }]),
                  ]}
                />
              </Card>
              <View className="steps-stack">
                {visit.conducted !== null && (
                  <Button id="plan-result" onClick={() => openPage(`staff/visit/index?id=${visit.id}`)}>
                    看检查结果
                  </Button>
                )}
                {visit.can.includes('reassign') && (
                  <Button id="plan-reassign" kind="secondary" onClick={() => setStep('reassign')}>
                    换人去
                  </Button>
                )}
                {visit.can.includes('cancel') && (
                  <Button id="plan-cancel" kind="quiet" onClick={() => setStep('cancel')}>
                    取消检查
                  </Button>
                )}
              </View>
              {step === 'reassign' && <Reassign visit={visit} {...after} />}
              {step === 'cancel' && (
                <StepSheet
                  {...after}
                  id="plan-cancel-sheet"
                  action="visits.cancel"
                  title="取消检查"
                  confirm="取消检查"
                  danger
                  says={
                    visit.state === 'conducted'
                      ? '已经带回的检查作废：写的问题和表扬都清除，不会提交，也不会告诉科室。'
                      : '巡查员会收到通知，不用再去。'
                  }
                  done="已取消"
                  label="为什么取消"
                  maxLength={200}
                  input={(reason, commandId) => ({ commandId, visitId: visit.id, version: visit.version, reason })}
                />
              )}
            </>
            <>
              <Card flush title={`清单 ${String(visit.checklist.length)} 项`}>
                {visit.checklist.map((item) => (
                  <ListRow key={item.id} title={item.text} note={item.answer === 'scale' ? '1–5 分' : '是 / 否'} />
                ))}
              </Card>
              <Card title="经过">
                <Timeline
                  id="plan-history"
                  entries={visit.history.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
                />
              </Card>
            </>
          </Columns>
        )}
      </QueryView>
    </Page>
  )
}

interface ReassignProps {
  visit: VisitView
  onDone: (visit: VisitView) => void
  onReload: () => void
  onClose: () => void
}

function Reassign({ visit, ...after }: ReassignProps) {
  const form = useQuery('visits.form', { departmentId: visit.departmentId })
  const [inspectorId, setInspectorId] = useState('')
  return (
    <StepSheet
      {...after}
      id="plan-reassign-sheet"
      action="visits.reassign"
      title="换人去"
      confirm="换人"
      says="两位都会收到通知。"
      done="已换人"
      label="为什么换"
      maxLength={200}
      fields={['inspectorId']}
      input={(reason, commandId) => ({ commandId, visitId: visit.id, version: visit.version, inspectorId, reason })}
    >
      {(marks, clear) => (
        <Field label="谁去" required error={marks['inspectorId']} hint="本科室的人不检查本科室。">
          <SelectInput
            id="plan-reassign-who"
            label="谁去"
            options={(form.data?.inspectors ?? [])
              .filter(({ may }) => may)
              .map(({ staffId, name, department }) => ({ id: staffId, label: `${name} · ${department}` }))}
            value={inspectorId}
            onChange={(next) => {
              setInspectorId(next)
              clear('inspectorId')
            }}
          />
        </Field>
      )}
    </StepSheet>
  )
}
