/** One batch: how far it is, its files, and what is on no sheet. */
import { View } from '@tarojs/components'
import type { PosterJob } from '@nuanyu/types/posters'
import { useState } from 'react'
import { handOver } from '../../features/files/handOver'
import { sayMoment, useToday } from '../../features/time/when'
import { Button, Card, ListRow, Notice } from '../../ui'
import type { Drawing } from './useDrawing'

interface JobViewProps {
  drawing: Drawing
  onContinue: () => void
  onStop: () => void
  onBack: () => void
}

export function JobView({ drawing, onContinue, onStop, onBack }: JobViewProps) {
  const { job, running, error } = drawing
  const today = useToday()
  const whole = job.nextPart === null
  return (
    <View className="posters__job">
      <Card
        id="poster-job"
        title={whole ? '海报做好了' : running ? '正在画海报' : '还没画完'}
        note={`${job.sizeLabel} · ${sayMoment(job.at, today)}`}
      >
        <Progress job={job} />
        {error && (
          <Notice id="poster-stopped" tone="warn" icon="offline" title={error.message}>
            画好的不会丢，从停下的地方继续就行。
          </Notice>
        )}
        {running && <View className="posters__hint">可以先离开，回到这一页再继续。一天之内都能接着画、接着下载。</View>}
        <View className="posters__does">
          {running ? (
            <Button id="poster-stop" kind="secondary" inline onClick={onStop}>
              先停下
            </Button>
          ) : (
            <>
              {!whole && (
                <Button id="poster-continue" icon="refresh" inline onClick={onContinue}>
                  继续
                </Button>
              )}
              <Button id="poster-back" kind={whole ? 'secondary' : 'quiet'} inline onClick={onBack}>
                {whole ? '再打印别的' : '返回选择'}
              </Button>
            </>
          )}
        </View>
      </Card>
      <Missing job={job} />
      <Files job={job} />
    </View>
  )
}

export function Progress({ job: { codes, done } }: { job: Pick<PosterJob, 'codes' | 'done'> }) {
  const share = codes === 0 ? 100 : Math.round((done / codes) * 100)
  return (
    <View className="posters__progress" id="poster-progress">
      <View className="posters__bar" aria-hidden>
        <View className="posters__done" style={`width:${String(share)}%`} />
      </View>
      <View className="posters__count" aria-role="status">
        {done} / {codes} 个码
      </View>
    </View>
  )
}

function Files({ job }: { job: PosterJob }) {
  const [opening, setOpening] = useState<string>()
  const [failed, setFailed] = useState(false)
  if (job.parts.length === 0) return null
  const take = async (file: PosterJob['parts'][number]) => {
    setFailed(false)
    setOpening(file.fileName)
    try {
      await handOver(file)
    } catch {
      setFailed(true)
    } finally {
      setOpening(undefined)
    }
  }
  return (
    <Card
      title="可以打印的文件"
      note={
        job.parts.length > 1 ? `分成 ${String(job.parts.length)} 个 PDF，一个一个打开` : '按 100% 大小打印，不要缩放'
      }
    >
      {failed && <Notice tone="warn" title="文件做好了，但没能打开，请再试一次" />}
      {job.parts.map((part, index) => (
        <View key={part.fileName} className="posters__part">
          <View className="posters__part-words">
            <View className="posters__part-name">{part.fileName}</View>
            <View className="posters__hint">
              {part.codes} 个码，{part.sheets} 张纸
            </View>
          </View>
          <Button
            id={`poster-take-${String(index)}`}
            kind="secondary"
            small
            inline
            icon="download"
            label={`下载 ${part.fileName}`}
            loading={opening === part.fileName}
            onClick={() => void take(part)}
          >
            {process.env.TARO_ENV === 'h5' ? '下载' : '打开'}
          </Button>
        </View>
      ))}
      {job.parts.length > 1 && <View className="posters__hint">按 100% 大小打印，不要缩放，码才扫得清。</View>}
    </Card>
  )
}

function Missing({ job: { missing, rare } }: { job: PosterJob }) {
  return (
    <>
      {missing.length > 0 && (
        <Card id="poster-missing" flush tone="warn" title={`${String(missing.length)} 个码没有印上`}>
          {missing.map(({ scene, name, why }) => (
            <ListRow key={scene} title={name} note={`${why} · 编号 ${scene}`} />
          ))}
        </Card>
      )}
      {rare.length > 0 && (
        <Card
          id="poster-rare"
          flush
          tone="warn"
          title="有少见的字印不出来"
          note="纸上用〓代替，请手写补上，或改个写法再印"
        >
          {rare.map(({ scene, name, letters }) => (
            <ListRow key={scene} title={name} note={`印不出：${letters}`} />
          ))}
        </Card>
      )}
    </>
  )
}
