import { branch } from './branch'
import { branches } from './branches'
import { codeImage } from './codeImage'
import { departments } from './departments'
import { entrance } from './entrance'
import { issueCode } from './issueCode'
import { issueCodes } from './issueCodes'
import { posts } from './posts'
import { restore } from './restore'
import { retire } from './retire'
import { revokeCode } from './revokeCode'
import { saveBranch } from './saveBranch'
import { saveDepartment } from './saveDepartment'
import { saveHospital } from './saveHospital'
import { savePost } from './savePost'
import { scene } from './scene'
import { session } from './session'

export const orgActions = [
  session,
  entrance,
  scene,
  branch,
  departments,
  branches,
  posts,
  saveHospital,
  saveBranch,
  saveDepartment,
  savePost,
  retire,
  restore,
  issueCode,
  issueCodes,
  revokeCode,
  codeImage,
]
