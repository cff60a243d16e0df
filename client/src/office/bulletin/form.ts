import type { Input } from '@nuanyu/types/actions'
import type { BulletinKind, BulletinView } from '@nuanyu/types/bulletins'
import type { SourceFacts, SourceKind, SourceRef } from '@nuanyu/types/sources'
import { type AudienceForm, audienceOf, formOf as audienceForm, NOBODY } from '../../features/papers/audience'
import type { Unit } from '../../features/papers/DepartmentsField'
import type { Chosen } from '../../features/papers/PeopleField'

export interface BulletinForm {
  kind: BulletinKind
  title: string
  body: string
  grounds: string
  /** Who decided it and when; empty when nobody had to. */
  decidedBy: string
  decidedOn: string
  people: Chosen[]
  units: Unit[]
  sources: { ref: SourceRef; label: string }[]
  audience: AudienceForm
  note: string
}

export const FIELDS = ['kind', 'about', 'title', 'body', 'sources', 'grounds', 'decision', 'audience', 'note']

export function freshForm(kind: BulletinKind): BulletinForm {
  const empty = { title: '', body: '', grounds: '', decidedBy: '', decidedOn: '', note: '' }
  return { kind, ...empty, people: [], units: [], sources: [], audience: NOBODY }
}

/** Begun from something: whom and where, and what is known of it. Its department reads it, until somebody says otherwise. */
export function formFrom(facts: SourceFacts, kind: BulletinKind): BulletinForm {
  const { person, department, kindLabel, label } = facts
  const whose = person ? person.name : (department?.name ?? '')
  const fresh = freshForm(kind)
  return {
    ...fresh,
    title: whose === '' ? '' : `关于${kind === 'criticism' ? '批评' : '表扬'}${whose}的通报`,
    body: facts.facts,
    people: person ? [{ ...person, department: department?.name ?? '' }] : [],
    units: person || !department ? [] : [department],
    sources: [{ ref: { kind: facts.kind, id: facts.id }, label: `${kindLabel} · ${label}` }],
    audience: { ...fresh.audience, departmentIds: department ? [department.id] : [] },
  }
}

export function formOf(view: BulletinView): BulletinForm {
  return {
    kind: view.kind,
    title: view.title,
    body: view.body,
    grounds: view.grounds,
    decidedBy: view.decision?.body ?? '',
    decidedOn: view.decision?.day ?? '',
    people: view.persons,
    units: view.departments,
    sources: view.sources.map(({ kind, id, kindLabel, label }) => ({
      ref: { kind, id },
      label: [kindLabel, label].filter(Boolean).join(' · '),
    })),
    audience: audienceForm(view.audience),
    note: '',
  }
}

export function contentOf(form: BulletinForm): Omit<Input<'bulletins.draft'>, 'commandId'> {
  const { kind, title, body, grounds, decidedBy, decidedOn, people, units, sources, audience } = form
  return {
    kind,
    title,
    body,
    grounds,
    decision: decidedBy === '' && decidedOn === '' ? null : { body: decidedBy, day: decidedOn },
    staffIds: people.map(({ staffId }) => staffId),
    departmentIds: units.map(({ id }) => id),
    // A source that is closed to whoever writes has no id here, and stays as it is on the server's side.
    sources: sources.map(({ ref }) => ref).filter(({ id }) => id !== '-'),
    audience: audienceOf(audience),
  }
}

/** `finding:ID` as a link names it. */
export function sourceOf(param: string | undefined): SourceRef | null {
  const [kind, id] = decodeURIComponent(param ?? '').split(':')
  return kind && id ? { kind: kind as SourceKind, id } : null
}
