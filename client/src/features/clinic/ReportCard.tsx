/**
 * What came of an event, as everybody reads it.
 *
 *   <ReportCard report={report} onOpen={open} />
 */
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ClinicReport } from '@nuanyu/types/clinic'
import { Button, Icon, imageText, Pressable, StateTag } from '../../ui'
import './reportCard.scss'

/** The rest of a long one is on the page of the event. */
const READ_AT_ONCE = 120

interface ReportCardProps {
  report: ClinicReport
  onOpen: () => void
  /** Absent where one is with that branch already. */
  onBranch?: ((id: string) => void) | undefined
}

export function ReportCard({ report, onOpen, onBranch }: ReportCardProps) {
  const { id, title, kindLabel, when, place, branch, text, photos, visits } = report
  const letters = [...text]
  const long = letters.length > READ_AT_ONCE
  return (
    <View id={`report-${id}`} className="report">
      <View className="report__kind">{kindLabel}</View>
      <View className="report__title">{title}</View>
      <View className="report__note">
        {when} · {place}
      </View>
      <View className="report__text">{long ? `${letters.slice(0, READ_AT_ONCE).join('')}…` : text}</View>
      {photos.length > 0 && (
        <View className="report__photos">
          {photos.map((url, index) => (
            <Pressable
              key={url}
              id={`report-photo-${id}-${String(index)}`}
              className="report__photo"
              label={`${title}，看大图 ${String(index + 1)}`}
              onClick={() => void Taro.previewImage({ current: url, urls: photos })}
            >
              <Image className="report__image" src={url} mode="aspectFill" lazyLoad {...imageText('')} />
            </Pressable>
          ))}
        </View>
      )}
      <View className="report__foot">
        {visits !== '' && <StateTag tone="good" text={visits} />}
        {branch !== null && onBranch !== undefined && (
          <Pressable
            id={`report-branch-${id}`}
            label={`${branch.name}，看这个支部`}
            className="report__branch"
            onClick={() => onBranch(branch.id)}
          >
            <View className="report__branch-inside">
              <Icon name="flag" size={16} />
              {branch.name}
            </View>
          </Pressable>
        )}
        <View className="report__open">
          <Button
            id={`report-open-${id}`}
            kind="quiet"
            small
            inline
            label={`${long ? '看全文' : '看这场活动'}：${title}`}
            onClick={onOpen}
          >
            {long ? '看全文' : '看这场活动'}
          </Button>
        </View>
      </View>
    </View>
  )
}
