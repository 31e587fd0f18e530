import { stableServiceWithoutRouting } from '../../../src/questions/lint/stableServiceWithoutRouting.ts'
import { tried } from './tried.ts'
import { all, canary, service } from './written.ts'

tried(stableServiceWithoutRouting, {
  flags: all(canary('stableService: s, steps: [{ setWeight: 25 }]'), service('s')),
  at: ['Rollout/web spec.strategy.canary.stableService'],
  leavesAlone: all(canary('canaryService: s, steps: [{ setWeight: 25 }]'), service('s')),
  fixed: all(canary('steps: [{ setWeight: 25 }]'), service('s')),
})
