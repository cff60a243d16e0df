import { sceneOf } from '../../client/src/session/sceneOf'

const link = encodeURIComponent('https://nuanyu.example.org/s?from=poster&scene=ABCD234567#top')

test.each([
  ['our own code', { scene: 'ABCD234567' }, 'ABCD234567'],
  ['our own code, encoded', { scene: 'AB%2DCD' }, 'AB-CD'],
  ['an ordinary link', { q: link }, 'ABCD234567'],
  ['a link that was not encoded', { q: 'https://nuanyu.example.org/?scene=ABCD234567' }, 'ABCD234567'],
  ['both: our own counts', { scene: 'OWN2345678', q: link }, 'OWN2345678'],
  ['a link without a scene', { q: encodeURIComponent('https://nuanyu.example.org/') }, ''],
  ['a scene only in name', { q: encodeURIComponent('https://nuanyu.example.org/?noscene=A') }, ''],
  ['a broken one', { q: '%E0%A4%A' }, ''],
  ['a broken scene', { scene: '%%%' }, ''],
  ['nothing', {}, ''],
])('%s', (_what, params, scene) => {
  expect(sceneOf(params)).toBe(scene)
})
