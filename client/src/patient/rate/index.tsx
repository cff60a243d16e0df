import type { Input, Output } from '@nuanyu/types/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { placeProblems, useCommand, useDraft, useQuery } from '../../cloud'
import { Button, Card, Icon, type IconName, Notice, Page, QueryView, Stars } from '../../ui'
import { scrollToId } from '../../ui/scrollToId'
import { DepartmentPicker } from '../DepartmentPicker'
import { FormError } from '../FormError'
import { FormField } from '../../features/form/FormField'
import { PhotosField } from '../../features/photos/PhotosField'
import { RestoredNote } from '../../features/form/RestoredNote'
import { usePhotos } from '../../features/photos/usePhotos'
import { useScrollToProblem } from '../../features/form/useScrollToProblem'
import { departmentOf, useGivenWhere, useSurroundings, whereOf } from '../where'
import { WordsField } from '../WordsField'
import { freshRating, isEmptyRating, isGood, phrasesOf, stillOffered } from './form'
import { Impressions } from './Impressions'
import './rate.scss'
import { Thanks } from './Thanks'

const ORDER = ['where', 'stars', 'words', 'photos']

export default function RatePage() {
  const given = useGivenWhere()
  const draft = useDraft(`draft:rate:${draftName(given)}`, freshRating, isEmptyRating)
  const form = draft.value
  const { departments, name, place, lost } = useSurroundings(given ?? form.where)
  // A code taken down while the page was open, or an old link: then the department is asked.
  const asked = given === undefined || lost
  const where = asked ? form.where : given
  const choices = useQuery('feedback.form', { where: asked ? { by: 'unknown' } : given })
  const photos = usePhotos(form.photos, (names) => draft.patch({ photos: names }))
  const rate = useCommand('feedback.rate')
  const [whereMissing, setWhereMissing] = useState(false)
  const [receipt, setReceipt] = useState<Output<'feedback.rate'>>()
  const { marks, unshown } = placeProblems(rate.fieldErrors, fieldsShown(asked, form.stars))
  useScrollToProblem(rate.error, marks, ORDER)

  if (receipt && choices.data) {
    return (
      <Thanks
        {...receipt}
        department={place?.department ?? null}
        good={isGood(form.stars)}
        templates={choices.data.templates}
        agreed={choices.data.consent}
      />
    )
  }

  const change = (part: Partial<typeof form>, path?: string) => {
    draft.patch(part)
    rate.clear(path)
  }

  const send = (view: Output<'feedback.form'>) => {
    if (where === undefined) {
      setWhereMissing(true)
      scrollToId('field-where')
      return
    }
    const input: Input<'feedback.rate'> = {
      commandId: form.commandId,
      where,
      stars: form.stars,
      voices: stillOffered(form.voices, view.voices),
      hearts: stillOffered(form.hearts, view.hearts),
      attitudes: stillOffered(form.attitudes, view.attitudes),
      phrases: stillOffered(form.phrases, [...phrasesOf(view, 'warm'), ...phrasesOf(view, 'forbidden')]),
      handbookVersion: view.handbookVersion,
      words: form.words,
      photos: [],
    }
    if (!rate.verify(input)) return
    draft.keep({ title: `服务评价 · ${form.stars} 星`, excerpt: form.words, page: pageOf(given) })
    void rate
      .run(async () => ({ ...input, photos: await photos.upload(form.commandId) }))
      .then((answer) => {
        if (!answer) return
        setReceipt(answer)
        photos.clear()
        draft.discard({ ...freshRating(), stars: form.stars })
      })
  }

  const actions = choices.data && (
    <Button id="rate-submit" loading={rate.busy} onClick={() => choices.data && send(choices.data)}>
      提交评价
    </Button>
  )

  return (
    <Page title="评价服务" actions={actions}>
      <RestoredNote
        shown={draft.restored}
        onDiscard={() => {
          photos.clear()
          draft.discard()
          rate.clear()
        }}
      />
      {lost && (
        <Notice tone="warn" title="这个二维码已停用">
          请在下面选择科室，照样可以评价。
        </Notice>
      )}
      {asked ? (
        <FormField path="where" label="评价哪个科室" required error={whereMissing ? '请选择科室' : marks.where}>
          <DepartmentPicker
            departments={departments}
            value={departmentOf(where)}
            unknownLabel="记不清是哪个科室"
            onChange={(id) => {
              setWhereMissing(false)
              change({ where: whereOf(id) }, 'where')
            }}
          />
        </FormField>
      ) : (
        name !== '' && (
          <View className="rate__place" id="rate-place">
            {place ? <View className="rate__post">{place.post.name}</View> : null}
            <View className={place ? 'rate__department' : 'rate__post'}>{place ? place.department.name : name}</View>
          </View>
        )
      )}
      <QueryView {...choices} onRetry={() => void choices.reload()}>
        {(view) => (
          <>
            <FormField path="stars" label="今天的服务，您觉得" error={marks.stars}>
              <Card className="rate__stars">
                <Stars id="rate-star" value={form.stars} onChange={(stars) => change({ stars }, 'stars')} />
              </Card>
            </FormField>
            {form.stars === 0 && <Promises />}
            {form.stars > 0 && (
              <>
                <Impressions
                  key={isGood(form.stars) ? 'good' : 'bad'}
                  view={view}
                  form={form}
                  onChange={(part) => change(part)}
                />
                <WordsField
                  id="rate-words"
                  path="words"
                  label="想说的话"
                  optional
                  placeholder={isGood(form.stars) ? '哪位、哪件事让您觉得暖心？' : '发生了什么？您希望我们怎样改？'}
                  value={form.words}
                  maxLength={1000}
                  lines={3}
                  error={marks.words}
                  onChange={(words) => change({ words }, 'words')}
                />
                <PhotosField
                  id="rate-photos"
                  photos={photos}
                  error={marks.photos}
                  onTouch={() => rate.clear('photos')}
                />
              </>
            )}
            <FormError error={rate.error} unshown={unshown} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** A scanned place is not asked for, and before the first star there is nothing but stars. */
function fieldsShown(asked: boolean, stars: number): string[] {
  return ORDER.filter((field) => (field === 'where' ? asked : field === 'stars' || stars > 0))
}

/** What one may want to know before the first tap. */
const promises: { icon: IconName; text: string }[] = [
  { icon: 'clock', text: '大约 60 秒，只有星星必须点' },
  { icon: 'lock', text: '不用登录，科室不知道是谁评的' },
  { icon: 'heart', text: '好的会转告，不好的会改' },
]

function Promises() {
  return (
    <View className="rate__first">
      {promises.map(({ icon, text }) => (
        <View key={icon} className="rate__promise">
          <Icon name={icon} />
          <View>{text}</View>
        </View>
      ))}
    </View>
  )
}

function draftName(where: ReturnType<typeof useGivenWhere>): string {
  if (where?.by === 'scene') return where.scene
  if (where?.by === 'department') return where.departmentId
  return 'entrance'
}

/** Opens this draft again. */
function pageOf(where: ReturnType<typeof useGivenWhere>): string {
  if (where?.by === 'scene') return `patient/rate/index?scene=${encodeURIComponent(where.scene)}`
  if (where?.by === 'department') return `patient/rate/index?departmentId=${where.departmentId}`
  return 'patient/rate/index'
}
