import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { anySearch, type BulkWork, type CaseSearch, MAX_BULK, type SavedSearch } from '@nuanyu/types/feedback'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { PagedList } from '../../features/work/PagedList'
import { useSettled } from '../../features/work/useSettled'
import { useWorkNav } from '../../features/work/useWorkNav'
import { Button, Card, EmptyState, Notice, Page, Pressable, Icon, TextInput } from '../../ui'
import { BulkSheet, type Done } from './BulkSheet'
import { factsOf, isAny, longEnough, without } from './filter'
import { Filters } from './Filters'
import './index.scss'
import { Outcome } from './Outcome'
import { Saved } from './Saved'
import { SaveSheet } from './SaveSheet'
import { SearchItem } from './SearchItem'

const NOTHING = {}

/** Cases by the words in them and by what is known of them; and several of them at once. */
export default function SearchPage() {
  const [search, setSearch] = useState<CaseSearch>(anySearch)
  const [narrowing, setNarrowing] = useState(false)
  const [saving, setSaving] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [doing, setDoing] = useState<BulkWork['what']>()
  const [done, setDone] = useState<Done>()
  const form = useQuery('feedback.searchForm', NOTHING)
  const settled = useSettled(search)
  const short = !longEnough(settled.words)
  const wrongMonths = settled.from !== null && settled.to !== null && settled.from > settled.to
  const list = usePages('feedback.search', short || wrongMonths ? null : { search: settled })
  const nav = useWorkNav('search')
  usePullDownRefresh(() => void list.reload().finally(() => Taro.stopPullDownRefresh()))

  const can = form.data?.can ?? []
  const facts = factsOf(search, form.data)
  const rows = (list.items ?? []).filter(({ id }) => chosen.includes(id))
  const change = (next: CaseSearch) => {
    setSearch(next)
    setChosen([])
  }
  const choose = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))
  const setSaved = (saved: SavedSearch[]) => {
    if (form.data) form.setData({ ...form.data, saved })
  }
  const finished = (result: Done) => {
    setDone(result)
    setDoing(undefined)
    setChosen([])
    void list.reload()
  }

  return (
    <Page
      title="查找"
      audience="staff"
      wide
      nav={nav}
      actions={
        rows.length > 0 && (
          <>
            <Button id="search-unchoose" kind="quiet" inline onClick={() => setChosen([])}>
              已选 {rows.length} 件，取消
            </Button>
            {can.includes('merge') && (
              <Button
                id="search-merge"
                kind="secondary"
                disabled={rows.length < 2 || rows.length > MAX_BULK}
                onClick={() => setDoing('merge')}
              >
                合并
              </Button>
            )}
            {can.includes('assign') && (
              <Button id="search-assign" disabled={rows.length > MAX_BULK} onClick={() => setDoing('assign')}>
                分派
              </Button>
            )}
          </>
        )
      }
    >
      <View className="search-bar">
        <View className="search-bar__words">
          <TextInput
            id="search-words"
            type="search"
            label="要找的话，或受理编号"
            placeholder="要找的话，或受理编号"
            value={search.words}
            maxLength={60}
            clearable
            onChange={(words) => change({ ...search, words })}
          />
        </View>
        <Button
          id="search-narrow"
          kind="secondary"
          inline
          icon={narrowing ? 'arrow-up' : 'chevron-down'}
          onClick={() => setNarrowing(!narrowing)}
        >
          筛选{facts.length > 0 ? ` ${String(facts.length)}` : ''}
        </Button>
      </View>
      {narrowing && (
        <Filters
          search={search}
          form={form.data}
          problem={wrongMonths ? '不能早于起始月份' : undefined}
          onChange={change}
        />
      )}
      <Saved saved={form.data?.saved ?? []} onOpen={({ search: kept }) => change(kept)} onChange={setSaved} />
      {!isAny(search) && (
        <View className="search-facts">
          {facts.map(({ fact, label }) => (
            <Pressable
              key={fact}
              id={`search-without-${fact}`}
              className="search-fact"
              label={`去掉 ${label}`}
              onClick={() => change(without(search, fact))}
            >
              <View className="search-fact__inside">
                {label}
                <Icon name="close" size={16} />
              </View>
            </Pressable>
          ))}
          <Button id="search-save" kind="quiet" small inline icon="star" onClick={() => setSaving(true)}>
            存为常用
          </Button>
          <Button id="search-clear" kind="quiet" small inline onClick={() => change(anySearch)}>
            全部清除
          </Button>
        </View>
      )}
      {done && (
        <Outcome
          key={done.commandId}
          done={done}
          onUndone={() => void list.reload()}
          onClose={() => setDone(undefined)}
        />
      )}
      {short ? (
        <Notice id="search-short">请至少写两个字，一个字到处都是。</Notice>
      ) : (
        <PagedList
          id="search"
          list={list}
          empty={
            list.hasMore ? (
              <EmptyState
                id="search-go-on"
                icon="search"
                title="近期的里面没有"
                advice="字都有，但没有连在一起。可以继续往前找。"
                action={
                  <Button id="search-on" kind="secondary" inline loading={list.loadingMore} onClick={list.more}>
                    继续往前找
                  </Button>
                }
              />
            ) : (
              <EmptyState
                id="search-empty"
                icon="search"
                title="没有找到"
                advice={
                  isAny(search)
                    ? '您能看到的反馈会列在这里，新的在前。'
                    : '换个说法，或少写几个字试试。撤回的反馈只能按受理编号找。'
                }
              />
            )
          }
        >
          {(items) => (
            <Card flush>
              {items.map((row) => (
                <SearchItem
                  key={row.id}
                  row={row}
                  chosen={can.length > 0 ? chosen.includes(row.id) : undefined}
                  onChoose={choose}
                />
              ))}
            </Card>
          )}
        </PagedList>
      )}
      {saving && <SaveSheet search={search} onSaved={setSaved} onClose={() => setSaving(false)} />}
      {doing && (
        <BulkSheet what={doing} rows={rows} form={form.data} onDone={finished} onClose={() => setDoing(undefined)} />
      )}
    </Page>
  )
}
