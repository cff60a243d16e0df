import { View } from '@tarojs/components'
import type { Draft, DraftPhrase, Phrase, Tone } from '@nuanyu/types/handbook'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { openPage } from '../../session/openPage'
import { Button, EmptyState, Notice, Page, QueryView } from '../../ui'
import { compareDraftUrl } from '../handbook/urls'
import '../handbook/handbook.scss'
import { AddSheet } from './AddSheet'
import { ChangeSheet } from './ChangeSheet'
import './index.scss'
import { PhraseTable } from './PhraseTable'
import { RetiredList } from './RetiredList'
import { StartEmpty } from './StartEmpty'

const NOTHING = {}

type Open = { kind: 'add'; postKind: string; tone: Tone } | { kind: 'change'; phrase: DraftPhrase } | null

/** The draft, by kind of post: what one taps is edited, and what was changed says so. */
export default function DraftPage() {
  const desk = useQuery('handbook.draft', NOTHING)
  const file = useTakeFile('handbook.export')
  const [open, setOpen] = useState<Open>(null)
  const draft = desk.data?.draft
  const take = (next: Draft) => {
    if (desk.data) desk.setData({ ...desk.data, draft: next })
  }
  const stale = () => {
    setOpen(null)
    void desk.reload()
  }
  return (
    <Page
      title={draft ? `第 ${String(draft.becomes)} 版草稿` : '编辑草稿'}
      audience="office"
      wide
      actions={
        draft && (
          <Button id="draft-compare" onClick={() => openPage(compareDraftUrl(draft))}>
            比较并发布
          </Button>
        )
      }
    >
      {file.error && <Notice tone="bad" title={file.error.message} />}
      <QueryView {...desk} onRetry={() => void desk.reload()}>
        {({ draft, current, can }) =>
          draft === null ? (
            <StartEmpty version={current.version} can={can.includes('start')} onStarted={take} onStale={stale} />
          ) : (
            <>
              <Head draft={draft} busy={file.busy} onExport={() => void file.take({ version: 'draft' })} />
              <PhraseTable
                draft={draft}
                onOpen={(phrase) => setOpen({ kind: 'change', phrase })}
                onAdd={(postKind, tone) => setOpen({ kind: 'add', postKind, tone })}
              />
              <RetiredList draft={draft} onDone={take} onStale={stale} />
              {draft.phrases.length === 0 && <EmptyState title="草稿里一句也没有" advice="加一句，或从 Excel 导入。" />}
            </>
          )
        }
      </QueryView>
      {draft && open?.kind === 'add' && (
        <AddSheet
          draft={draft}
          postKind={open.postKind}
          tone={open.tone}
          onDone={take}
          onStale={stale}
          onClose={() => setOpen(null)}
        />
      )}
      {draft && open?.kind === 'change' && (
        <ChangeSheet
          key={open.phrase.id}
          draft={draft}
          phrase={newest(draft, open.phrase)}
          onDone={take}
          onStale={stale}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}

/** A phrase that was moved while its sheet is open keeps the sheet. */
function newest(draft: Draft, phrase: DraftPhrase): DraftPhrase {
  return draft.phrases.find(({ id }: Phrase) => id === phrase.id) ?? phrase
}

function Head({ draft, busy, onExport }: { draft: Draft; busy: boolean; onExport: () => void }) {
  return (
    <>
      <View className="draft-head">
        <View className="draft-head__words">最后修改：{draft.edited}，随改随存。发布前患者和职工看不到。</View>
        <View className="hb-actions">
          <Button
            id="draft-import"
            kind="secondary"
            small
            inline
            onClick={() => openPage('office/handbookImport/index')}
          >
            导入 Excel
          </Button>
          <Button id="draft-export" kind="secondary" small inline icon="download" loading={busy} onClick={onExport}>
            导出 Excel
          </Button>
        </View>
      </View>
      {draft.problems.length > 0 && (
        <Notice id="draft-problems" tone="warn" title={`${String(draft.problems.length)} 处改好才能发布`}>
          {draft.problems.slice(0, 5).map(({ message }) => (
            <View key={message}>{message}</View>
          ))}
        </Notice>
      )}
    </>
  )
}
