import { dumpEjson, parseBody } from './ejson'
import type { Doc } from './values'

/** A document that was found: its text as it is stored, and its value only when somebody needs to look into it. */
export class Hit {
  private constructor(
    /** Its place in order of insertion; of documents that only a transaction sees there is none. */
    readonly seq: number | undefined,
    private readonly body: string | undefined,
    private parsed: Doc | undefined,
  ) {}

  static stored({ seq, body }: { seq: number; body: string }): Hit {
    return new Hit(seq, body, undefined)
  }

  static text(body: string): Hit {
    return new Hit(undefined, body, undefined)
  }

  static of(doc: Doc): Hit {
    return new Hit(undefined, undefined, doc)
  }

  get doc(): Doc {
    return (this.parsed ??= parseBody(this.body as string))
  }

  get text(): string {
    return this.body ?? dumpEjson(this.parsed)
  }
}
