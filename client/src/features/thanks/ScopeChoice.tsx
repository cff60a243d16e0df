/** How far a note may be shown: each choice with what exactly is agreed to.   <ScopeChoice id="publish" … /> */
import { publishScopes, type PublishScope } from '@nuanyu/types/thanks'
import type { IconName } from '../../ui'
import { ChoiceCards } from '../form/ChoiceCards'

const ICONS: Record<PublishScope, IconName> = { public: 'heart', internal: 'building', none: 'lock' }

interface ScopeChoiceProps {
  id: string
  texts: Record<PublishScope, string>
  value: PublishScope | null
  onChange: (scope: PublishScope) => void
}

export function ScopeChoice({ id, texts, value, onChange }: ScopeChoiceProps) {
  return (
    <ChoiceCards
      id={id}
      label="可以给谁看"
      options={(['public', 'internal', 'none'] as const).map((scope) => ({
        id: scope,
        icon: ICONS[scope],
        title: publishScopes[scope],
        text: texts[scope],
      }))}
      value={value}
      onChange={onChange}
    />
  )
}
