import { View } from '@tarojs/components'
import type { ConsequenceView } from '@nuanyu/types/consequences'
import { Button, Card, Notice, StateTag, type Tone } from '../../ui'
import type { ConsequenceStep } from './steps'

const TONES: Record<ConsequenceView['state'], Tone> = { entered: 'warn', confirmed: 'good', struck: 'muted' }

interface ConsequenceCardProps {
  row: ConsequenceView
  onStep: (step: ConsequenceStep) => void
}

export function ConsequenceCard({ row, onStep }: ConsequenceCardProps) {
  const { id, who, kindLabel, state, stateLabel, bulletin, decided, body, dayLabel } = row
  return (
    <Card
      id={`consequence-${id}`}
      title={`${who} · ${kindLabel}`}
      note={`${bulletin.number} ${bulletin.title}`}
      aside={<StateTag tone={TONES[state]} text={stateLabel} />}
    >
      <View className="consequence-decided">{decided}</View>
      <View className="consequence-note">
        {body}，{dayLabel}
      </View>
      <View className="consequence-note">
        {[`登记 ${row.entered}`, row.confirmed && `确认 ${row.confirmed}`, row.struck && `撤销 ${row.struck}`]
          .filter(Boolean)
          .join(' · ')}
      </View>
      {!bulletin.standing && state !== 'struck' && (
        <Notice tone="warn" title="这份通报已撤回，请重新研究这项决定还算不算数" />
      )}
      {row.kept !== '' && <View className="consequence-note">{row.kept}</View>}
      {row.can.length > 0 && (
        <View className="consequence-steps">
          {row.can.includes('confirm') && (
            <Button id={`consequence-confirm-${id}`} small inline onClick={() => onStep('confirm')}>
              确认
            </Button>
          )}
          {row.can.includes('strike') && (
            <Button id={`consequence-strike-${id}`} kind="quiet" small inline onClick={() => onStep('strike')}>
              撤销
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}
