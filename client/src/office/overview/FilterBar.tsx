/** When, where, and of what: stays at the top of a desktop's page. */
import { View } from '@tarojs/components'
import type { Choices, Filter } from '@nuanyu/types/reports'
import { PeriodPicker } from '../../features/period/PeriodPicker'
import { Pressable, SelectInput } from '../../ui'
import { ALL, atPlace, facetFrom, facetKey, facetsOf, placeFrom, placeKey, placesOf, withFacet } from './filter'

interface FilterBarProps {
  filter: Filter
  choices: Choices | undefined
  onChange: (next: Filter) => void
}

export function FilterBar({ filter, choices, onChange }: FilterBarProps) {
  return (
    <View id="overview-filter" className="filter-bar">
      <View className="filter-bar__period">
        <PeriodPicker
          id="overview-period"
          value={filter.period}
          onChange={(period) => onChange({ ...filter, period })}
        />
      </View>
      {choices && (
        <View className="filter-bar__choices">
          <View className="filter-bar__choice">
            <SelectInput
              id="overview-place"
              label="看哪里"
              options={placesOf(choices)}
              value={placeKey(filter.place)}
              onChange={(key) => {
                const place = placeFrom(key)
                if (place) onChange(atPlace(filter, place))
              }}
            />
          </View>
          {choices.subjects.length > 0 && filter.place.kind === 'hospital' && (
            <View className="filter-bar__choice">
              <SelectInput
                id="overview-facet"
                label="只看哪一类"
                options={facetsOf(choices)}
                value={filter.facet ? facetKey(filter.facet) : ALL}
                onChange={(key) => onChange(withFacet(filter, facetFrom(key)))}
              />
            </View>
          )}
        </View>
      )}
      <Standing filter={filter} choices={choices} onChange={onChange} />
    </View>
  )
}

/** Where one is, with the way up; and why a place and a facet do not go together. */
function Standing({ filter, choices, onChange }: FilterBarProps) {
  const { place, facet } = filter
  if (!choices || (place.kind === 'hospital' && !facet)) return null
  const branchId =
    place.kind === 'department' ? choices.departments.find(({ id }) => id === place.id)?.branchId : undefined
  const branch = choices.branches.find(({ id }) => id === branchId)
  return (
    <View className="filter-bar__standing">
      {choices.hospital && (
        <Pressable
          id="overview-whole"
          className="filter-bar__up"
          onClick={() => onChange({ ...filter, place: { kind: 'hospital' }, facet: null })}
        >
          {facet ? '看全部事项和来源' : '看全院'}
        </Pressable>
      )}
      {branch && (
        <Pressable
          id="overview-branch"
          className="filter-bar__up"
          onClick={() => onChange(atPlace(filter, { kind: 'branch', id: branch.id }))}
        >
          看{branch.label}
        </Pressable>
      )}
      {choices.hospital && (
        <View id="overview-why" className="filter-bar__why">
          {facet
            ? '只看一类时，不再分科室：人太少，容易认出是谁。'
            : '看一个科室或支部时，不再分事项和来源：人太少，容易认出是谁。'}
        </View>
      )}
    </View>
  )
}
