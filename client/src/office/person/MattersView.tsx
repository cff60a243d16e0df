/** What is open for somebody who goes, and who goes on with it. Only counts: cases are not an administrator's to read. */
import { View } from '@tarojs/components'
import type { Matters } from '@nuanyu/types/people'
import { Field, KeyValues, Notice, SelectInput } from '../../ui'

const NOBODY = 'nobody'

interface MattersViewProps {
  matters: Matters
  /** By department. */
  successors: Record<string, string>
  onChoose: (departmentId: string, staffId: string | null) => void
}

export function MattersView({ matters, successors, onChoose }: MattersViewProps) {
  const { desks, lines } = matters
  return (
    <>
      {desks.length === 0 && lines.length === 0 && <Notice id="matters-none" tone="good" title="名下没有没办完的事" />}
      {desks.map((desk) => (
        <View key={desk.id} id={`matters-${desk.id}`} className="desk">
          <KeyValues
            items={[
              { label: `${desk.name}经办`, value: `没办结 ${String(desk.open)} 件` },
              {
                label: '谁接着办',
                value:
                  desk.others.length > 0
                    ? desk.others.join('、')
                    : desk.open > 0
                      ? '没有别人，马上转到投诉管理部门重新分派'
                      : '没有别人，新来的先到投诉管理部门',
              },
            ]}
          />
          {desk.others.length === 0 && desk.candidates.length > 0 && (
            <Field
              label="请谁接手"
              hint="会替您提出角色申请，另一个人批准后生效；批准前，事情先在投诉管理部门。想不中断，先给接手的人加角色、批准后再办。"
            >
              <SelectInput
                id={`successor-${desk.id}`}
                label={`${desk.name}请谁接手`}
                options={[
                  { id: NOBODY, label: '先不指定' },
                  ...desk.candidates.map(({ staffId, name, title }) => ({
                    id: staffId,
                    label: [name, title, staffId].filter(Boolean).join(' · '),
                  })),
                ]}
                value={successors[desk.id] ?? NOBODY}
                onChange={(chosen) => onChoose(desk.id, chosen === NOBODY ? null : chosen)}
              />
            </Field>
          )}
        </View>
      ))}
      {lines.length > 0 && (
        <View className="desk">
          <KeyValues
            items={lines.map(({ label, count, becomes }) => ({
              label: `${label} ${String(count)} 件`,
              value: becomes,
            }))}
          />
        </View>
      )}
    </>
  )
}
