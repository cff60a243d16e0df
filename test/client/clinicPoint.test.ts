import fc from '../support/properties'
import { readPoint, sayPoint } from '../../client/src/features/clinicPlan/point'

const HERE = { point: { latitude: 31.2397, longitude: 121.4998 } }

test.each([
  ['31.2397,121.4998'],
  ['121.4998, 31.2397'],
  ['31.2397，121.4998'],
  [' 31.2397 121.4998 '],
  ['纬度：31.2397，经度：121.4998'],
  ['北纬31.2397°，东经121.4998°'],
  ['https://apis.map.qq.com/uri/v1/marker?marker=coord:31.2397,121.4998;title:服务中心;addr:18号&referer=x'],
  ['https://apis.map.qq.com/uri/v1/marker?marker=coord%3A31.2397%2C121.4998%3Btitle%3Ax'],
  ['https://map.qq.com/?type=marker&isopeninfowin=1&pointx=121.4998&pointy=31.2397&name=x'],
  ['https://uri.amap.com/marker?position=121.4998,31.2397&name=%E6%9C%8D%E5%8A%A1'],
  ['https://www.amap.com/?q=31.2397,121.4998,%E6%9C%8D%E5%8A%A1'],
  ['https://www.amap.com/?p=B00155,31.2397,121.4998,清禾路18号,上海'],
])('%s is a point', (typed) => expect(readPoint(typed)).toEqual(HERE))

test.each([
  ['', '请写成'],
  ['清禾路18号', '请写成'],
  ['121.4998', '请写成'],
  ['31.2,121.5', '太粗'],
  ['31,121', '请写成'],
  // Nowhere near.
  ['-31.2397,121.4998', '请写成'],
  ['131.2397,221.4998', '请写成'],
  ['40.7128,-74.0060', '请写成'],
  ['https://surl.amap.com/4Xy2Abc', '没有坐标'],
  ['https://j.map.baidu.com/31.2397,121.4998', '百度'],
  ['%E6%ZZ', '请写成'],
])('%s is none, and it is said why', (typed, why) => {
  expect((readPoint(typed) as { wrong: string }).wrong).toContain(why)
})

test('what is said of a point is read as that point', () => {
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  fc.assert(
    fc.property(degrees(3, 54), degrees(73, 136), (latitude, longitude) => {
      const read = readPoint(sayPoint({ latitude, longitude }))
      if (!('point' in read)) throw new Error(read.wrong)
      expect(read.point.latitude).toBeCloseTo(latitude, 4)
      expect(read.point.longitude).toBeCloseTo(longitude, 4)
    }),
  )
})

test('whatever is typed, it answers', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (typed) => void readPoint(typed)))
})
