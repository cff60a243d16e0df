/** The parts we use of packages that ship no types of their own. */

declare module 'miniprogram-simulate/src/utils' {
  const utils: { runJs: (pathWithoutExtension: string) => void }
  export default utils
}

declare module 'miniprogram-simulate/src/wxss' {
  const wxss: {
    getContent(file: string): string
    compile(wxss: string): string
    insert(wxss: string[], id: string): void
  }
  export default wxss
}

declare module 'j-component' {
  const jComponent: { register(definition: Record<string, unknown>): string }
  export default jComponent
}

declare module 'miniprogram-exparser' {
  const exparser: {
    triggerEvent(node: unknown, type: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
    addGlobalErrorListener?(listener: (error: Error) => void): void
    removeGlobalErrorListener?(listener: (error: Error) => void): void
  }
  export default exparser
}
