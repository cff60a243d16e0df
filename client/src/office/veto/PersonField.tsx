/** Whom it is about: also who does not use the software. */
import { View } from '@tarojs/components'
import type { SoughtPerson } from '@nuanyu/types/veto'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { FormField } from '../../features/form/FormField'
import { Button, Card, ListRow, TextInput } from '../../ui'

interface PersonFieldProps {
  value: SoughtPerson | null
  onChange: (person: SoughtPerson | null) => void
  error: string | undefined
}

export function PersonField({ value, onChange, error }: PersonFieldProps) {
  const [typed, setTyped] = useState('')
  const text = typed.trim()
  const found = useQuery('veto.people', text === '' ? null : { text })
  const people = text === '' ? undefined : found.data?.people
  return (
    <FormField path="staffId" label="关于谁" required error={error}>
      {value ? (
        <Card flush>
          <ListRow
            id="veto-person"
            icon="user"
            title={value.name}
            note={[value.staffId, value.department, value.title].filter(Boolean).join(' · ')}
            aside={
              <Button id="veto-person-change" kind="quiet" small inline onClick={() => onChange(null)}>
                换人
              </Button>
            }
          />
        </Card>
      ) : (
        <>
          <TextInput
            id="veto-person-search"
            type="search"
            label="按姓名或工号查找"
            value={typed}
            placeholder="姓名或工号的开头"
            maxLength={20}
            clearable
            onChange={setTyped}
          />
          {people?.length === 0 && <View className="veto-item__note">没有找到，换个开头再试</View>}
          {people !== undefined && people.length > 0 && (
            <Card flush>
              {people.map((one) => (
                <ListRow
                  key={one.staffId}
                  id={`veto-person-${one.staffId}`}
                  icon="user"
                  title={one.name}
                  note={[one.staffId, one.department, one.title].filter(Boolean).join(' · ')}
                  onClick={() => onChange(one)}
                />
              ))}
            </Card>
          )}
        </>
      )}
    </FormField>
  )
}
