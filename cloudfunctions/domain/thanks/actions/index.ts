import type { Handler } from '../../../kernel/action'

export const thanksActions: Handler[] = []
