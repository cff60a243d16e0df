import '../zod'
import * as settings from '../settings'
import { action, Nothing } from './action'

/** Who may look; who may change which is the room's policy. */
const readers = ['admin', 'party_office', 'complaint_office'] as const

export const settingsActions = {
  'settings.list': action({ input: Nothing, output: settings.SettingList, roles: readers, function: 'api' }),
  'settings.get': action({
    input: settings.SettingInput,
    output: settings.SettingView,
    roles: readers,
    function: 'api',
  }),
  'settings.save': action({
    input: settings.SaveSettingInput,
    output: settings.SettingView,
    roles: readers,
    function: 'api',
  }),
  'settings.restore': action({
    input: settings.RestoreSettingInput,
    output: settings.SettingView,
    roles: readers,
    function: 'api',
  }),
  'settings.history': action({
    input: settings.HistoryInput,
    output: settings.HistoryPage,
    roles: readers,
    function: 'api',
  }),
  'settings.version': action({
    input: settings.VersionInput,
    output: settings.VersionView,
    roles: readers,
    function: 'api',
  }),
} as const
