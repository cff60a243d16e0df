/** Which department answers, and which others help. */
import { View } from '@tarojs/components'
import type { CaseView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { isWithDepartment } from '../../../features/case/commands'
import { Refusal } from '../../../features/case/Refusal'
import { type StepProps, useTyped } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { DepartmentList } from '../../../features/departments/DepartmentList'
import { useTerms } from '../../../session/useTerms'
import { Notice, Segmented, Sheet } from '../../../ui'
import './AssignSheet.scss'

const MAX_PARTNERS = 5
const PARTS = [
  { id: 'lead', label: '主办科室' },
  { id: 'partners', label: '配合科室（选填）' },
] as const

type Department = { id: string; name: string }
interface Choice {
  lead: Department | null
  partners: Department[]
}

/** Where it lies, or where it is said to have happened, is where one starts. */
function present(view: CaseView): Choice {
  const { department, partners } = view
  return {
    lead: department && { id: department.id, name: department.label },
    partners: partners.map(({ id, label }) => ({ id, name: label })),
  }
}

export function AssignSheet({ view, query, typed, onClose }: StepProps) {
  const { replyDays, coordinatedDays } = useTerms()
  const { value, patch, forget } = useTyped(typed, 'assign', () => present(view))
  const [part, setPart] = useState<'lead' | 'partners'>('lead')
  const step = useCaseCommand('assign', view, query)
  const { lead, partners } = value
  const same = isWithDepartment(view) && keyOf(value) === keyOf(present(view))

  const tap = (department: Department) => {
    step.clear()
    const others = partners.filter(({ id }) => id !== department.id)
    if (part === 'lead') patch({ lead: department, partners: others })
    else if (others.length < partners.length) patch({ partners: others })
    else patch({ partners: [...partners, department] })
  }
  const send = async () => {
    if (lead === null || !(await step.send({ departments: [lead, ...partners].map(({ id }) => id) }))) return
    forget()
    onClose()
  }
  return (
    <Sheet
      id="assign"
      open
      title={isWithDepartment(view) ? '改派科室' : '分派给哪个科室'}
      confirm={lead === null ? '请先选主办科室' : same ? '没有变化' : `分派给${lead.name}`}
      confirmDisabled={lead === null || same}
      busy={step.busy}
      onCancel={onClose}
      onConfirm={() => void send()}
    >
      <Refusal {...step.refusal} />
      <View id="assign-chosen" className="assign-chosen">
        <View>主办：{lead?.name ?? '还没有选'}</View>
        {partners.length > 0 && <View>配合：{partners.map(({ name }) => name).join('、')}</View>}
        <View className="assign-chosen__days">
          {partners.length > 0
            ? `几个科室一起办：${String(coordinatedDays)} 个工作日内答复，从收到那天算起。`
            : `一个科室办：${String(replyDays)} 个工作日内答复，从收到那天算起。`}
        </View>
      </View>
      <View className="assign-part">
        <Segmented id="assign-part" options={PARTS} value={part} onChange={setPart} />
      </View>
      {part === 'partners' && partners.length >= MAX_PARTNERS && (
        <Notice>最多请 {MAX_PARTNERS} 个科室配合。点已选的可以取消。</Notice>
      )}
      <DepartmentList
        id="assign"
        multiple={part === 'partners'}
        markOf={(id) => (id === lead?.id ? '主办' : partners.some((one) => one.id === id) ? '配合' : undefined)}
        disabled={(id) =>
          part === 'partners' &&
          (id === lead?.id || (partners.length >= MAX_PARTNERS && !partners.some((one) => one.id === id)))
        }
        onTap={tap}
      />
    </Sheet>
  )
}

function keyOf({ lead, partners }: Choice): string {
  return [lead?.id ?? '', ...partners.map(({ id }) => id)].join()
}
