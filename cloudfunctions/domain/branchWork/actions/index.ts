import { branches } from './branches'
import { enter } from './enter'
import { grading } from './grading'
import { ledger } from './ledger'
import { confirm, decideGrade, proposeGrade, sendBack, sendBackGrade } from './plain'
import { queue } from './queue'
import { ranking } from './ranking'
import { reverse } from './reverse'
import { score } from './score'

export const branchWorkActions = [
  branches,
  score,
  ledger,
  queue,
  enter,
  confirm,
  sendBack,
  reverse,
  ranking,
  grading,
  proposeGrade,
  decideGrade,
  sendBackGrade,
]
