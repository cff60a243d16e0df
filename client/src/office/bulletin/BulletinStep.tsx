import type { Input } from '@nuanyu/types/actions'
import type { BulletinView, Justified } from '@nuanyu/types/bulletins'
import { useState } from 'react'
import { StepSheet } from '../../features/steps/StepSheet'
import { saidBy } from '../../features/steps/words'
import { Field, Segmented } from '../../ui'
import { FindingReasons } from './FindingReasons'
import { type Step, wordsFor } from './words'

interface BulletinStepProps {
  step: Step
  view: BulletinView
  onDone: (view: BulletinView) => void
  onReload: () => void
  onClose: () => void
}

const OPINIONS = [
  { id: 'agrees', label: '同意' },
  { id: 'objects', label: '不同意' },
] as const

/** One decision about a bulletin: some are asked for a reason, discipline for its opinion, who checks for what may stand. */
export function BulletinStep({ step, view, ...ends }: BulletinStepProps) {
  const [agrees, setAgrees] = useState(true)
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(view.findings.map((one, index) => [index, one.why ?? ''])),
  )
  const consults = step === 'consult'
  const judges = step === 'clear' || step === 'approveCorrection'

  const input = (text: string, commandId: string): Input<`bulletins.${Step}`> => {
    const on = { commandId, bulletinId: view.id, version: view.version }
    if (consults) return { ...on, agrees, opinion: text }
    if (judges) return { ...on, justified: justifiedBy(view, reasons) }
    return { ...on, reason: text }
  }
  return (
    <StepSheet
      {...ends}
      id={`bulletin-${step}-sheet`}
      action={`bulletins.${step}`}
      {...saidBy(wordsFor(step, view))}
      {...(consults && { path: 'opinion', maxLength: 300 })}
      input={input}
    >
      {(_marks, clear) => (
        <>
          {judges && (
            <FindingReasons
              findings={view.findings}
              reasons={reasons}
              onChange={(index, why) => {
                setReasons({ ...reasons, [index]: why })
                clear('justified')
              }}
            />
          )}
          {consults && (
            <Field label="是否同意" required>
              <Segmented
                id="bulletin-agrees"
                label="是否同意"
                options={OPINIONS}
                value={agrees ? 'agrees' : 'objects'}
                onChange={(id) => {
                  setAgrees(id === 'agrees')
                  clear('agrees')
                }}
              />
            </Field>
          )}
        </>
      )}
    </StepSheet>
  )
}

function justifiedBy({ findings }: BulletinView, reasons: Record<string, string>): Justified[] {
  return findings.flatMap(({ field, kind, piece }, index) => {
    const why = (reasons[index] ?? '').trim()
    return why === '' ? [] : [{ field, kind, piece, why }]
  })
}
