import { posterSizes, type PosterJob, type PosterJobs } from '@nuanyu/types/posters'

/** Each with its use as a second line. */
export const SIZES = Object.entries(posterSizes).map(([id, words]) => {
  const [label = '', hint = ''] = words.split('，')
  return { id, label, hint }
})

type Department = PosterJobs['departments'][number]

export function byGroup(departments: readonly Department[]): [string, Department[]][] {
  const groups = new Map<string, Department[]>()
  for (const department of departments) {
    const members = groups.get(department.group)
    if (members) members.push(department)
    else groups.set(department.group, [department])
  }
  return [...groups]
}

/** The newest first; one that changed takes its own place. */
export function withJob(jobs: readonly PosterJob[], job: PosterJob): PosterJob[] {
  return jobs.some(({ id }) => id === job.id)
    ? jobs.map((other) => (other.id === job.id ? job : other))
    : [job, ...jobs]
}
