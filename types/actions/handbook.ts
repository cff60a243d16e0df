export const handbookActions = {} as const
