import type { Viewer } from '../../../../cloudfunctions/kernel/viewer'
import { MONDAY, partyOffice, staffViewer } from '../../../fixtures/factories'
import { bulletinsOfPerson } from '../../../../cloudfunctions/domain/bulletins/ofPerson'

const AT = '2026-09-28T02:00:00Z'

jest.mock('../../../../cloudfunctions/domain/bulletins/store', () => ({
  standingAbout: jest.fn(async () => [
    {
      kind: 'criticism',
      text: { title: '关于服务态度问题的通报', body: '' },
      number: { year: 2026, n: 3 },
      issuedAt: new Date('2026-09-28T02:00:00Z'),
      personIds: ['QH1023'],
      history: [{ command: 'submit' }],
      _id: 'b1',
    },
  ]),
}))

jest.mock('../../../../cloudfunctions/domain/receipts/store', () => ({
  receivedAmong: jest.fn(async () => new Set(['b1'])),
}))

test('what stands about somebody is told as facts of their year, each reader with the page that is theirs', async () => {
  const [from, to] = [new Date('2026-01-01'), new Date('2026-12-31')]
  const read = (viewer: Viewer) => bulletinsOfPerson('QH1023', from, to, viewer, MONDAY)
  const subject = staffViewer('subject')
  const own = { ...subject, staff: { ...subject.staff!, staffId: 'QH1023' } }
  const label = '《关于服务态度问题的通报》暖语通报〔2026〕3号'
  const fact = { at: new Date(AT), kind: '通报批评', label }
  expect(await read(own)).toEqual([{ ...fact, page: 'staff/bulletin/index?id=b1' }])
  expect(await read(partyOffice)).toEqual([{ ...fact, page: 'office/bulletin/index?id=b1' }])
  expect(await read(staffViewer('head'))).toEqual([{ ...fact, page: '' }])
})
