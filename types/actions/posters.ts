import '../zod'
import * as posters from '../posters'
import { action, Nothing } from './action'

const printing = ['admin', 'party_office'] as const

/** All of them in `export`, beside the fonts and the PDF library. */
export const postersActions = {
  'org.posters': action({ input: Nothing, output: posters.PosterJobs, roles: printing, function: 'export' }),
  'org.startPosters': action({
    input: posters.StartPostersInput,
    output: posters.PosterJob,
    roles: printing,
    function: 'export',
  }),
  'org.drawPosters': action({
    input: posters.DrawPostersInput,
    output: posters.PosterJob,
    roles: printing,
    function: 'export',
  }),
} as const
