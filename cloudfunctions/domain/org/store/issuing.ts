import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { database } from '../../../kernel/database'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { writeJournal } from '../../../kernel/journal'
import { orSentBefore } from '../../people/store'
import type { CodeRecord, IssueRecord, PostRecord } from '../records'

/** Posts that one transaction gives codes to. */
const PACK = 20

/** Which codes this command issues: as it was decided the first time, also when the posts look different by now. */
export async function rememberIssue(
  command: { commandId: string },
  draw: () => Promise<IssueRecord['codes']>,
  context: Context,
): Promise<IssueRecord> {
  const { secrets, viewer } = context
  const _id = secrets.idOf(viewer.personKey, command.commandId)
  const fingerprint = fingerprintOf(command, secrets)
  await orSentBefore(async () => {
    if (!(await database.get<IssueRecord>('commands', _id))) {
      const record: IssueRecord = { _id, fingerprint, codes: await draw() }
      await database.insert('commands', record)
    }
  })
  const record = await database.get<IssueRecord>('commands', _id)
  if (record?.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  return record
}

/** Pack by pack; one that was written before writes nothing again. Answers how many posts have theirs. */
export async function writeCodes({ codes }: IssueRecord, label: string, context: Context): Promise<number> {
  let issued = 0
  for (let at = 0; at < codes.length; at += PACK) {
    issued += await writePack(codes.slice(at, at + PACK), label, context)
  }
  return issued
}

async function writePack(pack: IssueRecord['codes'], label: string, context: Context): Promise<number> {
  return context.db.transact(async (tx) => {
    let issued = 0
    let written = 0
    for (const { postId, scene } of pack) {
      if (await tx.get<CodeRecord>('codes', scene)) {
        issued += 1
        continue
      }
      const post = await tx.get<PostRecord>('posts', postId)
      if (!post || post.retired) continue
      const code: CodeRecord = { _id: scene, postId, label, status: 'active', issuedAt: context.now }
      await tx.insert('codes', code)
      issued += 1
      written += 1
    }
    const entry = { action: 'org.issueCodes', about: 'codes/', change: `added ${String(written)} codes`, notices: [] }
    if (written > 0) await writeJournal(tx, entry, context)
    return issued
  })
}
