import type { Organisation } from '@nuanyu/types/org'
import { Card, ListRow, StateTag } from '../../ui'

interface FirstStepsProps {
  organisation: Organisation
  onHospital: () => void
  onBranches: () => void
  onDepartment: () => void
  onOpen: (departmentId: string) => void
}

/** A hospital that begins: what to do in which order, each offered where it can be done. */
export function FirstSteps({ organisation, onHospital, onBranches, onDepartment, onOpen }: FirstStepsProps) {
  const { hospital, branches, departments } = organisation
  const open = departments.filter(({ retired }) => retired === null)
  const [first] = open
  const steps = [
    { id: 'hospital', title: '填好医院名称和投诉电话', done: hospital.complaintPhone !== '', go: onHospital },
    { id: 'branches', title: '添加支部', done: branches > 0, go: onBranches },
    { id: 'department', title: '添加科室', done: open.length > 1, go: onDepartment },
    {
      id: 'post',
      title: '给科室添加岗位，再发二维码',
      done: false,
      go: first ? () => onOpen(first.id) : onDepartment,
    },
  ]
  return (
    <Card flush title="先做这几步" note="做完后，患者扫码就能说话了">
      {steps.map(({ id, title, done, go }, index) => (
        <ListRow
          key={id}
          id={`first-${id}`}
          title={`${String(index + 1)}. ${title}`}
          aside={done ? <StateTag tone="good" text="已有" /> : undefined}
          onClick={go}
        />
      ))}
    </Card>
  )
}
