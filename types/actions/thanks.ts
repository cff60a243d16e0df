export const thanksActions = {} as const
