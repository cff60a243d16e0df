/** By what else the list is narrowed. */
import { View } from '@tarojs/components'
import type { CaseSearch, SearchForm } from '@nuanyu/types/feedback'
import { ChipGroup, Field, SelectInput } from '../../ui'
import { ANY, type Fact, factNames, optionsOf, withFact } from './filter'

interface FiltersProps {
  search: CaseSearch
  form: SearchForm | undefined
  problem: string | undefined
  onChange: (search: CaseSearch) => void
}

export function Filters({ search, form, problem, onChange }: FiltersProps) {
  return (
    <View id="search-filters" className="search-filters">
      {(Object.keys(factNames) as Fact[]).map((fact) => (
        <Field key={fact} label={factNames[fact]} error={fact === 'to' ? problem : undefined}>
          <SelectInput
            id={`search-${fact}`}
            label={factNames[fact]}
            options={optionsOf(fact, form)}
            value={search[fact] ?? ANY}
            onChange={(id) => onChange(withFact(search, fact, id))}
          />
        </Field>
      ))}
      <Field label="期限">
        <ChipGroup
          id="search-overdue"
          options={[{ id: 'overdue', label: '只看已逾期' }]}
          value={search.overdue ? ['overdue'] : []}
          onChange={(chosen) => onChange({ ...search, overdue: chosen.length > 0 })}
        />
      </Field>
    </View>
  )
}
