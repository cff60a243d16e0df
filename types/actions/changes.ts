export const changesActions = {} as const
