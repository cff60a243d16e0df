/** Departments by group, or branches: with a search, and all of what it finds at once. */
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, classes, EmptyState, Icon, Pressable, TextInput } from '../../ui'
import { allTicked, found, type Place, toggleAll } from './plan'

interface PlacePickerProps {
  places: Place[]
  chosen: string[]
  what: '科室' | '支部'
  onChange: (chosen: string[]) => void
}

export function PlacePicker({ places, chosen, what, onChange }: PlacePickerProps) {
  const [typed, setTyped] = useState('')
  const groups = found(places, typed)
  const shown = groups.flatMap(([, members]) => members)
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <View>
      <View className="places-pick__tools">
        <View className="places-pick__search">
          <TextInput
            id="poster-search"
            type="search"
            value={typed}
            onChange={setTyped}
            placeholder={what === '科室' ? '查科室或分组' : '查支部'}
            clearable
          />
        </View>
        {shown.some(({ codes }) => codes > 0) && (
          <Button id="poster-all" kind="quiet" small inline onClick={() => onChange(toggleAll(chosen, shown))}>
            {allTicked(chosen, shown) ? '全不选' : typed.trim() === '' ? '全选' : '全选查到的'}
          </Button>
        )}
      </View>
      {groups.length === 0 ? (
        <EmptyState
          icon="search"
          title={typed.trim() === '' ? `还没有${what}` : `没有找到“${typed.trim()}”`}
          advice={typed.trim() === '' ? undefined : '换个词试试，选好的还在。'}
        />
      ) : (
        groups.map(([group, members]) => (
          <View key={group} className="places-pick__group">
            {groups.length > 1 && (
              <View className="places-pick__head">
                <View className="places-pick__title">{group}</View>
                {members.some(({ codes }) => codes > 0) && (
                  <Button
                    kind="quiet"
                    small
                    inline
                    label={`${allTicked(chosen, members) ? '不选' : '全选'}${group}`}
                    onClick={() => onChange(toggleAll(chosen, members))}
                  >
                    {allTicked(chosen, members) ? '不选' : '全选'}
                  </Button>
                )}
              </View>
            )}
            <View className="places-pick__members">
              {members.map(({ id, name, codes }) => {
                const on = chosen.includes(id)
                return (
                  <Pressable
                    key={id}
                    id={`poster-place-${id}`}
                    role="checkbox"
                    checked={on}
                    disabled={codes === 0}
                    className={classes('pick', on && 'pick--on')}
                    onClick={() => toggle(id)}
                  >
                    <View className="pick__inside">
                      {on && <Icon name="check" size={18} />}
                      <View>{name}</View>
                      <View className="pick__codes">{codes === 0 ? '没有码' : `${String(codes)} 码`}</View>
                    </View>
                  </Pressable>
                )
              })}
            </View>
          </View>
        ))
      )}
    </View>
  )
}
