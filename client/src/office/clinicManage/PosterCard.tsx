import { Image, View } from '@tarojs/components'
import { clinicPosterSizes, type ClinicManage, type ClinicPosterSize } from '@nuanyu/types/clinic'
import { useState } from 'react'
import { useQuery } from '../../cloud'
import { useTakeFile } from '../../features/files/useTakeFile'
import { Button, Card, imageText, Notice, QueryView, Segmented, Sheet } from '../../ui'

const SIZES = (Object.keys(clinicPosterSizes) as ClinicPosterSize[]).map((id) => ({
  id,
  label: `${clinicPosterSizes[id]} 纸`,
}))

/** To hang up, and to hold up: both lead to the event's own page. */
export function PosterCard({ view }: { view: ClinicManage }) {
  const [size, setSize] = useState<ClinicPosterSize>('a4')
  const [showing, setShowing] = useState(false)
  const [rare, setRare] = useState<string>()
  const file = useTakeFile('clinic.poster')
  const take = async () => {
    setRare(undefined)
    const made = await file.take({ eventId: view.id, size })
    if (made) setRare(made.rare)
  }
  return (
    <Card id="manage-poster" title="海报和二维码" note="时间、地点、医生和报名的码都在上面">
      {file.error && <Notice id="poster-error" tone="bad" title={file.error.message} />}
      {rare === '' && !file.error && (
        <Notice id="poster-done" tone="good" title="海报做好了">
          按 100% 大小打印，不要缩放。贴出去之前，先用手机扫一下。
        </Notice>
      )}
      {rare !== undefined && rare !== '' && (
        <Notice id="poster-rare" tone="warn" title={`有少见的字印不出来：${rare}`}>
          纸上用〓代替，请手写补上，或改个写法再印。
        </Notice>
      )}
      <Segmented id="poster-size" label="多大的纸" options={SIZES} value={size} onChange={setSize} />
      <View className="manage-poster">
        <Button id="poster-take" kind="secondary" icon="printer" loading={file.busy} onClick={() => void take()}>
          {file.busy ? '正在画' : '做海报'}
        </Button>
        <Button id="poster-code" kind="secondary" icon="qr" onClick={() => setShowing(true)}>
          给人扫的码
        </Button>
      </View>
      {showing && <CodeSheet eventId={view.id} title={view.form.title} onClose={() => setShowing(false)} />}
    </Card>
  )
}

function CodeSheet({ eventId, title, onClose }: { eventId: string; title: string; onClose: () => void }) {
  const query = useQuery('clinic.code', { eventId })
  return (
    <Sheet id="code-sheet" open title="微信扫一扫，看详情报名" cancel="好了" onCancel={onClose}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {({ image }) => (
          <View className="manage-qr">
            <Image
              id="code-picture"
              className="manage-qr__picture"
              src={image}
              mode="scaleToFill"
              {...imageText(`“${title}”的报名二维码`)}
            />
            <View id="code-title" className="manage-qr__title">
              {title}
            </View>
          </View>
        )}
      </QueryView>
    </Sheet>
  )
}
