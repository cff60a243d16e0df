import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { PosterChoice, PosterJob, PosterSize } from '@nuanyu/types/posters'
import { useRef, useState } from 'react'
import { newCommandId, useCommand, useQuery } from '../../cloud'
import { sayMoment, useToday } from '../../features/time/when'
import { useWorkNav } from '../../features/work/useWorkNav'
import { openPage } from '../../session/openPage'
import { Button, Card, EmptyState, ListRow, Notice, Page, QueryView, Section, Segmented, StateTag } from '../../ui'
import './index.scss'
import { JobView } from './JobView'
import { PlacePicker } from './PlacePicker'
import { asked, obstacle, placesOf, planned } from './plan'
import { SizePicker } from './SizePicker'
import { useDrawing } from './useDrawing'

type By = 'departments' | 'branches'

/** What to print, how, and the sheets as they come. */
export default function PostersPage() {
  const { params } = useRouter()
  const [start] = useState(() => asked(params))
  /** A post's or a code's own; it can be put away for the whole list. */
  const [single, setSingle] = useState(start?.by === 'codes' || start?.by === 'posts' ? start : null)
  const [by, setBy] = useState<By>('departments')
  const [chosen, setChosen] = useState<Record<By, string[]>>({
    departments: start?.by === 'departments' ? start.ids : [],
    branches: [],
  })
  const [size, setSize] = useState<PosterSize>('a4')
  const jobs = useQuery('org.posters', {})
  const organisation = useQuery('org.departments', {})
  const starting = useStarting()
  const drawing = useDrawing()
  const nav = useWorkNav('posters')

  const places =
    jobs.data && organisation.data
      ? placesOf(jobs.data.departments, jobs.data.branches, organisation.data.departments)
      : undefined
  const ids = single ? single.ids : chosen[by]
  const codes = single
    ? single.by === 'codes'
      ? single.ids.length
      : null
    : (places?.[by] ?? []).reduce((sum, place) => sum + (ids.includes(place.id) ? place.codes : 0), 0)
  const wrong = obstacle(ids, codes)

  const begin = async () => {
    const job = await starting.run(size, single ?? { by, ids: chosen[by] })
    if (job) void drawing.draw(job)
  }
  const back = () => {
    drawing.leave()
    void jobs.reload()
  }
  const choosing = drawing.state === undefined
  const empty = places?.departments.every((place) => place.codes === 0) === true

  return (
    <Page
      title="打印海报"
      audience="office"
      wide
      nav={nav}
      actions={
        choosing &&
        places &&
        !empty && (
          <Button
            id="poster-start"
            icon="printer"
            disabled={wrong !== undefined}
            loading={starting.busy}
            onClick={() => void begin()}
          >
            {wrong ?? `开始生成：${codes === null ? '这个岗位的码' : planned(codes, size)}`}
          </Button>
        )
      }
    >
      {drawing.state ? (
        <JobView
          drawing={drawing.state}
          onContinue={() => drawing.state && void drawing.draw(drawing.state.job)}
          onStop={drawing.stop}
          onBack={back}
        />
      ) : (
        <QueryView
          loading={jobs.loading || organisation.loading}
          data={places}
          error={jobs.error ?? organisation.error}
          onRetry={() => {
            void jobs.reload()
            void organisation.reload()
          }}
          isEmpty={() => empty}
          empty={
            <EmptyState
              id="posters-empty"
              icon="qr"
              title="还没有在用的二维码"
              advice="先给岗位发码，再来打印。"
              action={
                <Button kind="secondary" icon="qr" onClick={() => openPage('office/places/index')}>
                  去发码
                </Button>
              }
            />
          }
        >
          {(shown) => (
            <>
              {starting.error && <Notice id="poster-refused" tone="bad" title={starting.error.message} />}
              <Jobs jobs={unfinished(jobs.data?.jobs)} title="没画完的" onOpen={(job) => void drawing.draw(job)} />
              <View className="posters">
                <Section title="印哪些" note="只印在用的码">
                  {single ? (
                    <Card>
                      <View id="poster-single" className="posters__single">
                        {decodeURIComponent(params.name ?? '') || `选定的 ${String(single.ids.length)} 个`}
                        <Button id="poster-whole" kind="quiet" small inline onClick={() => setSingle(null)}>
                          改选科室
                        </Button>
                      </View>
                    </Card>
                  ) : (
                    <Card>
                      {shown.branches.length > 0 && (
                        <View className="posters__by">
                          <Segmented
                            id="poster-by"
                            label="按什么选"
                            options={[
                              { id: 'departments', label: '按科室' },
                              { id: 'branches', label: '按支部' },
                            ]}
                            value={by}
                            onChange={setBy}
                          />
                        </View>
                      )}
                      <PlacePicker
                        key={by}
                        places={shown[by]}
                        what={by === 'departments' ? '科室' : '支部'}
                        chosen={chosen[by]}
                        onChange={(next) => setChosen((before) => ({ ...before, [by]: next }))}
                      />
                    </Card>
                  )}
                </Section>
                <View>
                  <Section title="印成什么样">
                    <SizePicker value={size} onChange={setSize} />
                  </Section>
                  <Jobs jobs={finished(jobs.data?.jobs)} title="今天做好的" onOpen={(job) => void drawing.draw(job)} />
                </View>
              </View>
            </>
          )}
        </QueryView>
      )}
    </Page>
  )
}

/** One command for one choice: sent again as it was it is done once, and a changed choice is another command. */
function useStarting() {
  const command = useCommand('org.startPosters')
  const sent = useRef({ key: '', commandId: '' })
  const run = async (size: PosterSize, choice: PosterChoice): Promise<PosterJob | null> => {
    const key = JSON.stringify([size, choice])
    if (sent.current.key !== key) sent.current = { key, commandId: newCommandId() }
    const job = await command.run({ commandId: sent.current.commandId, size, choice })
    if (job) sent.current = { key: '', commandId: '' }
    return job
  }
  return { run, busy: command.busy, error: command.error }
}

const unfinished = (jobs: PosterJob[] = []) => jobs.filter(({ nextPart }) => nextPart !== null)
const finished = (jobs: PosterJob[] = []) => jobs.filter(({ nextPart }) => nextPart === null)

function Jobs({ jobs, title, onOpen }: { jobs: PosterJob[]; title: string; onOpen: (job: PosterJob) => void }) {
  const today = useToday()
  if (jobs.length === 0) return null
  return (
    <Card flush title={title} note="文件保留一天" className="posters__jobs">
      {jobs.map((job) => (
        <ListRow
          key={job.id}
          id={`poster-job-${job.id}`}
          title={`${String(job.codes)} 个码，${job.sizeLabel}`}
          note={sayMoment(job.at, today)}
          aside={
            job.nextPart === null ? (
              <StateTag tone={job.missing.length > 0 ? 'warn' : 'good'} text="下载" />
            ) : (
              <StateTag tone="warn" text={`${String(job.done)} / ${String(job.codes)}，继续`} />
            )
          }
          onClick={() => onOpen(job)}
        />
      ))}
    </Card>
  )
}
