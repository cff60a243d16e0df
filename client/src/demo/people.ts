/** H5 demo only: the people one may be, and who one is just now. */
import Taro from '@tarojs/taro'
import { forgetClinics } from '../features/clinic/forget'
import { storageKeys } from '../session/storageKeys'

export interface Person {
  openid: string
  label: string
  note: string
}

/** A way into the demo, e.g. the QR code of a ward. `path` is a page without leading slash. */
export interface EntryPoint {
  label: string
  path: string
}

export interface Cast {
  people: Person[]
  links: EntryPoint[]
}

let asked: Promise<Cast> | undefined

/** The cast of the demo, asked for once. */
export function cast(): Promise<Cast> {
  asked ??= fetch('/__cloud/people')
    .then((response) => response.json() as Promise<Cast>)
    .catch((thrown: unknown) => {
      asked = undefined
      throw thrown
    })
  return asked
}

/** The openid the demo acts as: the one chosen last, or else the first of the cast. */
export async function currentPersona(): Promise<string> {
  const chosen = chosenPersona()
  if (chosen) return chosen
  const { people } = await cast()
  return people[0]?.openid ?? 'demo-visitor'
}

export function chosenPersona(): string {
  const chosen: unknown = Taro.getStorageSync(storageKeys.persona)
  return typeof chosen === 'string' ? chosen : ''
}

/** Whoever comes next holds another phone: the former one's tickets and family are not on it. */
export function choosePersona(openid: string): void {
  if (openid !== chosenPersona()) forgetClinics()
  Taro.setStorageSync(storageKeys.persona, openid)
}
