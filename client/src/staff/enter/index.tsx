import type { CaseReceipt } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useDraft, useQuery } from '../../cloud'
import { fieldId } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { usePhotos } from '../../features/photos/usePhotos'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Columns, Page, QueryView } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { EnterError } from './EnterError'
import { enterInput, fieldOrder, freshEnter, isEmptyEnter, problemsHere, toKeep } from './form'
import { HowReceived } from './HowReceived'
import './index.scss'
import { Matter } from './Matter'
import { Receipt } from './Receipt'
import { Who } from './Who'

/** Taken in for somebody: at the counter, on the telephone, from a letter, by a delegate, from 12345. */
export default function EnterPage() {
  const [receipt, setReceipt] = useState<CaseReceipt>()
  const nav = useWorkNav('enter')
  return (
    <Page title={receipt ? '已登记' : '代为登记'} audience="staff" wide nav={nav}>
      {receipt ? (
        <Receipt
          receipt={receipt}
          onNext={() => {
            setReceipt(undefined)
            scrollToId('enter-top')
          }}
        />
      ) : (
        <EnterForm
          onDone={(done) => {
            setReceipt(done)
            scrollToId('enter-receipt')
          }}
        />
      )}
    </Page>
  )
}

function EnterForm({ onDone }: { onDone: (receipt: CaseReceipt) => void }) {
  const draft = useDraft('draft:enter', freshEnter, isEmptyEnter, toKeep)
  const photos = usePhotos(draft.value.photos, (names) => draft.patch({ photos: names }))
  const choices = useQuery('feedback.form', { where: { by: 'unknown' } })
  const enter = useCommand('feedback.enter')
  const [pageErrors, setPageErrors] = useState<Record<string, string>>({})
  const { marks, unshown } = placeProblems(enter.fieldErrors, fieldOrder)
  const errors = { ...marks, ...pageErrors }
  const form = draft.value
  useScrollToProblem(enter.error, errors, fieldOrder)

  const change = (part: Partial<typeof form>, path: string) => {
    draft.patch(part)
    setPageErrors({})
    enter.clear(path)
  }
  const send = async () => {
    const problems = problemsHere(form)
    setPageErrors(problems)
    const [first] = Object.keys(problems)
    if (first !== undefined) return scrollToId(fieldId(first))
    const input = enterInput(form)
    if (!enter.verify(input)) return
    const receipt = await enter.run(async () => ({ ...input, photos: await photos.upload(form.commandId) }))
    if (!receipt) return
    photos.clear()
    draft.discard()
    onDone(receipt)
  }
  /** Once it was said that something had arrived already, the next tap is a new intention. */
  const anew = () => {
    draft.patch({ commandId: newCommandId() })
    enter.clear()
  }
  const parts = { form, errors, onChange: change }
  return (
    <QueryView {...choices} onRetry={() => void choices.reload()}>
      {({ subjects }) => (
        <>
          <RestoredNote
            shown={draft.restored}
            lost="姓名和电话没有留在这台设备上，要重新填。"
            onDiscard={() => {
              photos.clear()
              draft.discard()
            }}
          />
          <Columns>
            <>
              <HowReceived {...parts} />
              <Matter {...parts} subjects={subjects} photos={photos} />
            </>
            <>
              <Who {...parts} />
              <EnterError error={enter.error} unshown={unshown} onReload={anew} />
              <Button id="enter-submit" loading={enter.busy} onClick={() => void send()}>
                登记，开始计时
              </Button>
            </>
          </Columns>
        </>
      )}
    </QueryView>
  )
}
