import { intervalShorterThanQueryWindow } from '../../../src/questions/lint/intervalShorterThanQueryWindow.ts'
import { tried } from './tried.ts'
import { prometheus, stepped } from './written.ts'

tried(intervalShorterThanQueryWindow, {
  flags: stepped(
    `count: 5, interval: 1m, successCondition: 'result[0] < 0.5', ${prometheus('rate(q[5m])')}`,
  ),
  at: ['AnalysisTemplate/t spec.metrics[0].interval'],
  leavesAlone: stepped(
    `count: 1, interval: 1m, successCondition: 'result[0] < 0.5', ${prometheus('rate(q[5m])')}`,
  ),
  fixed: stepped(
    `count: 5, interval: 300s, successCondition: 'result[0] < 0.5', ${prometheus('rate(q[5m])')}`,
  ),
})
