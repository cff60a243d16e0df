import { Demo } from '../support/demo'
import type { Device } from './device'
import * as patient from './patientStory'
import * as story from './story'

/** Tells the story on a device, chapter by chapter, on a demo of its own. A chapter builds on those before it. */
export function tell(pickUp: (demo: Demo) => Promise<Device>): void {
  let demo: Demo
  let device: Device
  let code = ''
  const stage = () => ({ demo, device })

  beforeAll(async () => {
    demo = await Demo.start()
    device = await pickUp(demo)
  })
  afterAll(async () => {
    await device?.close()
    await demo?.stop()
  })

  test('a patient rates with a photo, and the low rating becomes a case', () => story.rateAndAskForReply(stage()))
  test('a patient complains, confidentially, through a lost network', async () => {
    code = await story.complain(stage())
  })
  test('the handler of the ward answers it, redacted', () => story.handle(stage(), code))
  test('the complaint office approves', () => story.approve(stage(), code))
  test('the patient reads it and says it is not solved', () => story.readAndReopen(stage(), code))
  test('the Party office sees the figures', () => story.overview(stage()))
  test('what passes its deadline is known to those who should know', () => story.becomeOverdue(stage(), code))
  test('the administrator sees posts and codes', () => story.administer(stage()))
  test('unknown and revoked codes lead to the main entrance', () => story.unknownCodes(stage()))
  test('a draft with its photo survives a closed app', () => patient.writeCloseAndComeBack(stage()))
  test('a complaint without network waits under 我的 and is sent by hand', () => patient.sendFromOutbox(stage()))
  test('an anonymous patient follows the case by its code alone', () => patient.complainAnonymously(stage()))
  test('no page complained', () => expect(device.problems).toEqual([]))
}
