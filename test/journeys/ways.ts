import type { Device } from './device'

/** Ways through the product that more than one chapter goes. */

export interface Complaint {
  words: string
  /** Scanned at a post; without it the person does not know where it was. */
  scene?: string
  danger?: true
  contact?: { name: string; phone: string }
}

/** A whole complaint by whoever holds the device, confidential. Answers the code of the receipt. */
export async function complainAbout(device: Device, { words, scene, danger, contact }: Complaint): Promise<string> {
  await device.open(`patient/complaint/index${scene === undefined ? '' : `?scene=${scene}`}`)
  await device.tap('complaint-subject-process')
  await device.type('complaint-words', words)
  if (danger) {
    await device.tap('complaint-risk-yes')
    await device.sees('急事请立即找护士站')
  }
  await device.tap('complaint-next')
  await device.sees('哪一天')
  if (scene === undefined) {
    await device.tap('department-open')
    await device.tap('department-unknown')
  }
  const [today] = await device.idsOf('complaint-day-')
  await device.tap(today ?? '')
  await device.tap('complaint-next')
  await device.sees('1 个工作日内受理')
  if (contact) {
    await device.type('contact-name', contact.name)
    await device.type('contact-phone', contact.phone)
  }
  await device.tap('complaint-submit')
  await device.acceptMessages()
  await device.sees('我们收到了')
  const code = (await device.textOf('receipt-code')).match(/[2-9A-HJ-NP-Z]{8}/)?.[0] ?? ''
  expect(code).not.toBe('')
  return code
}

/** Answers the id of the case. */
export async function openFromInbox(device: Device, code: string): Promise<string> {
  await device.open('staff/workbench/index')
  await device.sees(code)
  const row = await idShowing(device, 'inbox-row-', code)
  await device.tap(row)
  await device.sees('办理经过')
  return row.slice('inbox-row-'.length)
}

/** As the patient, by words of the case that the list shows. */
export async function openMine(device: Device, words: string): Promise<void> {
  await device.open('pages/mine/index')
  await device.sees(words)
  await device.tap(await idShowing(device, 'mine-', words))
  await device.sees('办理经过')
}

/** A step that waits behind 更多. */
export async function takeFromMore(device: Device, command: string): Promise<void> {
  await device.tap('case-more')
  await device.tap(`case-command-${command}`)
}

/** The case does not exist for whoever holds the device. */
export async function findsNothing(device: Device, caseId: string): Promise<void> {
  await device.open(`staff/case/index?id=${caseId}`)
  await device.sees('没有找到这件事')
}

/** The first id that starts so and whose element shows the text. */
export async function idShowing(device: Device, prefix: string, text: string): Promise<string> {
  for (const id of await device.idsOf(prefix)) {
    if ((await device.textOf(id)).includes(text)) return id
  }
  throw new Error(`nothing under ${prefix}… shows ${text}`)
}

/** What was typed stands in the sheet too, so that seeing it says nothing before the sheet is gone. */
export async function isClosed(device: Device, sheet: string): Promise<void> {
  for (let turn = 0; turn < 100 && (await device.has(sheet)); turn++) await new Promise((go) => setTimeout(go, 50))
  expect(await device.has(sheet)).toBe(false)
}
