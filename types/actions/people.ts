import '../zod'
import * as people from '../people'
import { action } from './action'
import { handling } from './groups'

export const peopleActions = {
  'people.find': action({
    input: people.FindStaffInput,
    output: people.FoundStaff,
    roles: handling,
    function: 'api',
  }),
} as const
