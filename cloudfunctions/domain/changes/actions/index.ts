import type { Handler } from '../../../kernel/action'

export const changesActions: Handler[] = []
