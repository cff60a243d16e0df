import type { CaseReceipt } from '@nuanyu/types/feedback'
import { useEffect, useState } from 'react'
import { placeProblems, useCommand, useDraft, useQuery } from '../../cloud'
import { usePhotos } from '../../features/photos/usePhotos'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Columns, Notice, Page, QueryView } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { EnterError } from './EnterError'
import { enterInput, fieldOrder, freshEnter, isEmptyEnter, problemsHere, toKeep } from './form'
import { HowReceived } from './HowReceived'
import './index.scss'
import { Matter } from './Matter'
import { Receipt } from './Receipt'
import { fieldId } from './part'
import { Who } from './Who'

const ANYWHERE = { where: { by: 'unknown' as const } }

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
  const choices = useQuery('feedback.form', ANYWHERE)
  const enter = useCommand('feedback.enter')
  const [pageErrors, setPageErrors] = useState<Record<string, string>>({})
  const { marks, unshown } = placeProblems(enter.fieldErrors, fieldOrder)
  const errors = { ...marks, ...pageErrors }
  const form = draft.value
  const firstWrong = fieldOrder.find((path) => errors[path] !== undefined)

  useEffect(() => {
    if (enter.error) scrollToId(firstWrong === undefined ? 'enter-error' : fieldId(firstWrong))
    // Only when a sending was refused, not with every letter typed afterwards.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [enter.error])

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
  const parts = { form, errors, onChange: change }
  return (
    <QueryView {...choices} onRetry={() => void choices.reload()}>
      {({ subjects }) => (
        <>
          {draft.restored && (
            <Notice
              id="enter-restored"
              icon="edit"
              title="已恢复上次没有登记完的内容"
              action={
                <Button
                  id="enter-discard"
                  kind="quiet"
                  small
                  inline
                  onClick={() => {
                    photos.clear()
                    draft.discard()
                  }}
                >
                  重新填写
                </Button>
              }
            >
              姓名和电话没有留在这台设备上，要重新填。
            </Notice>
          )}
          <Columns>
            <>
              <HowReceived {...parts} />
              <Matter {...parts} subjects={subjects} photos={photos} />
            </>
            <>
              <Who {...parts} />
              <EnterError error={enter.error} unshown={unshown} onReload={() => change(freshId(), '')} />
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

function freshId() {
  return { commandId: freshEnter().commandId }
}
