import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { LEGIBLE } from './ids'

/**
 * Everything derived from the deployment's one secret, `NUANYU_SECRET` (at least 32 characters, set in the cloud
 * function's environment). Losing it loses the identities; changing it needs a re-encryption.
 */
export type Secrets = {
  /** Stable pseudonym of a person; cannot be turned back into an openid. */
  personKey(openid: string): string
  /** Seals contact data for the vault (AES-256-GCM); `about` ties it to its record. */
  seal(value: unknown, about: string): string
  open<T>(sealed: string, about: string): T
  /** A new folder for this person's uploads. Two folders of one person cannot be told to be the same person's. */
  uploadFolder(personKey: string): string
  ownsUpload(personKey: string, cloudPath: string, kind?: UploadKind): boolean
  /** The 16 digits by which somebody follows a case that leads to nobody; the same for a resend of the same command. */
  followCode(personKey: string, commandId: string): string
  /** Whose a case is that is followed by this code. */
  ownerOfCode(followCode: string): string
  /** The 12 characters of an invitation; the same for a resend of the same command. Only its `idOf` is stored. */
  inviteCode(personKey: string, commandId: string): string
  /** The 16 characters that make the first administrator; whoever has the secret can print them (`npm run setup-code`). */
  setUpCode(): string
  isSetUpCode(given: string): boolean
  /** Deterministic id from parts: the same command of the same person always meets the same document. */
  idOf(...parts: string[]): string
  /** Of an entry or a link of the audit chain. Whoever has only the database cannot make one. */
  auditHash(text: string): string
}

/** What people upload, by the endings of its names. */
const uploadKinds = { photo: /^(jpg|jpeg|png|webp)$/i, table: /^(xlsx|xls|csv)$/i }
export type UploadKind = keyof typeof uploadKinds

export function createSecrets(master: string): Secrets {
  if (master.length < 32) throw new Error('NUANYU_SECRET must have at least 32 characters')
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'nuanyu', purpose, 32))
  const personMac = keyFor('person')
  const vaultKey = keyFor('vault')
  const folderMac = keyFor('upload-folder')
  const idMac = keyFor('id')
  const followMac = keyFor('follow-code')
  const auditMac = keyFor('audit')
  const inviteMac = keyFor('invitation')
  const setUpMac = keyFor('set-up')
  const mac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 24)
  const folder = (personKey: string, nonce: string) => `uploads/${nonce}-${mac(folderMac, `${personKey}/${nonce}`)}`

  const setUpCode = legible(createHmac('sha256', setUpMac).update('first administrator').digest(), 16)

  return {
    personKey: (openid) => mac(personMac, openid),

    seal(value, about) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', vaultKey, iv).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    open<T>(sealed: string, about: string) {
      const bytes = Buffer.from(sealed, 'base64')
      const decipher = createDecipheriv('aes-256-gcm', vaultKey, bytes.subarray(0, 12)).setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')) as T
    },

    uploadFolder: (personKey) => folder(personKey, randomBytes(9).toString('base64url')),
    ownsUpload(personKey, cloudPath, kind = 'photo') {
      const match = /^(uploads\/([\w-]{12})-[\w-]{24})\/[\w-]+\.(\w+)$/.exec(cloudPath)
      if (!match?.[1] || !match[2] || !match[3] || !uploadKinds[kind].test(match[3])) return false
      return timingSafeEqual(Buffer.from(match[1]), Buffer.from(folder(personKey, match[2])))
    },

    followCode(personKey, commandId) {
      const digits = createHmac('sha256', followMac).update(`${personKey}/${commandId}`).digest().readBigUInt64BE()
      return String(digits % 10n ** 16n).padStart(16, '0')
    },
    ownerOfCode: (followCode) => mac(personMac, `follow/${followCode}`),

    inviteCode: (personKey, commandId) =>
      legible(createHmac('sha256', inviteMac).update(`${personKey}/${commandId}`).digest(), 12),
    setUpCode: () => setUpCode,
    isSetUpCode: (given) =>
      given.length === setUpCode.length && timingSafeEqual(Buffer.from(given), Buffer.from(setUpCode)),

    idOf: (...parts) => mac(idMac, JSON.stringify(parts)),
    auditHash: (text) => createHmac('sha256', auditMac).update(text).digest('base64url'),
  }
}

/** Characters that nobody mixes up, out of a hash: 256 bits are enough for some fifty of them. */
function legible(hash: Buffer, length: number): string {
  let left = BigInt(`0x${hash.toString('hex')}`)
  let code = ''
  for (let i = 0; i < length; i++) {
    code += LEGIBLE[Number(left % BigInt(LEGIBLE.length))]
    left /= BigInt(LEGIBLE.length)
  }
  return code
}
