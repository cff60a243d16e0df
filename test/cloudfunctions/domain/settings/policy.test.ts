import { calendarKind, fixedKinds, type SettingKind } from '@nuanyu/types/settings'
import { type Role, roleNames } from '@nuanyu/types/roles'
import { aboutOf, maySave } from '../../../../cloudfunctions/domain/settings/policy'
import { grant, MONDAY, patient, staffViewer } from '../../../fixtures/factories'

/** DOMAIN §4, said again: the Party office its taxonomies, the complaint office its templates, the administrator all. */
const taxonomies = [
  'voices',
  'hearts',
  'attitudes',
  'processTests',
  'subjects',
  'nineRules',
  'ethicsGrades',
  'postKinds',
  'postMarks',
  'declineGrounds',
]
const templates = ['replyTemplates']
const kinds: SettingKind[] = [...fixedKinds, calendarKind(2027)]

const mayAlso = (role: Role, kind: SettingKind) =>
  role === 'admin' ||
  (role === 'party_office' && taxonomies.includes(kind)) ||
  (role === 'complaint_office' && templates.includes(kind))

describe.each(Object.keys(roleNames) as Role[])('%s', (role) => {
  test.each(kinds)('%s', (kind) => {
    expect(maySave(kind, staffViewer('someone', grant(role)), MONDAY)).toBe(mayAlso(role, kind))
    // For a department, or no longer, nobody sets anything for the hospital.
    expect(maySave(kind, staffViewer('someone', grant(role, 'dept-neurology')), MONDAY)).toBe(false)
    expect(maySave(kind, staffViewer('someone', grant(role, undefined, '2026-01-01T00:00:00.000Z')), MONDAY)).toBe(
      false,
    )
  })
})

test('a patient sets nothing, and everything has a name', () => {
  for (const kind of kinds) {
    expect(maySave(kind, patient, MONDAY)).toBe(false)
    expect(aboutOf(kind).title).toMatch(/\p{Script=Han}/u)
  }
})
