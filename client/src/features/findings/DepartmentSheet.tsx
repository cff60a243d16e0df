/**
 * The choice of a department, to be put at the end of a page: inside cards and fields it would lie deeper than WeChat
 * nests templates.   <DepartmentSheet id="report-department" open={choosing} value={department} onChoose={…} … />
 */
import { Sheet } from '../../ui'
import { DepartmentList } from '../departments/DepartmentList'

interface DepartmentSheetProps {
  id: string
  open: boolean
  value: { id: string; name: string } | null
  onChoose: (department: { id: string; name: string }) => void
  onClose: () => void
}

export function DepartmentSheet({ id, open, value, onChoose, onClose }: DepartmentSheetProps) {
  return (
    <Sheet id={`${id}-sheet`} open={open} title="选择科室" cancel="返回" onCancel={onClose}>
      <DepartmentList
        id={id}
        markOf={(one) => (one === value?.id ? '' : undefined)}
        onTap={(department) => {
          onChoose(department)
          onClose()
        }}
      />
    </Sheet>
  )
}
