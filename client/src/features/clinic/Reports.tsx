/**
 * Events that were held, as those who held them tell of them: of all, or of one branch.
 *
 *   <Reports branchId={id} empty={<EmptyState … />} />
 */
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { usePages } from '../../cloud'
import { openPage } from '../../session/openPage'
import { Section } from '../../ui'
import { PagedList } from '../work/PagedList'
import { ReportCard } from './ReportCard'
import './reportCard.scss'

interface ReportsProps {
  branchId?: string
  empty: ReactNode
}

export function Reports({ branchId, empty }: ReportsProps) {
  const list = usePages('clinic.reports', branchId === undefined ? {} : { branchId })
  return (
    <PagedList id="reports" unit="场" list={list} empty={empty}>
      {(reports) =>
        byMonth(reports).map(({ label, items }) => (
          <Section key={label} title={label}>
            <View className="reports__month">
              {items.map((report) => (
                <ReportCard
                  key={report.id}
                  report={report}
                  onOpen={() => openPage(`patient/clinic/index?id=${report.id}`)}
                  onBranch={branchId === undefined ? (id) => openPage(`patient/branch/index?id=${id}`) : undefined}
                />
              ))}
            </View>
          </Section>
        ))
      }
    </PagedList>
  )
}

/** The server sends them in the order of days. */
function byMonth<T extends { monthLabel: string }>(all: readonly T[]): { label: string; items: T[] }[] {
  const months: { label: string; items: T[] }[] = []
  for (const one of all) {
    const last = months.at(-1)
    if (last?.label === one.monthLabel) last.items.push(one)
    else months.push({ label: one.monthLabel, items: [one] })
  }
  return months
}
