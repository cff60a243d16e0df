import { View } from '@tarojs/components'
import { MAX_SESSIONS } from '@nuanyu/types/clinic'
import { newSession, seatsIn } from '../../features/clinicPlan/slots'
import { fieldId } from '../../features/form/FormField'
import { daysAfter, today } from '../../features/time/day'
import { Button, Section } from '../../ui'
import { SessionCard } from './SessionCard'
import type { Plan } from './usePlan'

export function When({ plan }: { plan: Plan }) {
  const { form, change, wrong, problems } = plan
  const { sessions } = form
  const { capacity, desk } = seatsIn(sessions)
  const slots = sessions.reduce((sum, session) => sum + session.slots.length, 0)
  const last = sessions.at(-1)?.day ?? today()
  return (
    <View id={fieldId('sessions')}>
      <Section
        title="什么时候，多少名额"
        note={`${String(slots)} 个时段，共 ${String(capacity)} 个名额${desk > 0 ? `，其中 ${String(desk)} 个留给窗口和电话` : ''}`}
      >
        {problems.sessions !== undefined && <View className="plan-wrong">{problems.sessions}</View>}
        {sessions.map((session, index) => (
          <SessionCard
            key={session.key}
            at={index}
            session={session}
            wrong={wrong}
            onChange={(part, path) =>
              change({ sessions: sessions.map((one, i) => (i === index ? { ...one, ...part } : one)) }, path)
            }
            onRemove={
              sessions.length === 1
                ? undefined
                : () => change({ sessions: sessions.filter((_, i) => i !== index) }, 'sessions')
            }
          />
        ))}
        {sessions.length < MAX_SESSIONS && (
          <Button
            id="plan-session-add"
            kind="secondary"
            icon="plus"
            onClick={() => change({ sessions: [...sessions, newSession(daysAfter(last, 1))] }, 'sessions')}
          >
            再加一场（另一天，或另一位医生）
          </Button>
        )}
      </Section>
    </View>
  )
}
