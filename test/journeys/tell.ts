import { Demo } from '../support/demo'
import type { Device } from './device'
import * as patient from './patientStory'
import * as staff from './staffStory'
import * as story from './story'

/** Tells the story on a device, chapter by chapter, on a demo of its own. A chapter builds on those before it. */
export function tell(pickUp: (demo: Demo) => Promise<Device>): void {
  let demo: Demo
  let device: Device
  let code = ''
  let shared: staff.Coordinated
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
  // Before the days pass: the device's own calendar stays where it is.
  test('a draft with its photo survives a closed app', () => patient.writeCloseAndComeBack(stage()))
  test('a complaint without network waits under 我的 and is sent by hand', () => patient.sendFromOutbox(stage()))
  test('an anonymous patient follows the case by its code alone', () => patient.complainAnonymously(stage()))
  test('a danger lies on top until it was looked at', () => staff.danger(stage()))
  test('two departments work on one case', async () => {
    shared = await staff.coordinate(stage())
  })
  test('the handler asks the patient, who answers', () => staff.askThePatient(stage(), shared))
  test('an extension is granted and the patient sees the new day', () => staff.extend(stage(), shared))
  test('the one named says their side and sees nothing else', () => staff.hearTheNamed(stage(), shared))
  test('an unfounded finding clears their name', () => staff.clearTheNamed(stage(), shared))
  test('new facts reopen what was closed', () => staff.reopen(stage(), shared))
  test('retaliation is answered by discipline, unknown to the department', () => staff.protect(stage(), shared))
  test('the office enters for somebody who follows by the code', () => staff.enterForSomebody(stage()))
  test('an identity opens by two people’s will and stands in the chain', () => staff.openTheVault(stage()))
  test('a complaint is declined on a ground the patient reads', () => staff.decline(stage()))
  test('two complaints of one matter go on as one', () => staff.merge(stage()))
  test('what belongs to discipline is gone from the office', () => staff.transfer(stage()))
  test('what passes its deadline is known to those who should know', () => story.becomeOverdue(stage(), code))
  test('the administrator sees posts and codes', () => story.administer(stage()))
  test('unknown and revoked codes lead to the main entrance', () => story.unknownCodes(stage()))
  test('no page complained', () => expect(device.problems).toEqual([]))
}
