import type { Reading } from '../manifest/read.ts'
import type { Judgement } from '../questions/judge.ts'
import type { LintAnswer } from '../questions/lint.ts'
import type { Odds } from '../questions/odds.ts'
import type { Changes } from '../questions/whatChanges.ts'
import type { LiveReading } from '../rollout/live.ts'
import type { LivePresent } from '../simulation/live/present.ts'
import type { AnalysisVerdict } from '../simulation/simulateAnalysis.ts'

// Answers of nothing, as far as a function has no way of being asked of nothing.

type Untold<Answer> = Omit<Answer, 'diagnostics'>

export const noPlan: Untold<Reading> = { plan: null }

export const noPresent: Untold<LivePresent> = { present: null }

export const noLive: Untold<LiveReading> = { live: null }

export const noChanges: Untold<Changes> = { changes: [], unshown: [] }

export const noFindings: Untold<LintAnswer> = { findings: [], silenced: [] }

export const noOdds: Untold<Odds> = { good: null, bad: null, abortsGood: null, missesBad: null }

export const noRun: Untold<AnalysisVerdict> = {
  run: null,
  error: '',
  decidedBy: null,
  endedAt: null,
  spinsAt: null,
  deletedAt: null,
}

export const noJudgement: Untold<Judgement> = {
  phase: '',
  message: '',
  endedAt: null,
  decidedBy: null,
  besides: [],
  otherwise: null,
  sawData: false,
  metrics: [],
  run: null,
}
