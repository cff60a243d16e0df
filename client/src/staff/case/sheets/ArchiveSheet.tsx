/** The end of the file. */
import { Refusal } from '../../../features/case/Refusal'
import type { StepProps } from '../../../features/case/step'
import { useCaseCommand } from '../../../features/case/useCaseCommand'
import { useTerms } from '../../../session/useTerms'
import { Notice, Sheet } from '../../../ui'

export function ArchiveSheet({ view, query, onClose }: StepProps) {
  const { caseYears } = useTerms()
  const archive = useCaseCommand('archive', view, query)
  return (
    <Sheet
      id="archive"
      open
      title="归档"
      confirm="归档"
      busy={archive.busy}
      onCancel={onClose}
      onConfirm={() => void archive.send({}).then((done) => done && onClose())}
    >
      <Refusal {...archive.refusal} />
      <Notice title={`${view.code} 归入档案`}>
        以后只能查看，不能再办理或记录。按规定办结后保存{caseYears}年；办结30天后没有归档的，系统会自动归档。
      </Notice>
    </Sheet>
  )
}
