import { View } from '@tarojs/components'
import { checkKinds, type CheckKind, type PlanChoices, type PlanForm, type PlanLine } from '@nuanyu/types/inspection'
import { useState } from 'react'
import { newCommandId } from '../../cloud'
import { DepartmentList } from '../../features/departments/DepartmentList'
import { Button, Card, ChipGroup, Icon, Pressable, SelectInput, Sheet, TextInput } from '../../ui'

interface WhereProps {
  form: PlanForm
  choices: PlanChoices
  /** What is wrong, by the place of the line among all. */
  wrong: (index: number) => string | undefined
  kind: CheckKind
  onKind: (kind: CheckKind) => void
  onChange: (lines: PlanLine[]) => void
}

const KINDS = Object.keys(checkKinds) as CheckKind[]

/** How many of which department, and perhaps of which kind of post, one kind of check after the other. */
export function Where({ form: { lines }, choices, wrong, kind, onKind, onChange }: WhereProps) {
  const [open, setOpen] = useState(false)
  const change = (key: string, part: Partial<PlanLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const add = ({ id }: { id: string }) => {
    const key = newCommandId()
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 12)
    onChange([...lines, { key, kind, departmentId: id, postKind: null, count: kind === 'call' ? 5 : 1 }])
    setOpen(false)
  }
  return (
    <Card id="plan-where" title="查哪里、查多少">
      <ChipGroup
        id="plan-kind"
        single
        options={KINDS.map((id) => ({ id, label: labelOf(id, lines) }))}
        value={[kind]}
        onChange={([next]) => next !== undefined && onKind(next as CheckKind)}
      />
      {lines.map((line, index) => {
        if (line.kind !== kind) return null
        const name = choices.departments.find(({ id }) => id === line.departmentId)?.name ?? line.departmentId
        const problem = wrong(index)
        return (
          <View key={line.key} className="check-plan-line">
            <View className="check-plan-line__name">
              {name}
              {kind === 'call' && <View className="check-plan-line__note">{agreedAt(line, choices)} 人同意回访</View>}
            </View>
            <View className="check-plan-line__post">
              <SelectInput
                id={`plan-post-${line.key}`}
                label={`${name}的岗位`}
                options={[{ id: 'all', label: '全部岗位' }, ...choices.postKinds]}
                value={line.postKind ?? 'all'}
                onChange={(id) => change(line.key, { postKind: id === 'all' ? null : id })}
              />
            </View>
            <View className="check-plan-line__count">
              <TextInput
                id={`plan-count-${line.key}`}
                type="tel"
                label={`${name}的数量`}
                placeholder="0"
                maxLength={3}
                value={line.count === 0 ? '' : String(line.count)}
                onChange={(typed) => change(line.key, { count: Number(typed.replace(/\D/g, '')) })}
              />
            </View>
            <Pressable
              id={`plan-remove-${line.key}`}
              label={`去掉${name}`}
              className="check-plan-line__remove"
              onClick={() => onChange(lines.filter((other) => other.key !== line.key))}
            >
              <Icon name="close" />
            </Pressable>
            {problem !== undefined && <View className="check-plan-line__wrong">{problem}</View>}
          </View>
        )
      })}
      <Button id="plan-add" kind="secondary" icon="plus" inline onClick={() => setOpen(true)}>
        加一个科室
      </Button>
      <Sheet id="plan-departments" open={open} title="选择科室" cancel="返回" onCancel={() => setOpen(false)}>
        <DepartmentList
          id="plan"
          markOf={(id) => (lines.some((line) => line.kind === kind && line.departmentId === id) ? '已有' : undefined)}
          onTap={add}
        />
      </Sheet>
    </Card>
  )
}

/** 电话回访（2 行）, so that nobody forgets what is planned beside. */
function labelOf(kind: CheckKind, lines: PlanLine[]): string {
  const n = lines.filter((line) => line.kind === kind).length
  return n === 0 ? checkKinds[kind] : `${checkKinds[kind]}（${String(n)} 行）`
}

function agreedAt({ departmentId, postKind }: PlanLine, { agreed }: PlanChoices): number {
  return agreed.reduce(
    (sum, one) =>
      one.departmentId === departmentId && (postKind === null || one.postKind === postKind) ? sum + one.n : sum,
    0,
  )
}
