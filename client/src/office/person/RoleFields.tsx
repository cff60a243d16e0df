/** Which role, where, until when. Roles that do not go together with what the person has say why. */
import { View } from '@tarojs/components'
import type { PersonView } from '@nuanyu/types/people'
import { DepartmentField } from '../../features/departments/DepartmentField'
import { today } from '../../features/time/day'
import { DateInput, Field, Segmented, SelectInput } from '../../ui'
import { type RoleDraft, withRole } from './roles'

const PLACES = { hospital: '全院', department: '一个科室', branch: '一个支部' } as const
const TERMS = [
  { id: 'lasting', label: '长期' },
  { id: 'until', label: '到某一天' },
] as const

interface RoleFieldsProps {
  id: string
  person: Pick<PersonView, 'offers' | 'branches'>
  value: RoleDraft
  onChange: (draft: RoleDraft) => void
  /** Role and place stay; only its end is changed. */
  fixed?: boolean
  error?: string | undefined
}

export function RoleFields({ id, person, value, onChange, fixed = false, error }: RoleFieldsProps) {
  const { offers, branches } = person
  const offer = offers.find(({ role }) => role === value.role)
  const barred = offers.filter(({ why }) => why !== null)
  return (
    <>
      {!fixed && (
        <Field label="角色" required error={value.role === '' ? error : undefined}>
          <SelectInput
            id={`${id}-role`}
            label="角色"
            options={offers.filter(({ why }) => why === null).map(({ role, label }) => ({ id: role, label }))}
            value={value.role}
            placeholder="请选择角色"
            onChange={(role) => {
              const chosen = offers.find((one) => one.role === role)
              if (chosen) onChange(withRole(value, chosen))
            }}
          />
        </Field>
      )}
      {!fixed && barred.length > 0 && (
        <View id={`${id}-barred`} className="role-barred">
          {barred.map(({ role, label, why }) => (
            <View key={role}>
              {label}：{why}
            </View>
          ))}
        </View>
      )}
      {!fixed && offer && offer.scopes.length > 1 && (
        <Field label="管哪里">
          <Segmented
            id={`${id}-kind`}
            label="管哪里"
            options={offer.scopes.map((kind) => ({ id: kind, label: PLACES[kind] }))}
            value={value.kind === '' ? 'hospital' : value.kind}
            onChange={(kind) => onChange({ ...value, kind })}
          />
        </Field>
      )}
      {!fixed && value.kind === 'department' && (
        <Field label="科室" required>
          <DepartmentField
            id={`${id}-department`}
            value={value.department}
            unknown="请选择科室"
            onChange={(department) => onChange({ ...value, department })}
          />
        </Field>
      )}
      {!fixed && value.kind === 'branch' && (
        <Field label="支部" required error={value.branchId === '' ? error : undefined}>
          <SelectInput
            id={`${id}-branch`}
            label="支部"
            options={branches.map((branch) => ({ id: branch.id, label: branch.name }))}
            value={value.branchId}
            onChange={(branchId) => onChange({ ...value, branchId })}
          />
        </Field>
      )}
      {value.role !== '' && (
        <Field label="到什么时候" hint="代班、借调的请写到期日；到期前30天会提醒，到期自动失效。">
          <Segmented
            id={`${id}-term`}
            label="到什么时候"
            options={TERMS}
            value={value.lasting ? 'lasting' : 'until'}
            onChange={(term) => onChange({ ...value, lasting: term === 'lasting' })}
          />
        </Field>
      )}
      {value.role !== '' && !value.lasting && (
        <Field label="到期日" required error={value.until === '' ? error : undefined}>
          <DateInput
            id={`${id}-until`}
            label="到期日"
            value={value.until}
            min={today()}
            onChange={(until) => onChange({ ...value, until })}
          />
        </Field>
      )}
    </>
  )
}
