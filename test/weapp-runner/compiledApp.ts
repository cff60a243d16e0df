/** Reads what lies in `dist/weapp`: app.json, the list of pages, and how WeChat resolves a page address. */
import fs from 'node:fs'
import path from 'node:path'
import type { Query } from './types'

interface AppJson {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string }[] }
}

export class CompiledApp {
  private readonly json: AppJson

  constructor(readonly root: string) {
    const manifest = path.join(root, 'app.json')
    if (!fs.existsSync(manifest)) throw new Error(`no compiled mini-program in ${root}: run the weapp build first`)
    this.json = JSON.parse(fs.readFileSync(manifest, 'utf8')) as AppJson
  }

  get entry(): string {
    const first = this.json.entryPagePath ?? this.json.pages[0]
    if (first === undefined) throw new Error('app.json names no page')
    return first
  }

  get pages(): string[] {
    const packages = this.json.subPackages ?? this.json.subpackages ?? []
    return [...this.json.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  }

  isTab(route: string): boolean {
    return this.json.tabBar?.list.some(({ pagePath }) => pagePath === route) ?? false
  }

  file(...parts: string[]): string {
    return path.join(this.root, ...parts)
  }

  /** '/a/b?x=1' is absolute, 'c?x=1' is relative to the page that asks. Values stay encoded, as in WeChat. */
  resolve(url: string, from?: string): { route: string; query: Query } {
    const [address = '', search = ''] = url.split('?')
    const absolute = address.startsWith('/') || from === undefined
    const route = absolute
      ? address.replace(/^\//, '')
      : path.posix.normalize(path.posix.join(path.posix.dirname(from), address))
    const query: Query = {}
    for (const pair of search.split('&').filter((part) => part !== '')) {
      const at = pair.indexOf('=')
      if (at < 0) query[pair] = ''
      else query[pair.slice(0, at)] = pair.slice(at + 1)
    }
    return { route, query }
  }
}
