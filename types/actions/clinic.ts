import '../zod'
import * as clinic from '../clinic'
import { ExportedFile } from '../reports'
import { action, Nothing } from './action'
import { planningClinics, runningClinics } from './groups'

const api = { function: 'api' } as const

export const clinicActions = {
  'clinic.list': action({ input: clinic.ClinicListInput, output: clinic.ClinicListPage, roles: 'anyone', ...api }),
  'clinic.get': action({ input: clinic.ClinicInput, output: clinic.ClinicView, roles: 'anyone', ...api }),
  'clinic.reports': action({
    input: clinic.ClinicReportsInput,
    output: clinic.ClinicReportPage,
    roles: 'anyone',
    ...api,
  }),
  'clinic.register': action({ input: clinic.RegisterInput, output: clinic.TicketView, roles: 'anyone', ...api }),
  'clinic.mine': action({ input: clinic.MyTicketsInput, output: clinic.MyTicketPage, roles: 'anyone', ...api }),
  'clinic.ticket': action({ input: clinic.TicketInput, output: clinic.TicketView, roles: 'anyone', ...api }),
  'clinic.accept': action({ input: clinic.AcceptOfferInput, output: clinic.TicketView, roles: 'anyone', ...api }),
  'clinic.cancelMine': action({
    input: clinic.CancelRegistrationInput,
    output: clinic.TicketView,
    roles: 'anyone',
    ...api,
  }),
  'clinic.drawResult': action({ input: clinic.ClinicInput, output: clinic.DrawResult, roles: 'anyone', ...api }),

  // who plans and runs them
  'clinic.shelf': action({
    input: clinic.ClinicShelfInput,
    output: clinic.ClinicRowPage,
    roles: runningClinics,
    ...api,
  }),
  'clinic.manage': action({ input: clinic.ClinicInput, output: clinic.ClinicManage, roles: runningClinics, ...api }),
  'clinic.save': action({ input: clinic.SaveClinicInput, output: clinic.ClinicManage, roles: planningClinics, ...api }),
  'clinic.copy': action({
    input: clinic.CopyClinicInput,
    output: clinic.CopiedClinics,
    roles: planningClinics,
    ...api,
  }),
  'clinic.submit': action({
    input: clinic.SubmitClinicInput,
    output: clinic.ClinicManage,
    roles: planningClinics,
    ...api,
  }),
  'clinic.approve': action({
    input: clinic.ApproveClinicInput,
    output: clinic.ClinicManage,
    roles: ['party_office'],
    ...api,
  }),
  'clinic.sendBack': action({
    input: clinic.SendBackClinicInput,
    output: clinic.ClinicManage,
    roles: ['party_office'],
    ...api,
  }),
  'clinic.setSeats': action({
    input: clinic.SetSeatsInput,
    output: clinic.ClinicManage,
    roles: planningClinics,
    ...api,
  }),
  'clinic.postpone': action({
    input: clinic.PostponeClinicInput,
    output: clinic.ClinicManage,
    roles: planningClinics,
    ...api,
  }),
  'clinic.cancel': action({
    input: clinic.CancelClinicInput,
    output: clinic.ClinicManage,
    roles: planningClinics,
    ...api,
  }),
  'clinic.finish': action({
    input: clinic.FinishClinicInput,
    output: clinic.ClinicManage,
    roles: runningClinics,
    ...api,
  }),
  'clinic.summarise': action({
    input: clinic.SummariseClinicInput,
    output: clinic.ClinicManage,
    roles: planningClinics,
    ...api,
  }),
  'clinic.places': action({ input: Nothing, output: clinic.ClinicPlaces, roles: planningClinics, ...api }),
  'clinic.poster': action({
    input: clinic.ClinicPosterInput,
    output: clinic.ClinicPoster,
    roles: runningClinics,
    function: 'export',
  }),
  'clinic.code': action({
    input: clinic.ClinicInput,
    output: clinic.ClinicCode,
    roles: runningClinics,
    function: 'export',
  }),

  // who registered
  'clinic.people': action({
    input: clinic.ClinicPeopleInput,
    output: clinic.ClinicPeoplePage,
    roles: runningClinics,
    ...api,
  }),
  'clinic.cancelFor': action({
    input: clinic.CancelForInput,
    output: clinic.ClinicPerson,
    roles: runningClinics,
    ...api,
  }),
  'clinic.exportPeople': action({
    input: clinic.ClinicInput,
    output: ExportedFile,
    roles: runningClinics,
    function: 'export',
  }),

  // the day
  'clinic.enter': action({
    input: clinic.EnterRegistrationInput,
    output: clinic.EnteredRegistration,
    roles: runningClinics,
    ...api,
  }),
  'clinic.dayList': action({ input: clinic.ClinicInput, output: clinic.DayList, roles: runningClinics, ...api }),
  'clinic.record': action({ input: clinic.RecordDayInput, output: clinic.DayRecorded, roles: runningClinics, ...api }),
  'clinic.queue': action({ input: clinic.ClinicInput, output: clinic.QueueScreen, roles: runningClinics, ...api }),

  // afterwards
  'clinic.statistics': action({
    input: clinic.ClinicStatisticsInput,
    output: clinic.ClinicStatistics,
    roles: runningClinics,
    ...api,
  }),
  'clinic.exportStatistics': action({
    input: clinic.ClinicStatisticsInput,
    output: ExportedFile,
    roles: runningClinics,
    function: 'export',
  }),
} as const
