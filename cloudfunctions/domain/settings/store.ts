import { AppError } from '@nuanyu/types/errors'
import type { SettingKind, SettingValue } from '@nuanyu/types/settings'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey } from '../../kernel/database'
import { fingerprintOf } from '../../kernel/fingerprint'
import { writeJournal } from '../../kernel/journal'
import type { Taxonomies } from './defaults'
import { inForce } from './inForce'
import { type SettingRecord, versionId, type VersionRecord } from './records'

/** The only file that writes `settings` and `settingVersions`. */

/** The lists that people choose from, those retired among them: what was chosen before still has its label. */
export async function currentTaxonomies(now: Date): Promise<Taxonomies> {
  const { settings } = await inForce(now)
  const { versions } = settings
  // Each change adds one to one of them, so that the sum names the state of all three.
  const version = (versions.voices ?? 0) + (versions.hearts ?? 0) + (versions.attitudes ?? 0)
  return { ...settings, version }
}

export async function findSetting(kind: SettingKind): Promise<SettingRecord | null> {
  return database.get<SettingRecord>('settings', kind)
}

/** All there are: one a kind, and one for each year that somebody entered. */
export async function allSettings(): Promise<SettingRecord[]> {
  return database.find<SettingRecord>('settings', { where: { version: _.gt(0) }, limit: 100 })
}

export async function findVersion(kind: SettingKind, version: number): Promise<VersionRecord | null> {
  return database.get<VersionRecord>('settingVersions', versionId(kind, version))
}

/** Newest first. */
export async function versionsOf(
  kind: SettingKind,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<VersionRecord[]> {
  const older = after && { _id: _.lt(after.id) }
  return database.find<VersionRecord>('settingVersions', {
    where: older ? _.and({ kind }, older) : { kind },
    orderBy: [['_id', 'desc']],
    limit,
  })
}

type Command = { commandId: string; kind: SettingKind; version: number; why: string }
type Sent = { _id: string; fingerprint: string }

/**
 * The next version, decided from the present one: the version, the setting, and the journal in one transaction. A resend
 * is recognised by its command and changes nothing.
 */
export async function saveSetting(
  action: 'settings.save' | 'settings.restore',
  input: Command,
  shippedValue: SettingValue | null,
  decide: (current: SettingValue | null) => SettingValue,
  context: Context,
): Promise<void> {
  const { viewer, now, secrets } = context
  const { kind, why } = input
  const sent: Sent = {
    _id: secrets.idOf(viewer.personKey, input.commandId),
    fingerprint: fingerprintOf(input, secrets),
  }
  try {
    await database.transact(async (tx) => {
      await tx.insert('commands', sent)
      const current = await tx.get<SettingRecord>('settings', kind)
      const seen = current?.version ?? 0
      if (seen !== input.version) throw new AppError('CONFLICT')
      const before = current?.value ?? shippedValue
      const by = { key: viewer.personKey, name: viewer.staff?.name ?? '' }
      const next = { version: seen + 1, value: decide(before), at: now, by, why }
      await tx.insert('settingVersions', { _id: versionId(kind, next.version), kind, ...next, before } as VersionRecord)
      await tx.replace('settings', { _id: kind, ...next } as SettingRecord)
      const change = `${seen} → ${next.version}`
      await writeJournal(tx, { action, about: `settings/${kind}`, change, notices: [] }, context)
    })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await database.get<Sent>('commands', sent._id)
    // Somebody else was the first to change what ships.
    if (!first) throw new AppError('CONFLICT')
    if (first.fingerprint !== sent.fingerprint) throw new AppError('ALREADY_ARRIVED')
  }
  inForce.forget()
}
