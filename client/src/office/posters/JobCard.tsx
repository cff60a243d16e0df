/** One batch: how far it is, its files, and what is on no sheet. */
import { View } from '@tarojs/components'
import type { PosterJob } from '@nuanyu/types/posters'
import { useState } from 'react'
import { handOver } from '../../features/files/useTakeFile'
import { sayMoment } from '../../features/work/days'
import { Button, Card, ListRow, Notice, StateTag } from '../../ui'

interface JobCardProps {
  job: PosterJob
  working: boolean
  busy: boolean
  onGoOn: () => void
  onAgain: (scenes: string[]) => void
}

export function JobCard({ job, working, busy, onGoOn, onAgain }: JobCardProps) {
  const [failed, setFailed] = useState(false)
  const { id, codes, done, parts, missing, rare, nextPart } = job
  const ready = nextPart === null
  const sheets = parts.reduce((sum, part) => sum + part.sheets, 0)
  // A code that is revoked stays so; what WeChat did not give may come the next time.
  const again = missing.filter(({ name }) => name !== '').map(({ scene }) => scene)
  const take = (file: { fileName: string; url: string }) => {
    setFailed(false)
    handOver(file).catch(() => setFailed(true))
  }
  return (
    <Card
      id={`job-${id}`}
      title={job.sizeLabel.split('，')[0]}
      note={`${sayMoment(job.at)} · ${String(codes)} 张码${ready ? ` · ${String(sheets)} 张纸` : ''}`}
      aside={
        <StateTag
          tone={ready ? 'good' : working ? 'calm' : 'warn'}
          text={ready ? '做好了' : working ? '正在做' : '没做完'}
        />
      }
    >
      {!ready && (
        <View className="posters-progress" id={`job-progress-${id}`}>
          <View className="posters-bar">
            <View className="posters-bar__done" style={`width:${String(Math.round((100 * done) / codes))}%`} />
          </View>
          <View>
            已做 {done} / {codes} 张{working && '，请先不要离开这一页'}
          </View>
          {!working && (
            <Button id={`job-goon-${id}`} kind="secondary" inline disabled={busy} onClick={onGoOn}>
              接着做
            </Button>
          )}
        </View>
      )}
      {failed && <Notice tone="bad" title="文件没能打开，请再试一次" />}
      {parts.map((part, index) =>
        part.url === '' ? null : (
          <ListRow
            key={part.fileName}
            id={`job-file-${id}-${String(index)}`}
            icon="download"
            title={`第 ${String(index + 1)} 份`}
            note={`${String(part.codes)} 张码，${String(part.sheets)} 张纸，PDF`}
            onClick={() => take(part)}
          />
        ),
      )}
      {missing.length > 0 && (
        <Notice
          tone="warn"
          title={`有 ${String(missing.length)} 张码没有印上`}
          action={
            again.length > 0 &&
            ready && (
              <Button kind="quiet" small inline id={`job-again-${id}`} onClick={() => onAgain(again.slice(0, 100))}>
                再做这几张
              </Button>
            )
          }
        >
          {missing.slice(0, 10).map(({ scene, name, why }) => (
            <View key={scene}>
              {name || scene}：{why}
            </View>
          ))}
        </Notice>
      )}
      {rare.length > 0 && (
        <Notice tone="warn" title="有的字印不出来，纸上用〓代替">
          {rare.slice(0, 10).map(({ scene, name, letters }) => (
            <View key={scene}>
              {name}：{letters}
            </View>
          ))}
        </Notice>
      )}
    </Card>
  )
}
