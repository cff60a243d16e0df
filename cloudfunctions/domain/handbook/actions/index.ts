import type { Handler } from '../../../kernel/action'

export const handbookActions: Handler[] = []
