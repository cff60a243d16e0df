/** What the viewer may do with a bulletin: the server's `can`, each in a sheet that says what will happen. */
import { View } from '@tarojs/components'
import type { BulletinView } from '@nuanyu/types/bulletins'
import { useState } from 'react'
import { Button, Notice } from '../../ui'
import { BulletinStep } from './BulletinStep'
import { type Step, STEPS, wordsFor } from './words'

interface StepsProps {
  view: BulletinView
  onChanged: (view: BulletinView) => void
  onReload: () => void
}

export function BulletinSteps({ view, onChanged, onReload }: StepsProps) {
  const [step, setStep] = useState<Step>()
  const offered = STEPS.filter((one) => view.can.includes(one))
  // The one that brings it on.
  const first = offered.find((one) => wordsFor(one, view).kind === 'primary')
  return (
    <View className="paper-steps">
      {view.kept !== '' && <Notice id="bulletin-kept" icon="users" title={view.kept} />}
      {offered.map((one) => {
        const { button, kind } = wordsFor(one, view)
        return (
          <Button
            key={one}
            id={`bulletin-${one}`}
            kind={kind === 'primary' && one !== first ? 'secondary' : kind}
            onClick={() => setStep(one)}
          >
            {button}
          </Button>
        )
      })}
      {step && (
        <BulletinStep
          key={step}
          step={step}
          view={view}
          onClose={() => setStep(undefined)}
          onReload={onReload}
          onDone={(after) => {
            setStep(undefined)
            onChanged(after)
          }}
        />
      )}
    </View>
  )
}
