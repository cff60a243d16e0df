/**
 * One colleague, found by name or number.   <PersonField id="talk-with" value={person} onChange={setPerson} />
 */
import { View } from '@tarojs/components'
import type { FoundPerson } from '@nuanyu/types/findings'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { Button, ListRow, QueryView, TextInput } from '../../ui'
import './findings.scss'

interface PersonFieldProps {
  id: string
  value: FoundPerson | null
  onChange: (person: FoundPerson | null) => void
  /** Only people of this department. */
  departmentId?: string | null
}

export function PersonField({ id, value, onChange, departmentId = null }: PersonFieldProps) {
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<string | null>(departmentId === null ? null : '')
  const found = useQuery('findings.people', asked === null || value ? null : { text: asked, departmentId })
  if (value)
    return (
      <View id={`${id}-chosen`} className="person-chosen">
        <ListRow icon="user" title={value.name} note={`${value.title} · ${value.department}`} />
        <Button id={`${id}-other`} kind="quiet" small inline onClick={() => onChange(null)}>
          换一位
        </Button>
      </View>
    )
  return (
    <>
      <View className="person-search">
        <TextInput
          id={`${id}-search`}
          type="search"
          value={text}
          label="姓名或工号"
          placeholder="姓名或工号"
          maxLength={20}
          clearable
          onChange={setText}
          onConfirm={() => setAsked(text.trim())}
        />
        <Button id={`${id}-find`} kind="secondary" inline onClick={() => setAsked(text.trim())}>
          查找
        </Button>
      </View>
      {asked !== null && (
        <QueryView
          {...found}
          onRetry={() => void found.reload()}
          isEmpty={({ people }) => people.length === 0}
          empty={<View className="steps-note">没有找到，请核对姓名或工号。</View>}
        >
          {({ people }) => (
            <View className="person-list">
              {people.map((person) => (
                <ListRow
                  key={person.staffId}
                  id={`${id}-${person.staffId}`}
                  icon="user"
                  title={person.name}
                  note={`${person.title} · ${person.department}`}
                  onClick={() => onChange(person)}
                />
              ))}
            </View>
          )}
        </QueryView>
      )}
    </>
  )
}
