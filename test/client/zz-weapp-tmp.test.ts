/** @jest-environment jsdom */
import { WeappRunner } from '../weapp-runner'
import http from 'node:http'
const BASE = 'http://127.0.0.1:8741'
const me = 'oDemoLinXiaomeizWwJXvfDqJn8m'
function post(path: string, body: string | Buffer, openid: string): Promise<any> {
  return new Promise((resolve, reject) => {
    const req = http.request(BASE + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-dev-openid': openid } }, (res) => {
      let s = ''; res.on('data', (d) => (s += d)); res.on('end', () => resolve(JSON.parse(s)))
    }); req.on('error', reject); req.end(body)
  })
}
const cloud = {
  callFunction: async (name: string, data: unknown) => (await post(`/functions/${name}`, JSON.stringify(data), me)).result,
  uploadFile: async (p: string, bytes: Uint8Array) => (await post(`/storage/${p}`, Buffer.from(bytes), me)).fileID,
  acceptSubscribe: async (ids: string[]) => { await post('/__cloud/consents', JSON.stringify({ templateIds: ids }), me) },
}
const jpeg = Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=', 'base64')
test('rate low, ask reply', async () => {
  const r = new WeappRunner({ root: '/tmp/pt/weapp', cloud })
  r.launch('pages/landing/index?scene=ZTW6ME5U62', 1047)
  await r.untilText('6病区护士站')
  expect(r.has('党员先锋岗')).toBe(true)
  r.tapId('door-rate'); await r.until(() => r.route.includes('rate')); await r.until(() => r.exists('#rate-star-2'))
  r.tapId('rate-star-2'); await r.until(() => r.exists('#rate-attitudes-cold'))
  r.tapId('rate-attitudes-cold'); r.input('rate-words', '按铃很久没有人来，我住12床')
  await r.until(() => r.exists('#rate-words-privacy'))
  r.phone.photos.layReady(jpeg)
  r.tapId('rate-photos-add'); await r.until(() => r.exists('#rate-photos-remove-0'))
  await new Promise((x) => setTimeout(x, 50))
  r.tapId('rate-submit'); await r.untilText('要我们回复您吗', 8000)
  r.tapId('ask-yes'); await r.until(() => r.exists('#identity-named'))
  r.tapId('identity-named'); await new Promise((x) => setTimeout(x, 50)); r.tapId('ask-submit'); await r.untilText('实名需要填写姓名')
  r.tapId('identity-confidential'); await new Promise((x) => setTimeout(x, 50)); r.tapId('ask-submit')
  await r.until(() => r.route.includes('receipt'), 8000); await r.until(() => r.exists('#receipt-code'))
  console.log(r.text()); console.log(r.callsOf('requestSubscribeMessage'), r.errors)
  r.tapId('receipt-case'); await r.until(() => r.exists('#case-timeline'), 8000); console.log(r.text())
  expect(r.errors).toEqual([])
  r.dispose()
})
test('complaint offline, draft kept', async () => {
  const r = new WeappRunner({ root: '/tmp/pt/weapp', cloud })
  r.launch('pages/home/index'); await r.untilText('评价服务')
  r.tapId('door-complaint'); await r.until(() => r.exists('#complaint-subject-process'))
  r.tapId('complaint-next'); await r.untilText('请至少写 10 个字')
  r.tapId('complaint-subject-process'); r.input('complaint-words', '缴费排了一个小时，窗口只开了一个')
  await new Promise((x) => setTimeout(x, 50)); r.tapId('complaint-next'); await r.until(() => r.exists('#department-open'))
  r.tapId('complaint-next'); await r.untilText('请选择科室')
  r.tapId('department-open'); await r.until(() => r.exists('#department-unknown')); r.tapId('department-unknown')
  r.fire(r.byId('complaint-date'), 'change', { value: '2026-11-20' })
  await new Promise((x) => setTimeout(x, 50)); r.tapId('complaint-next'); await r.until(() => r.exists('#complaint-submit'))
  r.offline = true; r.tapId('complaint-submit'); await r.untilText('网络不通')
  const stored = [...r.phone.storage.entries()]; console.log(JSON.stringify(stored))
  r.dispose()
  const r2 = new WeappRunner({ root: '/tmp/pt/weapp', cloud, storage: Object.fromEntries(stored) })
  r2.launch('pages/home/index'); await r2.untilText('评价服务'); r2.tapId('door-complaint'); await r2.untilText('已恢复上次未提交的内容')
  await r2.until(() => r2.exists('#complaint-submit')); r2.tapId('complaint-submit'); await r2.until(() => r2.route.includes('receipt'), 8000)
  await r2.until(() => r2.exists('#receipt-code')); console.log(r2.text(), r2.errors)
  expect(r2.errors).toEqual([])
  expect(JSON.stringify([...r2.phone.storage.entries()])).not.toContain('draft:complaint')
  r2.dispose()
})
test('mine, notices', async () => {
  const r = new WeappRunner({ root: '/tmp/pt/weapp', cloud })
  r.launch('pages/mine/index'); await r.untilText('等您评价'); console.log(r.text())
  r.tapId('mine-notices'); await r.until(() => r.route.includes('notices')); await r.until(() => r.exists('.nu-row'))
  r.tap(r.find('.nu-row--press')); await r.until(() => r.route.includes('case/index'))
  await r.until(() => r.exists('#case-timeline'), 8000)
  expect(r.errors).toEqual([])
  r.dispose()
})
