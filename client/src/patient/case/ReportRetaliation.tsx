import { useState } from 'react'
import { Notice } from '../../ui'
import { WordsField } from '../WordsField'
import { CommandSheet } from './CommandSheet'
import type { SheetProps } from './More'
import { usePatientCommand } from './usePatientCommand'

/** For somebody who may be afraid: calm, and exact about who reads it. */
export function ReportRetaliation({ open, onClose, ...props }: SheetProps) {
  const [text, setText] = useState('')
  const report = usePatientCommand('feedback.reportRetaliation', props, ['text'])
  return (
    <CommandSheet
      id="retaliation"
      name="reportRetaliation"
      view={props.view}
      open={open}
      title="因为反映问题被为难了？"
      confirm="提交给纪检"
      command={report}
      onClose={onClose}
      onConfirm={async () => {
        const done = await report.send({ text })
        if (done) setText('')
        return done
      }}
    >
      <Notice icon="shield" title="反映问题是您的权利，谁也不能因此为难您">
        这里写的由纪检监察室处理，科室看不到。怎样处理的，会写在这件事里告诉您。
      </Notice>
      <WordsField
        id="retaliation-text"
        path="text"
        label="发生了什么"
        required
        placeholder="什么时候、谁、说了或做了什么。不知道名字也没关系"
        value={text}
        maxLength={1000}
        lines={4}
        error={report.marks.text}
        onChange={(words) => {
          setText(words)
          report.clear('text')
        }}
      />
      <Notice tone="warn" icon="alert">
        如果现在就不安全，请马上找护士站以外的工作人员、保安，或拨打 110。
      </Notice>
    </CommandSheet>
  )
}
