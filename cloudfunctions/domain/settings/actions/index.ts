import type { Handler } from '../../../kernel/action'

export const settingsActions: Handler[] = []
