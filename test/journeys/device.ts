/**
 * What a person does with the product, whatever it runs on. The same story is told on a browser and on the compiled
 * mini-program; only this surface differs.
 */
export type Device = {
  /** Picks up the device as this person. In the browser through the demo's switch; in WeChat it is another phone. */
  become(person: { openid: string }): Promise<void>
  /** Opens a page as a scan or a link would, e.g. `pages/landing/index?scene=…`. */
  open(page: string): Promise<void>
  tap(id: string): Promise<void>
  /** One page back, as the button at the top left does. */
  back(): Promise<void>
  type(id: string, text: string): Promise<void>
  /** Chooses one of a longer list by its words. */
  pick(id: string, label: string): Promise<void>
  /** Chooses a day, YYYY-MM-DD, or an hour, HH:mm. */
  choose(id: string, value: string): Promise<void>
  addPhoto(id: string, bytes: Buffer): Promise<void>
  /** Chooses a document, e.g. a staff list from a chat. */
  addFile(id: string, name: string, bytes: Buffer): Promise<void>
  /** Waits until the page shows the text. */
  sees(text: string | RegExp): Promise<void>
  has(id: string): Promise<boolean>
  textOf(id: string): Promise<string>
  /** Everything the page says right now. */
  text(): Promise<string>
  /** Says yes to the question whether messages may be sent. */
  acceptMessages(): Promise<void>
  /** Presses what makes a file, waits until it is handed over, and answers what is in it. */
  takeFile(id: string): Promise<Buffer>
  network(state: 'on' | 'off'): Promise<void>
  /** Waits until the text lies on the device itself, so that it outlasts what comes next. */
  keeps(text: string): Promise<void>
  /** Ids on the page that start so, in their order. */
  idsOf(prefix: string): Promise<string[]>
  /** What pages complained of on the way. */
  readonly problems: string[]
  close(): Promise<void>
}

/** A real photo, so that nothing in between can treat it as text: the smallest PNG of one red pixel. */
export const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
