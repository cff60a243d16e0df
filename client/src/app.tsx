import type { PropsWithChildren } from 'react'
import './app.scss'
import './demo/install'

export default function App({ children }: PropsWithChildren) {
  return children
}
