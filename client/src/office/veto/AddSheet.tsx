/** More evidence: beside what is locked, with a lock of its own. */
import { View } from '@tarojs/components'
import type { VetoView } from '@nuanyu/types/veto'
import { StepSheet } from '../../features/steps/StepSheet'
import { EvidenceFields, useEvidence } from '../../features/veto/EvidenceFields'

interface AddSheetProps {
  view: VetoView
  onDone: (view: VetoView) => void
  onReload: () => void
  onClose: () => void
}

export function AddSheet({ view, ...rest }: AddSheetProps) {
  const evidence = useEvidence(null)
  return (
    <StepSheet
      id="veto-add-sheet"
      action="veto.add"
      title="补充证据"
      confirm="补充并锁定"
      says={
        view.state === 'proposed'
          ? '原来的证据不变，补充的另行锁定。'
          : '原来的证据不变，补充的另行锁定；陈述期重新计算，已有的同意作废。补充证据的人不能再参与决定。'
      }
      done="已补充"
      fields={['evidence']}
      input={async (_text, commandId) => ({
        commandId,
        vetoId: view.id,
        version: view.version,
        evidence: await evidence.gather(commandId),
      })}
      {...rest}
    >
      {(marks, clear) => (
        <View>
          <EvidenceFields evidence={evidence} error={marks.evidence} onTouch={() => clear('evidence')} />
        </View>
      )}
    </StepSheet>
  )
}
