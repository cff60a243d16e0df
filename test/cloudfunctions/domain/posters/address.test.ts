import { sceneOf } from '../../../../client/src/session/sceneOf'
import { addressOf } from '../../../../cloudfunctions/domain/posters/address'

test.each(['https://hospital.example/s', 'https://hospital.example/s?from=wall', 'https://hospital.example/'])(
  'what is printed under %s is what the landing page reads',
  (link) => {
    // WeChat hands the whole address over, encoded.
    expect(sceneOf({ q: encodeURIComponent(addressOf(link, 'ZTW6ME5U62')) })).toBe('ZTW6ME5U62')
  },
)
