import type { Output } from '@nuanyu/types/actions'
import { caseKinds } from '@nuanyu/types/feedback'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { newCommandId, placeProblems, useCommand, useDraft, useQuery, useConsent } from '../../cloud'
import { Button, Page, QueryView, Steps } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { FormError } from '../FormError'
import { fieldId } from '../../features/form/FormField'
import { openReceipt } from '../receipts'
import { RestoredNote } from '../../features/form/RestoredNote'
import { usePhotos } from '../../features/photos/usePhotos'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { useGivenWhere, useSurroundings } from '../where'
import './complaint.scss'
import { fieldOrder, freshComplaint, isEmptyComplaint, problemsHere, stepOf, steps, submitInput, toKeep } from './form'
import { WhatHappened } from './WhatHappened'
import { WhereAndWhen } from './WhereAndWhen'
import { HowToReach } from './HowToReach'

const LAST = steps.length - 1

export default function ComplaintPage() {
  const given = useGivenWhere()
  const draft = useDraft('draft:complaint', freshComplaint, isEmptyComplaint, toKeep)
  // What was already said about the place stays with the draft; a fresh form starts where the person stands.
  const [sceneKept, setSceneKept] = useState(true)
  const startingPoint = sceneKept ? given : undefined
  const where = draft.value.where ?? startingPoint
  const form = { ...draft.value, where }
  const around = useSurroundings(where)
  const choices = useQuery('feedback.form', { where: { by: 'unknown' } })
  const photos = usePhotos(draft.value.photos, (names) => draft.patch({ photos: names }))
  const submit = useCommand('feedback.submit')
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
    scrollToId('complaint-top')
  }

  const next = () => {
    const input = submitInput(form, where)
    const ok = submit.verify(input, (path) => stepOf(path) === form.step)
    const problems = problemsHere(form, around.lost, form.step)
    setPageErrors(problems)
    const first = Object.keys(problems)[0]
    if (first !== undefined) scrollToId(fieldId(first))
    else if (ok) toStep(form.step + 1)
  }

  const send = (view: Output<'feedback.form'>, commandId = form.commandId) => {
    // What counts is the consent that stands beside the button.
    const input = { ...submitInput({ ...form, commandId }, where), consentVersion: view.consent.version }
    const problems = problemsHere(form, around.lost, LAST)
    setPageErrors(problems)
    const first = Object.keys(problems)[0]
    if (first !== undefined) {
      toStep(stepOf(first))
      scrollToId(fieldId(first))
      return
    }
    if (!submit.verify(input)) return
    const subject = view.subjects.find(({ id }) => id === form.subject)?.label ?? ''
    draft.keep({
      title: `${caseKinds[form.kind]} · ${subject}`,
      excerpt: form.words,
      page: 'patient/complaint/index',
    })
    // Nobody can write to an anonymous person: no identifier of theirs is kept.
    const asked = form.identityMode === 'anonymous' ? [] : consent.ask(view.templates)
    void submit
      .run(async () => ({ ...input, subscribed: await asked, photos: await photos.upload(commandId) }))
      .then((receipt) => {
        if (!receipt) return
        photos.clear()
        draft.discard()
        openReceipt(receipt)
      })
  }

  /** The former sending stays what it is; this becomes a case of its own, with its own question about messages. */
  const sendAnew = (view: Output<'feedback.form'>) => {
    const commandId = newCommandId()
    draft.patch({ commandId })
    consent.forget()
    send(view, commandId)
  }

  const start = () => {
    photos.clear()
    draft.discard()
    consent.forget()
    submit.clear()
    setSceneKept(true)
  }

  // The server may object to something of a former step: show it there.
  const objected = Object.keys(marks).find((path) => stepOf(path) !== form.step)
  const errors = { ...marks, ...pageErrors }
  const stepProps = { form, errors, onChange: change }

  return (
    <Page
      title="投诉建议"
      actions={
        choices.data && (
          <>
            {form.step > 0 && (
              <Button id="complaint-back" kind="secondary" disabled={submit.busy} onClick={() => toStep(form.step - 1)}>
                上一步
              </Button>
            )}
            {form.step < LAST ? (
              <Button id="complaint-next" onClick={next}>
                下一步
              </Button>
            ) : (
              <Button id="complaint-submit" loading={submit.busy} onClick={() => choices.data && send(choices.data)}>
                提交
              </Button>
            )}
          </>
        )
      }
    >
      <View id="complaint-top">
        <Steps current={form.step} titles={steps.map(({ title }) => title)} />
      </View>
      <RestoredNote shown={draft.restored} lost="姓名和电话没有留在手机上，要重新填" onDiscard={start} />
      <QueryView {...choices} onRetry={() => void choices.reload()}>
        {(view) => (
          <>
            {form.step === 0 && <WhatHappened {...stepProps} subjects={view.subjects} photos={photos} />}
            {form.step === 1 && (
              <WhereAndWhen
                {...stepProps}
                around={around}
                onForgetScene={() => {
                  setSceneKept(false)
                  draft.patch({ where: undefined })
                }}
              />
            )}
            {form.step === LAST && <HowToReach {...stepProps} consent={view.consent} />}
            <FormError error={submit.error} unshown={unshown} onAnew={() => sendAnew(view)} />
            {objected !== undefined && (
              <Button id="complaint-objected" kind="secondary" onClick={() => toStep(stepOf(objected))}>
                去“{steps[stepOf(objected)]?.title}”修改
              </Button>
            )}
          </>
        )}
      </QueryView>
      {form.step === 0 && (
        <Button
          id="complaint-urgent"
          kind="quiet"
          small
          icon="phone"
          onClick={() => around.hospital && void Taro.makePhoneCall({ phoneNumber: around.hospital.complaintPhone })}
        >
          或打投诉电话{around.hospital ? ` ${around.hospital.complaintPhone}` : ''}
        </Button>
      )}
    </Page>
  )
}
