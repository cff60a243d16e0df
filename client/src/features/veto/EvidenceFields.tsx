/** What is brought as evidence, piece by piece, each with photos of its own. What is sent is gathered with the tap. */
import { View } from '@tarojs/components'
import { type SourceRef, sourceKinds } from '@nuanyu/types/sources'
import { MAX_EVIDENCE } from '@nuanyu/types/veto'
import { useEffect, useRef, useState } from 'react'
import { FormField } from '../form/FormField'
import { PhotosField } from '../photos/PhotosField'
import { usePhotos } from '../photos/usePhotos'
import { privacySigns } from '../words/privacyHints'
import { Button, Card, ChipGroup, Notice, TextArea } from '../../ui'

interface Item {
  text: string
  source: SourceRef | null
  photos: string[]
  photosShown: boolean
}
export type Gather = (commandId: string) => Promise<Item[]>

/** `gather` is put where the form finds it: it uploads the photos of every piece. */
export function useEvidence(source: SourceRef | null) {
  const [keys, setKeys] = useState(['1'])
  const pieces = useRef(new Map<string, (commandId: string) => Promise<Item>>())
  const gather: Gather = async (commandId) => {
    const items: Item[] = []
    for (const key of keys) {
      const piece = pieces.current.get(key)
      if (piece) items.push(await piece(commandId))
    }
    return items
  }
  return { keys, setKeys, pieces, gather, source }
}

interface EvidenceFieldsProps {
  evidence: ReturnType<typeof useEvidence>
  error: string | undefined
  onTouch: () => void
}

export function EvidenceFields({ evidence, error, onTouch }: EvidenceFieldsProps) {
  const { keys, setKeys, pieces, source } = evidence
  return (
    <FormField
      path="evidence"
      label="证据"
      required
      hint="提交后即锁定，不能修改，只能另行补充。本人会看到文字，请不要写是谁反映的。"
      error={error}
    >
      {keys.map((key, index) => (
        <Piece
          key={key}
          id={key}
          title={`证据 ${String(index + 1)}`}
          source={index === 0 ? source : null}
          onTouch={onTouch}
          onReady={(piece) => {
            if (piece) pieces.current.set(key, piece)
            else pieces.current.delete(key)
          }}
          onRemove={keys.length > 1 ? () => setKeys(keys.filter((one) => one !== key)) : undefined}
        />
      ))}
      {keys.length < MAX_EVIDENCE && (
        <Button
          id="evidence-more"
          kind="secondary"
          icon="plus"
          inline
          onClick={() => setKeys([...keys, String(Math.max(...keys.map(Number)) + 1)])}
        >
          再加一项
        </Button>
      )}
    </FormField>
  )
}

interface PieceProps {
  id: string
  title: string
  source: SourceRef | null
  onTouch: () => void
  onReady: (piece: ((commandId: string) => Promise<Item>) | null) => void
  onRemove: (() => void) | undefined
}

const SHOWN = [{ id: 'shown', label: '照片本人可以看', hint: '拍到患者信件、姓名的不要选' }]

function Piece({ id, title, source, onTouch, onReady, onRemove }: PieceProps) {
  const [text, setText] = useState('')
  const [photosShown, setShown] = useState(false)
  const photos = usePhotos([], () => undefined)
  const ready = useRef(onReady)
  useEffect(() => {
    ready.current = onReady
    onReady(async (commandId) => ({ text, source, photosShown, photos: await photos.upload(commandId) }))
  })
  useEffect(() => () => ready.current(null), [])
  const signs = privacySigns(text)
  return (
    <Card
      title={title}
      note={source ? `来自${sourceKinds[source.kind]}` : undefined}
      aside={
        onRemove && (
          <Button id={`evidence-${id}-remove`} kind="quiet" small inline icon="trash" onClick={onRemove}>
            去掉
          </Button>
        )
      }
    >
      <TextArea
        id={`evidence-${id}-text`}
        label="证明了什么"
        value={text}
        maxLength={1000}
        lines={3}
        placeholder="例如：9月12日谈话记录，本人承认收过一次"
        onChange={(next) => {
          setText(next)
          onTouch()
        }}
      />
      {signs.length > 0 && <Notice tone="warn" title={`写到了${signs.join('、')}，本人看到的会遮住`} />}
      <View>
        <PhotosField
          id={`evidence-${id}-photos`}
          note="只拍证据本身"
          photos={photos}
          error={undefined}
          onTouch={onTouch}
        />
      </View>
      {photos.shown.length > 0 && (
        <ChipGroup
          id={`evidence-${id}-shown`}
          options={SHOWN}
          value={photosShown ? ['shown'] : []}
          onChange={(value) => setShown(value.length > 0)}
        />
      )}
    </Card>
  )
}
