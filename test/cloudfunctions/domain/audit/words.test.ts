import { caseCommands } from '@nuanyu/types/feedback'
import { sayAction } from '../../../../cloudfunctions/domain/audit/actionNames'
import { sayChange } from '../../../../cloudfunctions/domain/audit/changeWords'
import { caseIdOf, sayAbout, sayWho } from '../../../../cloudfunctions/domain/audit/words'

const ding = { key: 'k1', staffId: 'QH1024', name: '丁蕊' }

test('staff by number and name, patients as 患者, the timer as 系统', () => {
  expect(sayWho({ by: ding, action: 'feedback.accept' })).toBe('QH1024 丁蕊')
  expect(sayWho({ by: { key: 'k2', staffId: null, name: null }, action: 'feedback.submit' })).toBe('患者')
  expect(sayWho({ by: { key: 'jobs', staffId: null, name: null }, action: 'jobs.deadlines' })).toBe('系统')
})

test('whom a veto or an appraisal is about is not named for what they say to it', () => {
  const by = { key: 'k', staffId: 'QH1023', name: '凌志远' }
  expect(sayWho({ by, action: 'veto.state' })).toBe('当事人')
  expect(sayWho({ by, action: 'appraisal.appeal' })).toBe('当事人')
  expect(sayWho({ by, action: 'appraisal.propose' })).toBe('QH1023 凌志远')
  expect(sayAbout('vetoes/abc', new Map())).toBe('一件一票否决')
})

test('a member of staff who complains is a patient here too', () => {
  for (const action of ['feedback.withdraw', 'feedback.evaluate', 'feedback.reportRetaliation', 'me.erase'])
    expect(sayWho({ by: ding, action })).toBe('患者')
})

test('every command has a name that people can read', () => {
  for (const command of Object.keys(caseCommands))
    expect(sayAction(`feedback.${command}`)).toMatch(/^[\p{Script=Han}（）12345转]+$/u)
  expect(sayAction('vault.decide')).toBe('审批查看联系方式')
})

test('what it is about and what changed, without ids', () => {
  const codes = new Map([['case-1', 'ABCD2345']])
  expect(sayAbout('cases/case-1', codes)).toBe('案件 ABCD2345')
  expect(sayAbout('identities/case-1', codes)).toBe('案件 ABCD2345 的联系方式')
  expect(sayAbout('cases/gone', codes)).toBe('案件 （已清除）')
  expect(sayAbout('people/some-key', codes)).not.toContain('some-key')
  expect(caseIdOf('identities/case-1')).toBe('case-1')
  expect(caseIdOf('codes/case-1')).toBeNull()
  expect(sayChange('submitted → accepted')).toBe('待受理 → 已受理')
  expect(sayChange('- → submitted')).toBe('（无） → 待受理')
  expect(sayChange('')).toBe('')
})
