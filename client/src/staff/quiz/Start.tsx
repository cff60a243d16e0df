/** Before the first question: about which posts, and for whose eyes. */
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { Button, Card, Field, SelectInput } from '../../ui'

const ALL = '*'
const IN_FORCE = { version: null }

interface StartProps {
  own: string[] | undefined
  busy: boolean
  onStart: (postKind: string | null) => void
}

export function Start({ own, busy, onStart }: StartProps) {
  const handbook = useQuery('handbook.read', IN_FORCE)
  const [chosen, setChosen] = useState<string>()
  const kind = chosen ?? own?.[0] ?? ALL
  const kinds = (handbook.data?.kinds ?? []).filter(({ id }) => id !== 'any')
  return (
    <Card
      id="quiz-lead"
      title="6 道题，大约两分钟"
      note="答完马上看到对错和说法。成绩只给您自己看，不考核、不排名、不进报表。"
    >
      <Field label="考哪些岗位的话">
        <SelectInput
          id="quiz-kind"
          options={[{ id: ALL, label: '全部岗位' }, ...kinds]}
          value={kind}
          onChange={setChosen}
          label="考哪些岗位的话"
        />
      </Field>
      <Button id="quiz-start" loading={busy} onClick={() => onStart(kind === ALL ? null : kind)}>
        开始
      </Button>
    </Card>
  )
}
