/** Whose codes, and on what paper. */
import { View } from '@tarojs/components'
import { posterSizes, type PosterChoice, type PosterJobs, type PosterSize } from '@nuanyu/types/posters'
import { useState } from 'react'
import { Button, Card, ChipGroup, Field, Notice, Segmented } from '../../ui'
import { byGroup, SIZES } from './choices'

interface ChoiceProps {
  known: PosterJobs
  busy: boolean
  problem: string | undefined
  onStart: (size: PosterSize, choice: PosterChoice) => void
}

export function Choice({ known, busy, problem, onStart }: ChoiceProps) {
  const [by, setBy] = useState<'departments' | 'branches'>('departments')
  const [departments, setDepartments] = useState<string[]>([])
  const [branches, setBranches] = useState<string[]>([])
  const [size, setSize] = useState<PosterSize>('a4')
  const ids = by === 'departments' ? departments : branches
  const everywhere = known.departments.map(({ id }) => id)
  const all = departments.length === everywhere.length
  return (
    <Card title="做一批新的" note="每个在用的码一张，停用的不印。">
      <Field label="印哪些" error={problem}>
        <View className="posters-by">
          <Segmented
            id="posters-by"
            label="按什么选"
            options={[
              { id: 'departments', label: '按科室' },
              { id: 'branches', label: '按支部' },
            ]}
            value={by}
            onChange={setBy}
          />
        </View>
        {by === 'departments' ? (
          <>
            <Button id="posters-all" kind="quiet" small inline onClick={() => setDepartments(all ? [] : everywhere)}>
              {all ? '全部不选' : '选全院'}
            </Button>
            {byGroup(known.departments).map(([group, members]) => (
              <View key={group} className="posters-group">
                <View className="posters-group__name">{group}</View>
                <ChipGroup
                  id="posters-dept"
                  options={members.map(({ id, name }) => ({ id, label: name }))}
                  value={departments}
                  onChange={setDepartments}
                />
              </View>
            ))}
          </>
        ) : (
          <ChipGroup
            id="posters-branch"
            options={known.branches.map(({ id, name }) => ({ id, label: name }))}
            value={branches}
            onChange={setBranches}
          />
        )}
      </Field>
      <Field label="多大">
        <ChipGroup
          id="posters-size"
          single
          options={SIZES}
          value={[size]}
          onChange={([next]) => next !== undefined && setSize(next as PosterSize)}
        />
      </Field>
      {size === 'a4x12' && <Notice>小贴只印码、岗位和电话；承诺和支部品牌请用大一些的。</Notice>}
      <Button
        id="posters-start"
        icon="qr"
        disabled={ids.length === 0}
        loading={busy}
        onClick={() => onStart(size, { by, ids })}
      >
        {ids.length === 0
          ? '请先选科室或支部'
          : `制作 ${String(ids.length)} 个${by === 'departments' ? '科室' : '支部'}的 ${posterSizes[size].split('，')[0] ?? ''}`}
      </Button>
    </Card>
  )
}
