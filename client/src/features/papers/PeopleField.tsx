/**
 * Several people on the staff list, found by name or number.
 *
 *   <PeopleField id="bulletin-people" value={people} add="加一位职工" onChange={setPeople} />
 */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { Button, Icon, Pressable, QueryView, Sheet, TextInput } from '../../ui'
import './papers.scss'

export type Chosen = { staffId: string; name: string; department: string }

interface PeopleFieldProps {
  id: string
  value: readonly Chosen[]
  add: string
  onChange: (people: Chosen[]) => void
}

export function PeopleField(props: PeopleFieldProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ChosenPeople {...props} onOpen={() => setOpen(true)} />
      {open && <FindSheet {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

export function ChosenPeople({ id, value, add, onChange, onOpen }: PeopleFieldProps & { onOpen: () => void }) {
  return (
    <>
      {value.map((one) => (
        <Pressable
          key={one.staffId}
          id={`${id}-drop-${one.staffId}`}
          className="paper-chosen"
          label={`去掉${one.name}`}
          onClick={() => onChange(value.filter(({ staffId }) => staffId !== one.staffId))}
        >
          <View className="paper-chosen__inside">
            <Icon name="user" />
            <View className="paper-chosen__words">
              {one.name}
              <View className="paper-chosen__note">{one.department}</View>
            </View>
            <Icon name="close" size={18} />
          </View>
        </Pressable>
      ))}
      <Button id={`${id}-add`} kind="secondary" small inline icon="plus" onClick={onOpen}>
        {add}
      </Button>
    </>
  )
}

type FindSheetProps = Omit<PeopleFieldProps, 'add'> & { onClose: () => void }

export function FindSheet({ id, value, onChange, onClose }: FindSheetProps) {
  const known = value.map(({ staffId }) => staffId)
  const choose = (one: Chosen) => {
    onChange([...value, one])
    onClose()
  }
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useQuery('bulletins.people', asked === '' ? null : { text: asked })
  const ask = () => setAsked(text.trim())
  return (
    <Sheet id={`${id}-sheet`} open title="找职工" cancel="返回" onCancel={onClose}>
      <View className="paper-search">
        <TextInput
          id={`${id}-search`}
          type="search"
          value={text}
          onChange={setText}
          onConfirm={ask}
          placeholder="姓名或工号"
          maxLength={20}
          clearable
        />
        <Button id={`${id}-find`} kind="secondary" inline disabled={text.trim() === ''} onClick={ask}>
          查找
        </Button>
      </View>
      {asked !== '' && (
        <QueryView
          {...found}
          onRetry={() => void found.reload()}
          isEmpty={({ people }) => people.length === 0}
          empty={<View className="paper-none">没有找到“{asked}”，请核对姓名或工号。</View>}
        >
          {({ people }) => (
            <View className="paper-found">
              {people.map(({ staffId, name, title, department }) => (
                <Pressable
                  key={staffId}
                  id={`${id}-found-${staffId}`}
                  className="paper-chosen"
                  disabled={known.includes(staffId)}
                  onClick={() => choose({ staffId, name, department })}
                >
                  <View className="paper-chosen__inside">
                    <Icon name={known.includes(staffId) ? 'check' : 'user'} />
                    <View className="paper-chosen__words">
                      {name}
                      <View className="paper-chosen__note">{[title, department].filter(Boolean).join(' · ')}</View>
                    </View>
                  </View>
                </Pressable>
              ))}
            </View>
          )}
        </QueryView>
      )}
    </Sheet>
  )
}
