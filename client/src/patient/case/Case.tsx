import type { CaseView } from '@nuanyu/types/feedback'
import { caseKinds, channels } from '@nuanyu/types/feedback'
import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card, DueLabel, imageText, KeyValues, Notice, Pressable, Stars, StateTag, Timeline } from '../../ui'
import { deadlineTone } from '../../ui/deadlineTone'
import { AnswerQuestion } from './AnswerQuestion'
import './case.scss'
import { Evaluate } from './Evaluate'
import { More } from './More'
import type { CaseProps } from './props'
import { Reply } from './Reply'
import { Retaliation } from './Retaliation'
import { Standing } from './Standing'

/** A case as its own person sees it: opened from 我的, or with a code. */
export function Case(props: CaseProps) {
  const { view } = props
  return (
    <>
      <Card id="case-head">
        <View className="case__head">
          <View className="case__title">
            {caseKinds[view.kind]} · {view.subject.label}
          </View>
          <StateTag id="case-state" tone={deadlineTone(view.deadline.status)} text={view.stateLabel} />
        </View>
        <DueLabel id="case-due" deadline={view.deadline} />
      </Card>
      <Standing view={view} />
      {view.question !== null && view.can.includes('addInfo') && (
        <AnswerQuestion key={view.question} {...props} question={view.question} />
      )}
      {view.reply && <Reply reply={view.reply} />}
      {view.can.includes('evaluate') && <Evaluate key={view.reply?.at} {...props} />}
      {view.evaluation && <Evaluation evaluation={view.evaluation} />}
      <Retaliation reports={view.retaliation ?? []} />
      <Card title="办理经过">
        <Timeline
          id="case-timeline"
          entries={view.timeline.map((entry, index) => ({ key: String(index), ...entry })).reverse()}
        />
      </Card>
      <More {...props} />
      <Card title="您反映的内容">
        {view.rating && <Stars value={view.rating.stars} readOnly />}
        <View id="case-words" className="case__words">
          {view.words}
        </View>
        <Photos photos={view.photos} />
        <KeyValues
          items={[
            { label: '受理编号', value: view.code, id: 'case-code' },
            { label: '地点', value: [view.department?.label, view.post].filter(Boolean).join(' · ') || '待分派科室' },
            ...listed(
              '一起办理',
              view.partners.map(({ label }) => label),
            ),
            { label: '发生日期', value: view.happened },
            { label: '提交时间', value: view.submitted },
            { label: '受理方式', value: channels[view.channel] },
            { label: '身份', value: view.identity },
            ...listed('勾选的好评', view.rating?.praised),
            ...listed('勾选的问题', view.rating?.criticised),
          ]}
        />
      </Card>
    </>
  )
}

function listed(label: string, labels: string[] = []) {
  return labels.length > 0 ? [{ label, value: labels.join('、') }] : []
}

function Evaluation({ evaluation }: { evaluation: NonNullable<CaseView['evaluation']> }) {
  const { solved, satisfied, reason } = evaluation
  return (
    <Notice
      id="case-evaluation"
      tone={solved ? 'good' : 'warn'}
      title={`您的评价：${solved ? '解决了' : '没有解决'} · ${satisfied ? '满意' : '不满意'}`}
    >
      {reason === '' ? undefined : reason}
    </Notice>
  )
}

function Photos({ photos }: { photos: CaseView['photos'] }) {
  const there = photos.filter(({ url }) => url !== '')
  if (photos.length === 0) return null
  const urls = there.map(({ url }) => url)
  return (
    <View className="case__photos" id="case-photos">
      {there.map(({ url }, index) => (
        <Pressable
          key={url}
          id={`case-photo-${index}`}
          className="case__photo"
          label={`看第 ${index + 1} 张照片`}
          onClick={() => void Taro.previewImage({ current: url, urls })}
        >
          <Image className="case__image" src={url} mode="aspectFill" {...imageText('')} />
        </Pressable>
      ))}
      {there.length < photos.length && (
        <View className="case__gone">有 {photos.length - there.length} 张照片打不开</View>
      )}
    </View>
  )
}
