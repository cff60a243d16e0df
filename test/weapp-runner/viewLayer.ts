/**
 * The view layer: miniprogram-simulate, which carries WeChat's own template compiler and exparser.
 * This is the only file that touches those packages.
 */
import fs from 'node:fs'
import path from 'node:path'
import exparser from 'miniprogram-exparser'
import jComponent from 'j-component'
import simulate from 'miniprogram-simulate'
import simulateUtils from 'miniprogram-simulate/src/utils'
import simulateWxss from 'miniprogram-simulate/src/wxss'
import type { Definition, PageInstance } from './types'

/** `base.wxml` of a Taro build is large; the compiler's default buffer is not. */
const COMPILER_BUFFER = 64 << 20

// Nothing here is measured or hidden by style; to compile every page’s and to lay them out takes longer than the rest.
Object.assign(simulateWxss, { getContent: () => '', compile: () => '', insert: () => undefined })

interface SimulateGlobals {
  Component(definition: Definition): void
  Behavior(definition: Definition): unknown
}

export function registerComponent(definition: Definition): void {
  ;(globalThis as unknown as SimulateGlobals).Component(definition)
}

export function registerBehavior(definition: Definition): unknown {
  return (globalThis as unknown as SimulateGlobals).Behavior(definition)
}

/** A page is a component whose methods include the lifecycle; the page stack calls that lifecycle itself. */
export function registerPage(definition: Definition): void {
  const methods = Object.fromEntries(Object.entries(definition).filter(([, member]) => typeof member === 'function'))
  registerComponent({
    data: definition.data ?? {},
    methods,
    behaviors: definition.behaviors,
    options: { ...(definition.options as object | undefined), classPrefix: '' },
  })
}

/** Says how the simulator shall run a component's file; `run` gets the path with its extension. */
export function runComponentFilesWith(run: (file: string) => void): void {
  simulateUtils.runJs = (withoutExtension) => {
    run(`${withoutExtension}.js`)
  }
}

export function loadPage(root: string, route: string): string {
  const options = { rootPath: root, compilerOptions: { maxBuffer: COMPILER_BUFFER } }
  return simulate.load(path.join(root, route), 'page', options as never)
}

export function createPage(id: string, parent: HTMLElement): { instance: PageInstance; detach(): void } {
  const component = simulate.render(id)
  component.attach(parent)
  return {
    instance: component.instance as unknown as PageInstance,
    detach: () => {
      component.detach()
    },
  }
}

/** Fires an event at the exparser node behind a DOM element, as the view layer does on a phone. */
export function triggerEvent(element: Element, type: string, detail: unknown, bubbles: boolean): void {
  const node = (element as Element & { __wxElement?: unknown }).__wxElement
  if (node === undefined) throw new Error(`<${element.tagName}> is not part of the mini-program's view`)
  exparser.triggerEvent(node, type, detail, { bubbles, composed: true })
}

/** exparser keeps ids to itself; selectors need them in the DOM. */
export function showIds(page: HTMLElement): void {
  for (const element of page.querySelectorAll<HTMLElement & { __wxElement?: { id?: string } }>('*')) {
    const id = element.__wxElement?.id
    if (id !== undefined && id !== '' && element.id !== id) element.id = id
  }
}

export function onViewError(listener: (error: Error) => void): () => void {
  exparser.addGlobalErrorListener?.(listener)
  return () => exparser.removeGlobalErrorListener?.(listener)
}

const NOT_BUILT_IN = new Set(['template', 'wxs', 'import', 'include', 'block', 'comp', 'custom-wrapper', 'slot'])
const NOT_A_PROPERTY = /^(bind|catch|capture|data-|wx:|mark:|model:|id$|class$|style$|slot$|animation$|name$|is$)/

/**
 * Registers view, input, image … so that the attributes their templates use appear in the DOM, where a test can
 * see them. The simulator's own stand-ins drop them.
 */
export function registerBuiltIns(root: string): void {
  if (registered === root) return
  registered = root
  const own = componentsOfTheApp(root)
  for (const [tag, attributes] of tagsIn(allTemplates(root))) {
    if (own.has(tag)) continue
    const properties = Object.fromEntries(
      [...attributes].map((attribute) => [camel(attribute), mirroredProperty(attribute)]),
    )
    jComponent.register({ id: tag, tagName: `wx-${tag}`, template: '<slot/>', properties })
  }
}

/** The app whose built-ins are registered; its files do not change while it is tested. */
let registered = ''

function mirroredProperty(attribute: string): Definition {
  return {
    type: null,
    value: undefined,
    observer(this: { _exparserNode?: { $$?: Element }; $$?: Element }, value: unknown) {
      const element = this._exparserNode?.$$ ?? this.$$
      if (element === undefined) return
      if (value === undefined || value === null || value === false || value === '') {
        element.removeAttribute(attribute)
      } else {
        element.setAttribute(attribute, typeof value === 'object' ? JSON.stringify(value) : String(value))
      }
    },
  }
}

function tagsIn(templates: string[]): Map<string, Set<string>> {
  const tags = new Map<string, Set<string>>()
  for (const template of templates) {
    for (const [, tag = '', text = ''] of template.matchAll(/<([a-z-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
      if (NOT_BUILT_IN.has(tag)) continue
      const known = tags.get(tag) ?? new Set<string>()
      tags.set(tag, known)
      for (const [, name = ''] of text.matchAll(/([\w:-]+)=/g)) if (!NOT_A_PROPERTY.test(name)) known.add(name)
    }
  }
  return tags
}

function allTemplates(root: string): string[] {
  return filesIn(root, '.wxml').map((file) => fs.readFileSync(file, 'utf8'))
}

function componentsOfTheApp(root: string): Set<string> {
  const names = new Set<string>()
  for (const file of filesIn(root, '.json')) {
    const json = JSON.parse(fs.readFileSync(file, 'utf8')) as { usingComponents?: Record<string, string> } | null
    for (const name of Object.keys(json?.usingComponents ?? {})) names.add(name)
  }
  return names
}

function filesIn(folder: string, extension: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => path.join(folder, name))
}

function camel(attribute: string): string {
  return attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
