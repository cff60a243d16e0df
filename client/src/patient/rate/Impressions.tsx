import { View } from '@tarojs/components'
import type { FormView } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { Button, Card, ChipGroup, Field } from '../../ui'
import { isGood, phrasesOf, type RateForm } from './form'
import { PhraseChips } from './PhraseChips'

interface ImpressionsProps {
  view: FormView
  form: RateForm
  onChange: (change: Partial<RateForm>) => void
}

/** What went well, or what did not: the side that fits the stars first, the other one a tap away. */
export function Impressions({ view, form, onChange }: ImpressionsProps) {
  const goodFirst = isGood(form.stars)
  const [asked, setAsked] = useState(false)
  const touched = goodFirst ? badTouched(view, form) : goodTouched(view, form)
  const both = asked || touched
  const other = goodFirst ? '也有不满意的地方' : '也有做得好的地方'
  return (
    <>
      {goodFirst ? (
        <WentWell view={view} form={form} onChange={onChange} />
      ) : (
        <WentWrong view={view} form={form} onChange={onChange} />
      )}
      {!both && (
        <View className="rate__other">
          <Button id="rate-other-side" kind="quiet" icon="plus" onClick={() => setAsked(true)}>
            {other}
          </Button>
        </View>
      )}
      {both &&
        (goodFirst ? (
          <WentWrong view={view} form={form} onChange={onChange} />
        ) : (
          <WentWell view={view} form={form} onChange={onChange} />
        ))}
    </>
  )
}

function WentWell({ view, form, onChange }: ImpressionsProps) {
  const warm = phrasesOf(view, 'warm')
  return (
    <Card id="rate-well" className="rate__side" title="哪里做得好" note="可以多选，也可以不选">
      <Field label="三声">
        <ChipGroup
          id="rate-voices"
          options={view.voices}
          value={form.voices}
          onChange={(voices) => onChange({ voices })}
        />
      </Field>
      <Field label="五心">
        <ChipGroup
          id="rate-hearts"
          options={view.hearts}
          value={form.hearts}
          onChange={(hearts) => onChange({ hearts })}
        />
      </Field>
      {warm.length > 0 && (
        <Field label="听到了哪句暖语">
          <PhraseChips
            id="rate-warm"
            tone="calm"
            options={warm}
            value={form.phrases}
            onChange={(phrases) => onChange({ phrases })}
          />
        </Field>
      )}
    </Card>
  )
}

function WentWrong({ view, form, onChange }: ImpressionsProps) {
  const forbidden = phrasesOf(view, 'forbidden')
  return (
    <Card id="rate-wrong" className="rate__side" title="哪里没做好" note="可以多选，也可以不选">
      <Field label="遇到了哪种态度">
        <ChipGroup
          id="rate-attitudes"
          tone="bad"
          options={view.attitudes}
          value={form.attitudes}
          onChange={(attitudes) => onChange({ attitudes })}
        />
      </Field>
      {forbidden.length > 0 && (
        <Field label="听到了哪句不该说的话">
          <PhraseChips
            id="rate-forbidden"
            tone="bad"
            options={forbidden}
            value={form.phrases}
            onChange={(phrases) => onChange({ phrases })}
          />
        </Field>
      )}
    </Card>
  )
}

function heard(view: FormView, form: RateForm, tone: 'warm' | 'forbidden'): boolean {
  return view.phrases.some((phrase) => phrase.tone === tone && form.phrases.includes(phrase.id))
}

function goodTouched(view: FormView, form: RateForm): boolean {
  return form.voices.length > 0 || form.hearts.length > 0 || heard(view, form, 'warm')
}

function badTouched(view: FormView, form: RateForm): boolean {
  return form.attitudes.length > 0 || heard(view, form, 'forbidden')
}
