import { postMarks, type PublicBranch } from '@nuanyu/types/org'
import { Card, ListRow, Section } from '../../ui'

/** Where a Party member answers for the post, with what they promise there. */
export function Marked({ posts }: { posts: PublicBranch['marked'] }) {
  return (
    <Section id="branch-marked" title="党员亮身份的岗位" note="在这些岗位，有事可以直接找他们">
      <Card flush>
        {posts.map(({ id, name, department, mark, pledge }) => (
          <ListRow
            key={id}
            id={`branch-post-${id}`}
            icon="flag"
            title={name}
            excerpt={pledge === '' ? undefined : pledge}
            note={`${postMarks[mark]} · ${department}`}
          />
        ))}
      </Card>
    </Section>
  )
}
