import { limitIsNoNumber } from '../../../src/questions/lint/limitIsNoNumber.ts'
import { tried } from './tried.ts'
import { prometheus, stepped } from './written.ts'

tried(limitIsNoNumber, {
  flags: stepped(
    `count: 4, interval: 10s, failureLimit: 50%, successCondition: 'result[0] < 0.5', ${prometheus()}`,
  ),
  at: ['AnalysisTemplate/t spec.metrics[0].failureLimit'],
  leavesAlone: stepped(
    `count: '4', interval: 10s, failureLimit: '1', successCondition: 'result[0] < 0.5', ${prometheus()}`,
  ),
  fixed: stepped(
    `count: 4, interval: 10s, failureLimit: 1, successCondition: 'result[0] < 0.5', ${prometheus()}`,
  ),
})
