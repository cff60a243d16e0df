import { look } from './look'
import { questions } from './questions'

export const watchActions = [questions, look]
