import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import type { VersionRef } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { usePages, useQuery } from '../../cloud'
import { Button, Field, Page, QueryView, SelectInput } from '../../ui'
import { Difference } from '../handbook/Difference'
import '../handbook/handbook.scss'
import { refOf } from '../handbook/urls'
import { PublishSheet } from './PublishSheet'

const NOTHING = {}

/** Any two versions side by side; of the draft beside the one in force, this is the last look before publishing. */
export default function ComparePage() {
  const { params } = useRouter()
  const [sides, setSides] = useState({ from: refOf(params.from), to: refOf(params.to) })
  const [publishing, setPublishing] = useState(false)
  const desk = useQuery('handbook.draft', NOTHING)
  const versions = usePages('handbook.versions', NOTHING)
  const compared = useQuery('handbook.compare', sides)
  const handbook = useQuery('handbook.read', { version: sides.from === 'draft' ? null : sides.from })
  const draft = desk.data?.draft
  const current = desk.data?.current.version
  const ready = sides.to === 'draft' && sides.from === current && draft?.can.includes('publish')
  const options = [
    ...(draft ? [{ id: 'draft', label: `第 ${String(draft.becomes)} 版草稿` }] : []),
    ...(versions.items ?? []).map(({ version, label }) => ({ id: String(version), label })),
    ...(versions.hasMore ? [] : [{ id: '0', label: '软件自带的手册' }]),
  ]
  const pick = (side: 'from' | 'to') => (id: string) => setSides({ ...sides, [side]: refOf(id) })
  return (
    <Page
      title="版本比较"
      audience="office"
      wide
      actions={
        ready && (
          <Button id="publish-open" onClick={() => setPublishing(true)}>
            发布第 {draft?.becomes} 版
          </Button>
        )
      }
    >
      <View className="hb-compare__sides">
        <Field label="原来">
          <SelectInput
            id="compare-from"
            options={options}
            value={String(sides.from)}
            onChange={pick('from')}
            label="原来的版本"
          />
        </Field>
        <Field label="现在">
          <SelectInput
            id="compare-to"
            options={options}
            value={String(sides.to)}
            onChange={pick('to')}
            label="现在的版本"
          />
        </Field>
      </View>
      <QueryView {...compared} onRetry={() => void compared.reload()}>
        {(difference) => (
          <Difference
            difference={difference}
            kinds={draft?.kinds ?? handbook.data?.kinds ?? []}
            none={sameNote(sides.from, sides.to)}
          />
        )}
      </QueryView>
      {publishing && draft && compared.data && (
        <PublishSheet
          draft={draft}
          comparison={compared.data}
          onPublished={(version) =>
            void Taro.redirectTo({ url: `/office/handbookVersion/index?version=${String(version)}` })
          }
          onStale={() => {
            setPublishing(false)
            void desk.reload()
            void compared.reload()
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </Page>
  )
}

function sameNote(from: VersionRef, to: VersionRef): string {
  return to === 'draft' && from !== 'draft' ? '草稿和这一版一样，还没有要发布的改动' : '两边一样'
}
