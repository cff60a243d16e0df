import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { sweepPhotos } from './cloud/draftPhotos'
import { sweepDrafts } from './cloud/drafts'
import './demo/install'
// All components belong to the app: otherwise every H5 page carries their styles of its own again.
import './ui'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    sweepDrafts()
    void sweepPhotos()
  })
  return children
}
