import { codeImage } from './codeImage'
import { entrance } from './entrance'
import { issueCode } from './issueCode'
import { posts } from './posts'
import { revokeCode } from './revokeCode'
import { scene } from './scene'
import { session } from './session'

export const orgActions = [session, entrance, scene, posts, issueCode, revokeCode, codeImage]
