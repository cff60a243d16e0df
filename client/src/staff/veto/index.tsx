import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { VetoView } from '@nuanyu/types/veto'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { PhotosField } from '../../features/photos/PhotosField'
import { usePhotos } from '../../features/photos/usePhotos'
import { StepSheet } from '../../features/steps/StepSheet'
import { VetoFile } from '../../features/veto/VetoFile'
import { Button, Notice, Page, QueryView } from '../../ui'

/** What is held against me, what I say to it, and my appeal. */
export default function MyVetoPage() {
  const { id = '' } = useRouter().params
  const query = useQuery('veto.get', { vetoId: id })
  return (
    <Page title="请您陈述意见" audience="staff" wide>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(view) => (
          <>
            <Notice id="veto-rights" icon="shield" title="您有陈述和申诉的权利">
              陈述期满之前不会作出决定；决定由没有提出这件事的两位同志作出；不同意可以申诉，由另外的人复核。请不要打听是谁反映的。
            </Notice>
            <VetoFile
              view={view}
              steps={<Mine view={view} onChanged={query.setData} onReload={() => void query.reload()} />}
            />
          </>
        )}
      </QueryView>
    </Page>
  )
}

interface MineProps {
  view: VetoView
  onChanged: (view: VetoView) => void
  onReload: () => void
}

function Mine({ view, onChanged, onReload }: MineProps) {
  const [step, setStep] = useState<'state' | 'appeal'>()
  const ends = {
    onReload,
    onClose: () => setStep(undefined),
    onDone: (after: VetoView) => {
      setStep(undefined)
      onChanged(after)
    },
  }
  return (
    <View className="veto-does">
      {view.can.includes('state') && (
        <Button id="veto-state-open" icon="edit" onClick={() => setStep('state')}>
          {view.statements.length > 0 ? '补充陈述' : '写下我的意见'}
        </Button>
      )}
      {view.can.includes('appeal') && (
        <Button id="veto-appeal-open" icon="edit" onClick={() => setStep('appeal')}>
          提出申诉
        </Button>
      )}
      {step === 'state' && <StateSheet view={view} {...ends} />}
      {step === 'appeal' && (
        <StepSheet
          id="veto-appeal-sheet"
          action="veto.appeal"
          title="提出申诉"
          confirm="提交申诉"
          says="由没有参与提出和决定的人复核。只能申诉一次，请把理由写全。"
          done="已提交"
          label="申诉的理由"
          path="text"
          maxLength={2000}
          input={(text, commandId) => ({ commandId, vetoId: view.id, version: view.version, text })}
          {...ends}
        />
      )}
    </View>
  )
}

type SheetProps = Pick<MineProps, 'view' | 'onReload'> & { onDone: (view: VetoView) => void; onClose: () => void }

function StateSheet({ view, ...ends }: SheetProps) {
  const photos = usePhotos([], () => undefined)
  return (
    <StepSheet
      id="veto-state-sheet"
      action="veto.state"
      title="我的陈述"
      confirm="提交陈述"
      says="和证据一起给决定的人看。期满之前还可以补充，提交的内容不能修改。"
      done="已提交"
      label="我的意见"
      path="text"
      maxLength={2000}
      fields={['photos']}
      input={async (text, commandId) => ({
        commandId,
        vetoId: view.id,
        version: view.version,
        text,
        photos: await photos.upload(commandId),
      })}
      {...ends}
    >
      {(marks, clear) => (
        <PhotosField id="veto-state-photos" photos={photos} error={marks.photos} onTouch={() => clear('photos')} />
      )}
    </StepSheet>
  )
}
