import { decide } from './decide'
import { open } from './open'
import { request } from './request'
import { requests } from './requests'

export const vaultActions = [request, requests, decide, open]
