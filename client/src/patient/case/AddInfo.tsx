import { useState } from 'react'
import { WordsField } from '../WordsField'
import { CommandSheet } from './CommandSheet'
import type { SheetProps } from './More'
import { usePatientCommand } from './usePatientCommand'

export function AddInfo({ open, onClose, ...props }: SheetProps) {
  const [text, setText] = useState('')
  const add = usePatientCommand('feedback.addInfo', props, ['text'])
  return (
    <CommandSheet
      id="add-info"
      name="addInfo"
      view={props.view}
      open={open}
      title="补充情况"
      confirm="提交补充"
      command={add}
      onClose={onClose}
      onConfirm={async () => {
        const done = await add.send({ text })
        if (done) setText('')
        return done
      }}
    >
      <WordsField
        id="add-info-text"
        path="text"
        label="想补充什么"
        required
        placeholder="新想起来的经过、时间、证人，或新的情况"
        value={text}
        maxLength={1000}
        lines={4}
        error={add.marks.text}
        onChange={(words) => {
          setText(words)
          add.clear('text')
        }}
      />
    </CommandSheet>
  )
}
