import { createSecrets } from '../../../cloudfunctions/kernel/secrets'

const secrets = createSecrets('a-secret-for-tests-of-at-least-32-characters')
const others = createSecrets('b-secret-for-tests-of-at-least-32-characters')

test('a short secret is refused at once', () => {
  expect(() => createSecrets('short')).toThrow(/32 characters/)
})

test('a person’s key is stable, and another deployment’s is another', () => {
  expect(secrets.personKey('oSomeone')).toBe(secrets.personKey('oSomeone'))
  expect(secrets.personKey('oSomeone')).not.toBe(others.personKey('oSomeone'))
})

test('what is sealed opens only with the same secret, about the same record, unaltered', () => {
  const sealed = secrets.seal({ phone: '13800000000' }, 'case-1')
  expect(sealed).not.toContain('13800000000')
  expect(secrets.open(sealed, 'case-1')).toEqual({ phone: '13800000000' })
  expect(() => secrets.open(sealed, 'case-2')).toThrow()
  expect(() => others.open(sealed, 'case-1')).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1]! ^= 1
  expect(() => secrets.open(bytes.toString('base64'), 'case-1')).toThrow()
})

describe('upload folders', () => {
  const folder = secrets.uploadFolder('me')

  test.each([
    ['one’s own', `${folder}/a-1.jpg`, true],
    ['no extension of a picture', `${folder}/a.html`, false],
    ['a folder deeper', `${folder}/x/a.jpg`, false],
    ['out of the folder', `${folder}/../../exports/a.jpg`, false],
    ['an invented folder', 'uploads/AAAAAAAAAAAA-BBBBBBBBBBBBBBBBBBBBBBBB/a.jpg', false],
    ['nothing like it', 'a.jpg', false],
  ])('%s', (_what, path, owned) => {
    expect(secrets.ownsUpload('me', path)).toBe(owned)
  })

  test('a table is one only where a table is asked for, and a photo never is', () => {
    expect(secrets.ownsUpload('me', `${folder}/a.xlsx`)).toBe(false)
    for (const ending of ['xlsx', 'XLS', 'csv'])
      expect(secrets.ownsUpload('me', `${folder}/a.${ending}`, 'table')).toBe(true)
    for (const ending of ['jpg', 'xlsm', 'exe', 'xlsx.exe'])
      expect(secrets.ownsUpload('me', `${folder}/a.${ending}`, 'table')).toBe(false)
    expect(secrets.ownsUpload('you', `${folder}/a.csv`, 'table')).toBe(false)
  })

  test('are of one person alone', () => {
    expect(secrets.ownsUpload('you', `${folder}/a.jpg`)).toBe(false)
  })
})
