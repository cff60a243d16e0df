import type { Candidates } from '@nuanyu/types/thanks'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useQuery } from '../../../cloud'
import { Button, Icon, Pressable, QueryView, TextInput } from '../../../ui'

export type Found = Candidates['staff'][number]

interface FindColleagueProps {
  noteId: string
  /** As the author named them: the first thing to look for. */
  asked: string
  value: Found | null
  onChange: (found: Found | null) => void
}

export function FindColleague({ noteId, asked, value, onChange }: FindColleagueProps) {
  const [text, setText] = useState(asked.slice(0, 20))
  const [sought, setSought] = useState('')
  const found = useQuery('thanks.candidates', sought === '' ? null : { noteId, text: sought })
  if (value !== null) {
    return (
      <View id="note-verify-who" className="note-found__chosen">
        <View className="note-found__words">
          {value.name}
          <View className="note-found__note">
            {value.title} · {value.department}
          </View>
        </View>
        <Button id="note-verify-change" kind="quiet" small inline onClick={() => onChange(null)}>
          换人
        </Button>
      </View>
    )
  }
  return (
    <>
      <View className="note-search">
        <TextInput
          id="note-verify-search"
          type="search"
          value={text}
          onChange={setText}
          onConfirm={() => setSought(text.trim())}
          placeholder="姓名的开头或工号"
          maxLength={20}
          clearable
        />
        <Button
          id="note-verify-find"
          kind="secondary"
          inline
          disabled={text.trim() === ''}
          onClick={() => setSought(text.trim())}
        >
          查找
        </Button>
      </View>
      {sought !== '' && (
        <QueryView
          {...found}
          onRetry={() => void found.reload()}
          isEmpty={({ staff }) => staff.length === 0}
          empty={
            <View className="note-found__note">没有找到“{sought}”。只输入姓试试；不是本科室的，请转上级核实。</View>
          }
        >
          {({ staff }) => (
            <View className="note-found">
              {staff.map((one) => (
                <Pressable
                  key={one.ref}
                  id={`note-verify-${one.ref}`}
                  role="radio"
                  checked={false}
                  className="note-found__one"
                  onClick={() => onChange(one)}
                >
                  <View className="note-search">
                    <Icon name="user" />
                    <View>
                      {one.name}
                      <View className="note-found__note">
                        {one.title} · {one.department}
                      </View>
                    </View>
                  </View>
                </Pressable>
              ))}
            </View>
          )}
        </QueryView>
      )}
    </>
  )
}
