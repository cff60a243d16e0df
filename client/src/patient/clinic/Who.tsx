import { type Attendee, type Relation, relations } from '@nuanyu/types/clinic'
import { FormField } from '../../features/form/FormField'
import { Button, Card, ChipGroup, Section, TextInput } from '../../ui'
import { maskedPhone } from './form'
import type { Registering } from './useRegistering'

const RELATIONS = (Object.keys(relations) as Relation[]).map((id) => ({ id, label: relations[id] }))
const REMEMBER = [{ id: 'yes', label: '记在这台手机上，下次不用再填', hint: '只存在手机里，随时可以删' }]

/** Who comes: one known here, or a name, a telephone and how they belong to you. Nothing more is needed. */
export function Who({ form }: { form: Registering }) {
  const { who, people } = form
  const known = who.chosen === 'new' ? undefined : people[who.chosen]
  return (
    <Section id="clinic-who" title="谁来" note="每人一个名额">
      <Card className="clinic-who">
        {people.length > 0 && (
          <ChipGroup
            id="clinic-person"
            single
            stacked
            options={[...people.map(asOption), { id: 'new', label: '另一位', hint: '填姓名和电话' }]}
            value={[String(who.chosen)]}
            onChange={([id]) => {
              if (id !== undefined) form.change({ chosen: id === 'new' ? 'new' : Number(id) }, 'attendee')
            }}
          />
        )}
        {known === undefined ? (
          <NewPerson form={form} />
        ) : (
          <Button id="clinic-forget" kind="quiet" small inline icon="trash" onClick={() => form.forget(known)}>
            不再记着{known.name}
          </Button>
        )}
      </Card>
    </Section>
  )
}

function asOption({ name, phone, relation }: Attendee, index: number) {
  return { id: String(index), label: name, hint: `${relations[relation]} · ${maskedPhone(phone)}` }
}

function NewPerson({ form: { who, marks, change } }: { form: Registering }) {
  return (
    <>
      <FormField path="attendee.relation" label="来的人是您的" error={marks['attendee.relation']}>
        <ChipGroup
          id="clinic-relation"
          single
          options={RELATIONS}
          value={[who.relation]}
          onChange={([relation]) => {
            if (relation !== undefined) change({ relation: relation as Relation }, 'attendee.relation')
          }}
        />
      </FormField>
      <FormField path="attendee.name" label="姓名" required error={marks['attendee.name']}>
        <TextInput
          id="clinic-name"
          label="姓名"
          value={who.name}
          maxLength={20}
          placeholder="来的人的姓名"
          onChange={(name) => change({ name }, 'attendee.name')}
        />
      </FormField>
      <FormField
        path="attendee.phone"
        label="联系电话"
        required
        hint={who.relation === 'self' ? undefined : '老人、孩子没有手机的，填您的'}
        error={marks['attendee.phone']}
      >
        <TextInput
          id="clinic-phone"
          type="tel"
          label="联系电话"
          value={who.phone}
          maxLength={13}
          placeholder="改期、取消时通知您"
          onChange={(phone) => change({ phone }, 'attendee.phone')}
        />
      </FormField>
      <ChipGroup
        id="clinic-remember"
        stacked
        options={REMEMBER}
        value={who.remember ? ['yes'] : []}
        onChange={(value) => change({ remember: value.length > 0 }, 'remember')}
      />
    </>
  )
}
