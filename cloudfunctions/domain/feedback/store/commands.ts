import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { database, DuplicateKey } from '../../../kernel/database'
import { fingerprintOf } from '../../../kernel/fingerprint'

/** What a command on several cases said: the same one with others or other work is no resend. A resend goes on. */
export async function rememberBulk(
  command: { commandId: string },
  { viewer, secrets }: Pick<Context, 'viewer' | 'secrets'>,
): Promise<void> {
  const _id = secrets.idOf(viewer.personKey, command.commandId)
  const fingerprint = fingerprintOf(command, secrets)
  try {
    await database.insert('commands', { _id, fingerprint } as { _id: string })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const known = await database.get<{ _id: string; fingerprint: string }>('commands', _id)
    if (known?.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  }
}
