import { errorRateOf, type Judge, type JudgeVerdict, type TrafficWindow } from './judge.ts'
import { judgeKayenta } from './kayenta/judgeKayenta.ts'

/** Kayenta's judge on the error rates of the intervals, canary against stable. */
export interface KayentaOptions {
  readonly kind: 'kayenta'
  /** From this score on (0 to 100) it passes. */
  readonly pass: number
  /** Below this score it fails. */
  readonly marginal: number
  /** Addresses the noise that two constant series get. */
  readonly seed: number
}

export const kayenta: Judge<KayentaOptions> = { judge }

function judge(windows: readonly TrafficWindow[], options: KayentaOptions): JudgeVerdict {
  const name = 'error rate'
  const { pass, marginal, seed } = options
  const analysisConfigurations = { canary: { direction: 'increase' } }
  const judged = judgeKayenta(
    {
      metrics: [{ name, groups: [name], analysisConfigurations }],
      groupWeights: { [name]: 100 },
      thresholds: { pass, marginal },
    },
    [
      {
        name,
        experiment: windows.map((window) => errorRateOf(window.canary)),
        control: windows.map((window) => errorRateOf(window.stable)),
      },
    ],
    seed,
  )
  if (!judged.ok) return { outcome: 'fail', decidedAt: null, reason: judged.error }
  const reason = judged.classificationReason || (judged.metrics[0]?.classificationReason ?? '')
  return { outcome: outcomes[judged.classification], decidedAt: null, reason }
}

const outcomes = { Pass: 'pass', Marginal: 'marginal', Fail: 'fail' } as const
