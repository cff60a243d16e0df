import type { ClinicForm } from '@nuanyu/types/clinic'
import { ClinicCardView } from '../../features/clinic/ClinicCardView'
import { previewOf } from '../../features/clinicPlan/form'
import { Section } from '../../ui'

const nothing = () => undefined

export function Preview({ form, branch }: { form: ClinicForm; branch: string | null }) {
  return (
    <Section id="plan-preview" title="患者在列表里看到的">
      <ClinicCardView card={previewOf(form, branch)} favourite={false} onFavourite={nothing} onOpen={nothing} />
    </Section>
  )
}
