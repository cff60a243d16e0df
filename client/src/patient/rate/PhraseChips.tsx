import { useState } from 'react'
import { Button, ChipGroup } from '../../ui'

interface PhraseChipsProps {
  id: string
  options: { id: string; label: string }[]
  value: string[]
  onChange: (phrases: string[]) => void
  tone: 'calm' | 'bad'
}

/** So many at first; the rest on demand, so that the page stays short. */
const FIRST = 4

export function PhraseChips({ id, options, value, onChange, tone }: PhraseChipsProps) {
  const [all, setAll] = useState(false)
  const shown = options.filter((option, index) => all || index < FIRST || value.includes(option.id))
  return (
    <>
      <ChipGroup id={id} stacked tone={tone} options={shown} value={value} onChange={onChange} />
      {shown.length < options.length && (
        <Button id={`${id}-more`} kind="quiet" small inline icon="chevron-down" onClick={() => setAll(true)}>
          还有 {options.length - shown.length} 句
        </Button>
      )}
    </>
  )
}
