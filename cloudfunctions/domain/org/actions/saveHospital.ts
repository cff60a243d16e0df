import { AppError } from '@nuanyu/types/errors'
import { hospitalFields } from '@nuanyu/types/org'
import { handle } from '../../../kernel/action'
import { fieldsOf } from '../policy'
import type { HospitalRecord } from '../records'
import { assertFields, changedFields } from '../rules'
import { changeRecord, hospitalNow } from '../store'
import { presentCard } from '../views'

export const saveHospital = handle('org.saveHospital', 'staff', async (input, context) => {
  const { name, motto, complaintPhone, complaintHours } = input
  await changeRecord<HospitalRecord>(
    { collection: 'hospital', id: 'hospital', isNew: false, action: 'org.saveHospital' },
    input,
    async (before) => {
      const after = { name, motto, complaintPhone, complaintHours }
      const changed = changedFields(hospitalFields, before, after)
      assertFields(changed, fieldsOf.hospital(context), false, after)
      return changed.length ? { after: { _id: 'hospital', ...after }, change: changed.join(' ') } : null
    },
    context,
  )
  const hospital = await hospitalNow()
  if (!hospital) throw new AppError('NOT_FOUND')
  return presentCard(hospital, context)
})
