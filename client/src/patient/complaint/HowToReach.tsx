import { caseKinds } from '@nuanyu/types/feedback'
import type { ConsentText } from '@nuanyu/types/settings'
import { Notice } from '../../ui'
import { ConsentLine } from '../ConsentLine'
import { IdentityFields } from '../IdentityFields'
import { privacySigns } from '../../features/words/privacyHints'
import { useTerms } from '../../session/useTerms'
import { useToday } from '../../features/time/when'
import { heldUntilOf } from './form'
import { HoldField } from './HoldField'
import type { StepProps } from './step'

const MODES = ['confidential', 'named', 'anonymous'] as const

export function HowToReach({ consent, ...props }: StepProps & { consent: ConsentText }) {
  const { acknowledgeDays, replyDays, coordinatedDays } = useTerms()
  const { form, errors, onChange } = props
  const held = heldUntilOf(form, useToday()) !== null
  const signs = form.identityMode === 'anonymous' ? privacySigns(form.words) : []
  return (
    <>
      <IdentityFields modes={MODES} value={form} errors={errors} onChange={onChange} />
      {signs.length > 0 && (
        <Notice id="complaint-anonymous-signs" tone="warn" icon="shield" title={`第一步里写到了${signs.join('、')}`}>
          要匿名的话，请回去删掉；别人从这些也能认出您。
        </Notice>
      )}
      <HoldField {...props} />
      <Notice id="complaint-after" icon="clock" title={held ? '转交科室以后' : `${caseKinds[form.kind]}提交以后`}>
        {acknowledgeDays} 个工作日内受理，{replyDays} 个工作日内给您书面答复；需要几个科室一起办的，{coordinatedDays}{' '}
        个工作日内。
      </Notice>
      <ConsentLine mode={form.identityMode} consent={consent} />
    </>
  )
}
