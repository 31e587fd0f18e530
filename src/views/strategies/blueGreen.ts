import { recordIn, textIn } from '../../document/fields.ts'
import { blueGreenWaitsFor } from '../../rollout/decisions/clientPhase.ts'
import type { JsonObject } from '../../units/json.ts'
import type { Role } from '../info.ts'
import type { StrategyReading, StrategyRule } from './rule.ts'

interface Facts {
  readonly stableRS: string
  readonly currentPodHash: string
  readonly activeSelector: string
  readonly previewSelector: string
  /** There is a `postPromotionAnalysis`, and its run is not over. */
  readonly awaitsAnalysis: boolean
}

export const blueGreen: StrategyRule = (rollout) => reading(factsOf(rollout))

function reading(facts: Facts): StrategyReading {
  return {
    title: 'BlueGreen',
    rolesOf: (hash) => rolesOf(facts, hash),
    progressOf: () => null,
    weight: facts.activeSelector === facts.currentPodHash ? 100 : 0,
    waitingFor: blueGreenWaitsFor(facts, facts.awaitsAnalysis),
  }
}

function rolesOf(facts: Facts, hash: string): readonly Role[] {
  const roles: Role[] = hash === facts.stableRS ? ['stable'] : []
  if (hash === facts.activeSelector) roles.push('active')
  else if (hash === facts.previewSelector) roles.push('preview')
  return roles
}

function factsOf(rollout: JsonObject): Facts {
  const strategy = recordIn(recordIn(recordIn(rollout, 'spec'), 'strategy'), 'blueGreen')
  const status = recordIn(rollout, 'status')
  const selectors = recordIn(status, 'blueGreen')
  const run = recordIn(selectors, 'postPromotionAnalysisRunStatus')
  return {
    stableRS: textIn(status, 'stableRS'),
    currentPodHash: textIn(status, 'currentPodHash'),
    activeSelector: textIn(selectors, 'activeSelector'),
    previewSelector: textIn(selectors, 'previewSelector'),
    awaitsAnalysis:
      recordIn(strategy, 'postPromotionAnalysis') !== null && !isOver(textIn(run, 'status')),
  }
}

function isOver(phase: string): boolean {
  return ['Successful', 'Failed', 'Error', 'Inconclusive'].includes(phase)
}
