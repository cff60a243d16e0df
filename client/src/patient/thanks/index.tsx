import { noteForms } from '@nuanyu/types/thanks'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useConsent, useDraft, useQuery } from '../../cloud'
import { fieldId } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { usePhotos } from '../../features/photos/usePhotos'
import { NO_GIFTS } from '../../features/thanks/hints'
import { Button, Notice, Page } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { FormError } from '../FormError'
import { useGivenWhere, useSurroundings } from '../where'
import { Agreed } from './Agreed'
import { fieldOrder, freshThanks, isEmptyThanks, problemsHere, signedAs, submitInput, toKeep } from './form'
import { Received, type Sent } from './Received'
import { Showing } from './Showing'
import './thanks.scss'
import { ToWhom } from './ToWhom'
import { FormChoice, Words } from './Words'

export default function ThanksPage() {
  const given = useGivenWhere()
  const draft = useDraft('draft:thanks', freshThanks, isEmptyThanks, toKeep)
  // What was already said about the place stays with the draft; a fresh form starts where the person stands.
  const [sceneKept, setSceneKept] = useState(true)
  const startingPoint = sceneKept ? given : undefined
  const where = draft.value.where ?? startingPoint
  const form = { ...draft.value, where }
  const around = useSurroundings(where)
  const choices = useQuery('feedback.form', { where: { by: 'unknown' } })
  const photos = usePhotos(draft.value.photos, (names) => draft.patch({ photos: names }))
  const submit = useCommand('thanks.submit')
  const consent = useConsent()
  const [pageErrors, setPageErrors] = useState<Record<string, string>>({})
  const [sent, setSent] = useState<Sent>()
  const { marks, unshown } = placeProblems(submit.fieldErrors, fieldOrder)
  useScrollToProblem(submit.error, { ...marks, ...pageErrors }, fieldOrder)
  if (sent) return <Received sent={sent} />

  const change = (part: Partial<typeof form>, path: string) => {
    draft.patch((now) => ({ where: now.where ?? startingPoint, ...part }))
    setPageErrors({})
    submit.clear(path)
  }

  const send = (commandId = form.commandId) => {
    const input = submitInput({ ...form, commandId }, where)
    const problems = problemsHere(form, where, around.lost, photos.shown.length)
    setPageErrors(problems)
    const ok = submit.verify(input)
    const first = fieldOrder.find((path) => path in problems)
    // With something wrong in both, useScrollToProblem finds the first of all.
    if (ok && first !== undefined) scrollToId(fieldId(first))
    if (!ok || first !== undefined) return
    const to = form.toKind === 'person' ? form.toName.trim() : around.name
    draft.keep({ title: `${noteForms[form.form]} · ${to}`, excerpt: form.words, page: 'patient/thanks/index' })
    const asked = consent.ask(choices.data?.templates ?? [])
    void submit
      .run(async () => ({ ...input, subscribed: await asked, photos: await photos.upload(commandId) }))
      .then((receipt) => {
        if (!receipt) return
        photos.clear()
        draft.discard()
        setSent({
          receipt,
          form: form.form,
          to,
          words: form.words.trim(),
          signed: signedAs(form),
          publish: input.publish,
        })
        scrollToId('thanks-receipt')
      })
  }

  /** The former sending stays what it is; this becomes a note of its own. */
  const sendAnew = () => {
    const commandId = newCommandId()
    draft.patch({ commandId })
    consent.forget()
    send(commandId)
  }

  const start = () => {
    photos.clear()
    draft.discard()
    consent.forget()
    submit.clear()
    setSceneKept(true)
  }

  const part = { form, errors: { ...marks, ...pageErrors }, onChange: change }
  return (
    <Page
      title="写感谢"
      actions={
        <Button id="thanks-submit" icon="heart" loading={submit.busy} onClick={() => send()}>
          送出
        </Button>
      }
    >
      <RestoredNote shown={draft.restored} lost="署名没有留在手机上，要重新填" onDiscard={start} />
      <Notice id="thanks-no-gifts" icon="heart" title="只收感谢信和锦旗">
        {NO_GIFTS}
      </Notice>
      <FormChoice {...part} />
      <ToWhom
        {...part}
        around={around}
        onForgetScene={() => {
          setSceneKept(false)
          draft.patch({ where: undefined })
        }}
      />
      <Words {...part} photos={photos} />
      <Showing {...part} />
      <Agreed />
      <FormError error={submit.error} unshown={unshown} onAnew={sendAnew} />
    </Page>
  )
}
