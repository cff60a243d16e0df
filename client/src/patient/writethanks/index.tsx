import { noteForms } from '@nuanyu/types/thanks'
import type { Output } from '@nuanyu/types/actions'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useConsent, useDraft, useQuery } from '../../cloud'
import { fieldId } from '../../features/form/FormField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { usePhotos } from '../../features/photos/usePhotos'
import { Button, Page, Steps } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { FormError } from '../FormError'
import { useGivenWhere, useSurroundings } from '../where'
import { fieldOrder, freshThanks, isEmptyThanks, problemsHere, stepOf, steps, submitInput, toKeep } from './form'
import './index.scss'
import { Letter } from './Letter'
import { Signing } from './Signing'

const LAST = steps.length - 1

/** A letter or a pennant, to a person or a unit. Nothing is sent but by the last tap, and sent twice it is one. */
export default function WriteThanksPage() {
  const given = useGivenWhere()
  const draft = useDraft('draft:thanks', freshThanks, isEmptyThanks, toKeep)
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
  const { marks, unshown } = placeProblems(submit.fieldErrors, fieldOrder)
  useScrollToProblem(submit.error, marks, steps[form.step]?.fields ?? fieldOrder)

  const change = (part: Partial<typeof form>, path: string) => {
    draft.patch((now) => ({ where: now.where ?? startingPoint, ...part }))
    setPageErrors({})
    submit.clear(path)
  }

  const toStep = (step: number) => {
    draft.patch({ step })
    scrollToId('thanks-top')
  }

  /** Marks what is missing up to this step; true when nothing is. */
  const complete = (step: number): boolean => {
    const problems = problemsHere(form, around.lost, photos.shown.length, step)
    setPageErrors(problems)
    const first = Object.keys(problems)[0]
    if (first === undefined) return true
    if (stepOf(first) !== form.step) toStep(stepOf(first))
    scrollToId(fieldId(first))
    return false
  }

  const next = () => {
    const ok = submit.verify(submitInput(form, where), (path) => stepOf(path) === 0)
    if (complete(0) && ok) toStep(1)
  }

  const send = (view: Output<'feedback.form'> | undefined, commandId = form.commandId) => {
    const input = { ...submitInput(form, where), commandId }
    if (!complete(LAST) || !submit.verify(input)) return
    draft.keep({
      title: `${noteForms[form.form]} · ${form.to === 'person' ? form.toName : around.name}`,
      excerpt: form.words,
      page: 'patient/writethanks/index',
    })
    const asked = consent.ask(view?.templates ?? [])
    void submit
      .run(async () => ({ ...input, subscribed: await asked, photos: await photos.upload(commandId) }))
      .then((receipt) => {
        if (!receipt) return
        photos.clear()
        draft.discard()
        void Taro.redirectTo({ url: `/patient/thank/index?id=${receipt.noteId}&sent=1` })
      })
  }

  /** The former sending stays what it is; this becomes a note of its own. */
  const sendAnew = () => {
    const commandId = newCommandId()
    draft.patch({ commandId })
    consent.forget()
    send(choices.data, commandId)
  }

  const start = () => {
    photos.clear()
    draft.discard()
    consent.forget()
    submit.clear()
    setSceneKept(true)
  }

  const objected = Object.keys(marks).find((path) => stepOf(path) !== form.step)
  const stepProps = { form, errors: { ...marks, ...pageErrors }, onChange: change }

  return (
    <Page
      title="写感谢"
      actions={
        <>
          {form.step > 0 && (
            <Button id="thanks-back" kind="secondary" disabled={submit.busy} onClick={() => toStep(form.step - 1)}>
              上一步
            </Button>
          )}
          {form.step < LAST ? (
            <Button id="thanks-next" onClick={next}>
              下一步
            </Button>
          ) : (
            <Button id="thanks-submit" loading={submit.busy} onClick={() => send(choices.data)}>
              寄出感谢
            </Button>
          )}
        </>
      }
    >
      <View id="thanks-top">
        <Steps current={form.step} titles={steps.map(({ title }) => title)} />
      </View>
      <RestoredNote shown={draft.restored} lost="署名没有留在手机上，要重新填" onDiscard={start} />
      {form.step === 0 ? (
        <Letter
          {...stepProps}
          around={around}
          photos={photos}
          onForgetScene={() => {
            setSceneKept(false)
            draft.patch({ where: undefined })
          }}
        />
      ) : (
        <Signing {...stepProps} />
      )}
      <FormError error={submit.error} unshown={unshown} onAnew={sendAnew} />
      {objected !== undefined && (
        <Button id="thanks-objected" kind="secondary" onClick={() => toStep(stepOf(objected))}>
          去“{steps[stepOf(objected)]?.title}”修改
        </Button>
      )}
    </Page>
  )
}
