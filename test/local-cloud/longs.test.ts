import { type Cloud } from '../../local-cloud'
import { run, testCloud } from './cloud'

/** Whole numbers beyond 2^53, through the SDK. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud()
  cloud.db.createCollection('longs')
})
afterAll(() => cloud.close())

test('a number that is sent as a long comes back as that number', async () => {
  const found = await run(cloud, async ({ db, _ }) => {
    await db.collection('longs').add({ data: { _id: 'a', n: 2 ** 60, list: [2 ** 53] } })
    await db
      .collection('longs')
      .doc('a')
      .update({ data: { n: _.inc(2 ** 10) } })
    const { data } = await db.collection('longs').where({ n: _.gte(2 ** 60) }).get() // prettier-ignore
    return data
  })
  expect(found).toEqual([{ _id: 'a', n: 2 ** 60 + 2 ** 10, list: [2 ** 53] }])
})
