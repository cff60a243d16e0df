import { View } from '@tarojs/components'
import type { PosterJob } from '@nuanyu/types/posters'
import { useCallback, useEffect, useRef } from 'react'
import { useQuery } from '../../cloud'
import { useWorkNav } from '../../features/work/useWorkNav'
import { EmptyState, Notice, Page, QueryView, Section } from '../../ui'
import { Choice } from './Choice'
import { withJob } from './choices'
import './index.scss'
import { JobCard } from './JobCard'
import { usePosters } from './usePosters'

/** Codes on paper: choose, wait, print. */
export default function PostersPage() {
  const query = useQuery('org.posters', {})
  const nav = useWorkNav('places')
  const latest = useRef(query)
  useEffect(() => {
    latest.current = query
  })
  const onChanged = useCallback((job: PosterJob) => {
    const { data, setData } = latest.current
    if (data) setData({ ...data, jobs: withJob(data.jobs, job) })
  }, [])
  const posters = usePosters(onChanged)
  return (
    <Page title="打印海报" audience="office" wide nav={nav}>
      <QueryView {...query} onRetry={() => void query.reload()}>
        {(known) =>
          known.departments.length === 0 ? (
            <EmptyState
              id="posters-empty"
              icon="building"
              title="还没有科室"
              advice="先添加科室、岗位，发了码再来打印。"
            />
          ) : (
            <View className="posters">
              <View>
                {posters.error && posters.problem === undefined && <Notice tone="bad" title={posters.error.message} />}
                <Choice
                  known={known}
                  busy={posters.busy}
                  problem={posters.problem}
                  onStart={(size, choice) => void posters.start(size, choice)}
                />
              </View>
              <Section id="posters-jobs" title="做好的文件" note="保留一天，请及时下载">
                {known.jobs.length === 0 && <View className="posters-none">做好以后在这里下载。</View>}
                {known.jobs.map((job) => (
                  <JobCard
                    key={job.id}
                    job={job}
                    working={posters.working === job.id}
                    busy={posters.busy}
                    onGoOn={() => void posters.goOn(job)}
                    onAgain={(ids) => void posters.start(job.size, { by: 'codes', ids })}
                  />
                ))}
              </Section>
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
