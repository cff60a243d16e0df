/**
 * A place above every page that the H5 demo may fill (whom am I playing?). Empty unless something registers, and
 * nothing registers in the mini-program.
 *
 *   registerDemoBar(PersonaBar)     // once, in app.tsx, under TARO_ENV === 'h5'
 */
import type { ComponentType } from 'react'

let Registered: ComponentType | undefined

export function registerDemoBar(component: ComponentType): void {
  Registered = component
}

export function DemoBar() {
  return Registered === undefined ? null : <Registered />
}
