import { newCommandId } from '../../cloud'

/** What somebody writes with a step; kept on the device until it is sent. */
export type Written = { commandId: string; text: string; day: string; photos: string[] }

export function freshWritten(): Written {
  return { commandId: newCommandId(), text: '', day: '', photos: [] }
}

export function isEmptyWritten({ text, photos }: Written): boolean {
  return text.trim() === '' && photos.length === 0
}
