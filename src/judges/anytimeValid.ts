import type { Judge, JudgeVerdict, TrafficWindow } from './judge.ts'
import { type ShareTest, shareVerdict } from './shareTest.ts'

/**
 * The anytime-valid test of the canary's share of the errors; the windows have one traffic weight.
 */
export interface AnytimeValidOptions extends ShareTest {
  readonly kind: 'anytimeValid'
}

export const anytimeValid: Judge<AnytimeValidOptions> = { judge }

function judge(windows: readonly TrafficWindow[], options: AnytimeValidOptions): JudgeVerdict {
  let [canary, stable] = [0, 0]
  for (const [index, window] of windows.entries()) {
    canary += window.canary.errors
    stable += window.stable.errors
    const total = canary + stable
    // The test is two-sided. A canary with fewer errors than its share is no reason to abort.
    if (canary <= total * options.share) continue
    if (shareVerdict(options, { canary, stable }).rejected) {
      const percent = Number((options.share * 100).toFixed(2))
      const reason = `${canary} of ${total} errors came from ${percent} % of the traffic`
      return { outcome: 'fail', decidedAt: index, reason }
    }
  }
  return { outcome: 'pass', decidedAt: null, reason: '' }
}
