import { bulletinsOfPerson } from '../../../../cloudfunctions/domain/bulletins/ofPerson'

const AT = '2026-09-28T02:00:00Z'

jest.mock('../../../../cloudfunctions/domain/bulletins/store', () => ({
  standingAbout: jest.fn(async () => [
    {
      kind: 'criticism',
      text: { title: '关于服务态度问题的通报', body: '' },
      number: { year: 2026, n: 3 },
      issuedAt: new Date('2026-09-28T02:00:00Z'),
      _id: 'b1',
    },
  ]),
}))

test('what stands about somebody is told as facts of their year', async () => {
  const [from, to] = [new Date('2026-01-01'), new Date('2026-12-31')]
  expect(await bulletinsOfPerson('QH1023', from, to)).toEqual([
    {
      at: new Date(AT),
      kind: '通报批评',
      label: '《关于服务态度问题的通报》暖语通报〔2026〕3号',
      page: 'staff/bulletin/index?id=b1',
    },
  ])
})
