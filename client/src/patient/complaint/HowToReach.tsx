import { caseKinds } from '@nuanyu/types/feedback'
import { Notice } from '../../ui'
import { IdentityFields } from '../IdentityFields'
import type { StepProps } from './step'

export function HowToReach({ form, errors, onChange }: StepProps) {
  return (
    <>
      <IdentityFields value={form} errors={errors} onChange={onChange} />
      <Notice id="complaint-after" icon="clock" title={`${caseKinds[form.kind]}提交以后`}>
        1 个工作日内受理，5 个工作日内给您书面答复；需要几个科室一起办的，10 个工作日内。
      </Notice>
    </>
  )
}
